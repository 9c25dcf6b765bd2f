/** What a recruiter should look at twice: hidden text, skills nobody used, stuffing, years before the product's birth. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { DocumentText } from '../../shared/model/document.ts';
import type { LabelFinding, PlatformSignal, SignalFlag } from '../../shared/model/signal.ts';
import { productsOf } from './far-ends.ts';
import type { Mention } from './mention.ts';

const manyListed = 5;
const unprovenShare = 0.6;
const slack = 1;

const hiddenFlag = (text: DocumentText): SignalFlag[] =>
  text.hidden.length === 0
    ? []
    : [
        {
          kind: 'hidden-text',
          message: `Text that a reader cannot see stands on page ${[...new Set(text.hidden.map(({ page }) => page))].join(', ')}. It was left out of everything.`,
          evidence: [],
        },
      ];

const unsupportedFlags = (platforms: readonly PlatformSignal[]): SignalFlag[] => {
  const unproven = platforms.filter((one) => !one.handsOn && one.kinds.includes('listed'));
  if (unproven.length < 2) return [];
  const names = unproven.map(({ name }) => name).join(', ');
  const evidence = unproven.flatMap((one) => one.evidence.slice(0, 1)).slice(0, 4);
  const flags: SignalFlag[] = [
    { kind: 'unsupported-skills', message: `Listed, but no employment tells of work with: ${names}.`, evidence },
  ];
  if (unproven.length >= manyListed && unproven.length / platforms.length > unprovenShare)
    flags.push({
      kind: 'keyword-stuffing',
      message: `${unproven.length} of ${platforms.length} named products stand in lists only. Which were used in production?`,
      evidence,
    });
  return flags;
};

const yearFlags = (platforms: readonly PlatformSignal[], lexicon: Lexicon, year: number): SignalFlag[] => {
  const known = productsOf(lexicon);
  return platforms.flatMap((one): SignalFlag[] => {
    const since = known.get(one.id)?.released;
    if (!since || one.years === null || !one.handsOn || one.years <= year - since + slack) return [];
    return [
      {
        kind: 'impossible-years',
        message: `${one.name} has been on the market since about ${since}; the text shows ${one.years} years with it. Was it a predecessor?`,
        evidence: one.evidence.slice(0, 2),
      },
    ];
  });
};

const labelFlags = (label: LabelFinding): SignalFlag[] =>
  label.agreement === 'broader' || label.agreement === 'narrower'
    ? [
        {
          kind: 'label-differs',
          message: `Calls it ${label.stated}; what is described is ${label.agreement} than that.`,
          evidence: [...label.labelled.slice(0, 2), ...label.described.slice(0, 2)],
        },
      ]
    : [];

/** Short names with another meaning, where nothing near by says which. */
const ambiguousFlags = (products: readonly Mention[]): SignalFlag[] => {
  const sure = new Set(products.filter(({ hit }) => !hit.weak).map(({ id }) => id));
  const doubtful = new Map(products.filter(({ id }) => !sure.has(id)).map((mention) => [mention.id, mention]));
  return [...doubtful.values()].map(({ hit, name, evidence }) => ({
    kind: 'ambiguous-term' as const,
    message: `"${hit.text}" may stand for ${name} or for something else; the text does not say.`,
    evidence: [evidence],
  }));
};

const readingFlags = (text: DocumentText): SignalFlag[] => {
  const warning = text.warnings.find(({ code }) => code === 'low-confidence');
  return warning ? [{ kind: 'low-confidence-reading', message: warning.message, evidence: [] }] : [];
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
): readonly SignalFlag[] => [
  ...hiddenFlag(text),
  ...unsupportedFlags(found.platforms),
  ...yearFlags(found.platforms, lexicon, found.year),
  ...labelFlags(found.label),
  ...ambiguousFlags(found.products),
  ...readingFlags(text),
];
