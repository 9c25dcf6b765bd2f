import type { Knockouts } from '../../../../shared/model/brief.ts';
import { findPeoples, findPlaces } from '../../places/find-places.ts';
import { type BriefReading, isBoilerplate } from '../brief-reading.ts';
import type { Statement } from '../statements.ts';

type Permit = Knockouts['workPermit'];

/** Right to work where the brief asks for one, and whether the client would sponsor it. */
export const findPermit = (reading: BriefReading, statements: readonly Statement[]): Permit => {
  const { permit } = reading.lexicon.knockouts;
  const says = (folded: string, book: typeof permit.words): boolean => reading.hits(folded, book).length > 0;
  const about = statements.filter(
    ({ passage, folded }) =>
      passage.label === 'permit' ||
      says(folded, permit.words) ||
      (says(folded, permit.noSponsorship) && /spons|patroc|parrain/.test(folded)) ||
      says(folded, permit.sponsorship),
  );
  const [first] = about.filter(({ passage }) => !isBoilerplate(passage));
  if (!first) return null;
  const same = about.filter(({ passage }) => passage === first.passage);
  const refused = same.some(({ folded }) => says(folded, permit.noSponsorship));
  const offered = same.some(({ folded }) => says(folded, permit.sponsorship));
  const places = same
    .flatMap(({ text }) => [...findPlaces(text, reading.lexicon), ...findPeoples(text, reading.lexicon)])
    .filter(({ kind }) => kind === 'country' || kind === 'group')
    .map(({ code }) => code);
  const { valueFrom, valueTo, text, label } = first.passage;
  return {
    value: {
      text: (label === 'permit' ? text.slice(valueFrom, valueTo) : first.text).trim(),
      places: [...new Set(places)],
      sponsorship: refused ? false : offered ? true : null,
    },
    quote: first.quote,
  };
};
