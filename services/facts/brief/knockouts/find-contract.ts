import type { Knockouts } from '../../../../shared/model/brief.ts';
import { type BriefReading, isBoilerplate } from '../brief-reading.ts';
import type { Statement } from '../statements.ts';

type Contract = NonNullable<Knockouts['contract']>;
type Kind = Contract['value']['kind'];

const kindOf = (reading: BriefReading, folded: string): Kind | null => {
  const words = reading.lexicon.knockouts.contract;
  const says = (book: typeof words.permanent): boolean => reading.hits(folded, book).length > 0;
  if (says(words.either)) return 'either';
  const permanent = says(words.permanent) && !says(words.notPermanent);
  const contract = says(words.contract) && !says(words.notContract);
  if (permanent && contract) return 'either';
  if (permanent || (says(words.notContract) && !contract)) return 'permanent';
  return contract ? 'contract' : null;
};

const monthsOf = (reading: BriefReading, folded: string): number | null => {
  const { contract } = reading.lexicon.knockouts;
  return reading.hits(folded, contract.months)[0]?.numbers?.[0] ?? null;
};

const lasting = /^(?:laufzeit|dauer|projektdauer|duration|duur|looptijd|durata|duracion|duree|duracao)/;
/** "9 months + ext.": only an assignment is extended. */
const extended =
  /(?:^|[\s,;])(?:\+|plus|with|mit|avec|con|met|com)?\s?(?:ext\b|extension|verlangerung|prorog|renouvel|rinnov|verleng|prorrog|renov)/;
const labels = ['contract', 'duration'];

const wish = 0.4;
/** "Preferably permanent": the other form is not ruled out. */
const isPreferred = ({ cue }: Statement): boolean => cue === wish;

/** Kind of contract and its months; a labelled value is believed before a word in a sentence. */
export const findContract = (reading: BriefReading, statements: readonly Statement[]): Contract | null => {
  const labelled = statements.filter(({ passage }) => passage.label !== null && labels.includes(passage.label));
  const others = statements.filter(({ passage }) => !labelled.some((one) => one.passage === passage));
  const duration =
    labelled.find((one) => monthsOf(reading, one.folded) !== null) ??
    others.find((one) => lasting.test(one.folded) && monthsOf(reading, one.folded) !== null) ??
    others.find(
      ({ passage, folded }) => passage.block === 'other' && extended.test(folded) && monthsOf(reading, folded) !== null,
    );
  for (const statement of [...labelled, ...others]) {
    const { folded, quote, passage } = statement;
    if (isBoilerplate(passage) || passage.block === 'nice') continue;
    const kind = kindOf(reading, folded);
    if (kind === null) continue;
    const months =
      kind === 'permanent'
        ? null
        : (monthsOf(reading, folded) ?? (duration ? monthsOf(reading, duration.folded) : null));
    return { value: { kind: isPreferred(statement) ? 'either' : kind, months }, quote };
  }
  return duration
    ? { value: { kind: 'contract', months: monthsOf(reading, duration.folded) }, quote: duration.quote }
    : null;
};
