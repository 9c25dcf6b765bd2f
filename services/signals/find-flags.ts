/** What a recruiter should look at twice: hidden text, skills nobody used, stuffing, years before the product's birth. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { sentenceOf } from '../../shared/lexicon/tell.ts';
import type { DocumentText } from '../../shared/model/document.ts';
import type { LabelFinding, PlatformSignal, SignalFlag } from '../../shared/model/signal.ts';
import type { Phrase } from '../../shared/model/told.ts';
import { productsOf } from './far-ends.ts';
import type { Mention } from './mention.ts';

const manyListed = 5;
const unprovenShare = 0.6;
const slack = 1;

/** A flag before it is told. */
type Untold = Pick<SignalFlag, 'kind' | 'evidence'> & { readonly values?: Phrase['values'] };

const hiddenFlag = (text: DocumentText): Untold[] => {
  if (text.hidden.length === 0) return [];
  const pages = [...new Set(text.hidden.map(({ page }) => page))].join(', ');
  return [{ kind: 'hidden-text', values: { pages }, evidence: [] }];
};

const unsupportedFlags = (platforms: readonly PlatformSignal[]): Untold[] => {
  const unproven = platforms.filter((one) => !one.handsOn && one.kinds.includes('listed'));
  if (unproven.length < 2) return [];
  const names = unproven.map(({ name }) => name).join(', ');
  const evidence = unproven.flatMap((one) => one.evidence.slice(0, 1)).slice(0, 4);
  const flags: Untold[] = [{ kind: 'unsupported-skills', values: { names }, evidence }];
  if (unproven.length >= manyListed && unproven.length / platforms.length > unprovenShare) {
    const values = { listed: String(unproven.length), all: String(platforms.length) };
    flags.push({ kind: 'keyword-stuffing', values, evidence });
  }
  return flags;
};

const yearFlags = (platforms: readonly PlatformSignal[], lexicon: Lexicon, year: number): Untold[] => {
  const known = productsOf(lexicon);
  return platforms.flatMap((one): Untold[] => {
    const since = known.get(one.id)?.released;
    if (!since || one.years === null || !one.handsOn || one.years <= year - since + slack) return [];
    const values = { name: one.name, since: String(since), years: String(one.years) };
    return [{ kind: 'impossible-years', values, evidence: one.evidence.slice(0, 2) }];
  });
};

const labelFlags = (label: LabelFinding): Untold[] =>
  label.agreement === 'broader' || label.agreement === 'narrower'
    ? [
        {
          kind: 'label-differs',
          values: { label: label.stated === 'both' ? '@both-labels' : label.stated, differs: `@${label.agreement}` },
          evidence: [...label.labelled.slice(0, 2), ...label.described.slice(0, 2)],
        },
      ]
    : [];

/** Short names with another meaning, where nothing near by says which. */
const ambiguousFlags = (products: readonly Mention[]): Untold[] => {
  const sure = new Set(products.filter(({ hit }) => !hit.weak).map(({ id }) => id));
  const doubtful = new Map(products.filter(({ id }) => !sure.has(id)).map((mention) => [mention.id, mention]));
  return [...doubtful.values()].map(({ hit, name, evidence }) => ({
    kind: 'ambiguous-term' as const,
    values: { said: hit.text, name },
    evidence: [evidence],
  }));
};

const readingFlags = (text: DocumentText): Untold[] =>
  text.warnings.some(({ code }) => code === 'low-confidence') ? [{ kind: 'low-confidence-reading', evidence: [] }] : [];

const told = ({ kind, values = {}, evidence }: Untold, lexicon: Lexicon): SignalFlag => {
  const phrase = { key: kind, values };
  return { kind, message: sentenceOf(phrase, 'en', lexicon), phrase, evidence };
};

/** @param year of "today" in the document */
export const findFlags = (
  text: DocumentText,
  found: {
    readonly platforms: readonly PlatformSignal[];
    readonly label: LabelFinding;
    /** Mentions of products. */
    readonly products: readonly Mention[];
    readonly year: number;
  },
  lexicon: Lexicon,
): readonly SignalFlag[] =>
  [
    ...hiddenFlag(text),
    ...unsupportedFlags(found.platforms),
    ...yearFlags(found.platforms, lexicon, found.year),
    ...labelFlags(found.label),
    ...ambiguousFlags(found.products),
    ...readingFlags(text),
  ].map((flag) => told(flag, lexicon));
