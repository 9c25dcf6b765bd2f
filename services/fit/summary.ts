import type { Deduction, FitFlag, FitPart } from '../../shared/model/fit.ts';
import { categories, reaches, seniorities } from '../../shared/model/signal.ts';
import type { Comparison } from './comparison.ts';
import { productsById } from './platforms/transfer.ts';
import { fromCandidate } from './sentences.ts';

/** Gaps a recruiter names first, and what the readers of the two texts have already warned of. */
export const findFlags = ({ person }: Comparison, deductions: readonly Deduction[]): readonly FitFlag[] => [
  ...deductions.map(({ name, reasons }) => ({
    kind: name,
    message: reasons[0]?.sentence ?? name.replaceAll('-', ' '),
    quotes: reasons.flatMap(({ quotes }) => quotes),
  })),
  ...person.signals.flags.map(({ kind, message, evidence }) => ({ kind, message, quotes: fromCandidate(evidence) })),
];

/** Everything said against, each sentence once, gravest first. */
export const findLacks = (parts: readonly FitPart[], deductions: readonly Deduction[]): readonly string[] => {
  const against = [...deductions, ...parts].flatMap(({ reasons }) => reasons.filter(({ tone }) => tone === 'minus'));
  return [...new Set(against.map(({ sentence }) => sentence))];
};

const steps = <T>(ladder: readonly T[], from: T | null, to: T | null): number =>
  from === null || to === null ? 0 : ladder.indexOf(to) - ladder.indexOf(from);

/** Another product of the kind the role asks for, or one for operations that are no part of the role. */
const isUnused = (id: string, { role, lexicon, weights }: Comparison): boolean => {
  const book = productsById(lexicon);
  const product = book.get(id);
  const wanted = role.signals.platforms.filter(({ demand }) => (demand ?? 0) >= weights.strengths.solid);
  if (!product || role.signals.platforms.some((one) => one.id === id)) return false;
  const serves = categories.filter((one) => product.depth[one] >= 2);
  const asked = serves.some((one) => role.signals.categories[one].strength >= weights.strengths.some);
  return asked ? wanted.some((one) => book.get(one.id)?.type === product.type) : serves.length > 0;
};

/** What the role would not use: the reason good people leave within a year. */
export const findWastes = (comparison: Comparison): readonly string[] => {
  const { role, person, weights } = comparison;
  const { solid, some } = weights.strengths;
  const unused = categories.filter(
    (one) => person.signals.categories[one].strength >= solid && role.signals.categories[one].strength < some,
  );
  const products = person.signals.platforms
    .filter((one) => one.handsOn && one.strength >= solid && isUnused(one.id, comparison))
    .slice(0, 3);
  const { seniority, reach } = role.signals;
  return [
    ...(steps(seniorities, seniority, person.signals.seniority) >= 2
      ? [`Works at ${person.signals.seniority} level; the role is at ${seniority} level.`]
      : []),
    ...(steps(reaches, reach, person.signals.reach) >= 2
      ? [`Has carried ${person.signals.reach} responsibility; the role is ${reach}.`]
      : []),
    ...unused.map((one) => `Experience in ${one} operations the role does not use.`),
    ...products.map(({ name }) => `Experience with ${name} the role does not use.`),
  ];
};
