/**
 * Statements -> where the person says they may work.
 *
 * Counted are permits, a stated right to work, passports and citizenship that the person puts forward, and a need for
 * sponsorship. A field "Nationality" is a personal detail and no statement about work.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Fact, WorkPermit } from '../../../shared/model/candidate.ts';
import type { Quote } from '../../../shared/model/document.ts';
import { findPeoples, findPlaces } from '../places/find-places.ts';
import { conditionWords } from './condition-words.ts';
import type { Statement } from './statements.ts';

interface Said {
  readonly places: readonly string[];
  /** null where the statement says nothing of it. */
  readonly needs: boolean | null;
  readonly quote: Quote;
}

const nationalityField =
  /^\s*(?:nationality|citizenship|nationalitat|staatsangehorigkeit|staatsburgerschaft|nationalite|nacionalidad|ciudadania|nazionalita|cittadinanza|nationaliteit|nacionalidade|cidadania)\s?(?::|\t|$)/u;

const refusedBefore = (statement: Statement, index: number, lexicon: Lexicon): boolean =>
  conditionWords(lexicon)
    .refusals(statement.folded)
    .some((match) => match.index < index && index - match.index < 24) ||
  /\b(?:not|nicht|no es|n'est pas)\s(?:required|needed|necessary|notig|erforderlich|necesari|necessaire)/u.test(
    statement.folded,
  );

const withUnion = (codes: readonly string[], lexicon: Lexicon): readonly string[] => {
  const members = new Set<string>(lexicon.conditions.unionMembers);
  return codes.some((code) => members.has(code)) ? [...codes, 'EU'] : codes;
};

const placesIn = (text: string, lexicon: Lexicon): readonly string[] =>
  findPlaces(text, lexicon).flatMap(({ kind, code }) =>
    kind === 'country' || (kind === 'group' && code === 'EU') ? [code] : [],
  );

const read = (statement: Statement, lexicon: Lexicon): Said | null => {
  const words = conditionWords(lexicon);
  const { text, folded, quoteAt } = statement;
  if (nationalityField.test(folded)) return null;
  const sponsor = words.sponsorship(folded)[0];
  if (sponsor !== undefined) {
    const refused = refusedBefore(statement, sponsor.index, lexicon);
    const held = words.permitPlaces(folded).map(({ value }) => value);
    return { places: held, needs: !refused, quote: quoteAt(sponsor.index) };
  }
  const permit = words.permit(folded)[0];
  const citizen = words.citizen(folded)[0];
  if (permit !== undefined) {
    const refused = words.refusals(folded).some(({ index }) => index < permit.index && permit.index - index < 14);
    if (refused) return { places: [], needs: true, quote: quoteAt(permit.index) };
    const byName = words.permitPlaces(folded).map(({ value }) => value);
    const people =
      citizen === undefined
        ? []
        : withUnion(
            findPeoples(text, lexicon).map(({ code }) => code),
            lexicon,
          );
    return { places: [...byName, ...placesIn(text, lexicon), ...people], needs: null, quote: quoteAt(permit.index) };
  }
  if (citizen === undefined) return null;
  const codes = [
    ...findPeoples(text, lexicon),
    ...findPlaces(text, lexicon).filter(({ kind }) => kind === 'country' || kind === 'group'),
  ];
  const places = withUnion(
    codes.map(({ code }) => code),
    lexicon,
  );
  return places.length === 0 ? null : { places, needs: null, quote: quoteAt(citizen.index) };
};

/** The right to work as stated; null when nothing is said. */
export const findPermit = (statements: readonly Statement[], lexicon: Lexicon): Fact<WorkPermit> | null => {
  const said = statements
    .flatMap((statement) => read(statement, lexicon) ?? [])
    .filter(({ places, needs }) => places.length > 0 || needs !== null);
  const first = said.find(({ needs }) => needs === true) ?? said[0];
  if (first === undefined) return null;
  const places = [...new Set(said.flatMap((one) => one.places))];
  return { value: { places, needsSponsorship: said.some(({ needs }) => needs === true) }, quote: first.quote };
};
