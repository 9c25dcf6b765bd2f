import type { Deduction, FitFlag, FitPart } from '../../shared/model/fit.ts';
import { categories, reaches, seniorities } from '../../shared/model/signal.ts';
import type { Comparison } from './comparison.ts';
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

/** What the role would not use: the reason good people leave within a year. */
export const findWastes = ({ role, person, weights }: Comparison): readonly string[] => {
  const { solid, some } = weights.strengths;
  const unused = categories.filter(
    (one) => person.signals.categories[one].strength >= solid && role.signals.categories[one].strength < some,
  );
  const wanted = role.signals.platforms.map(({ id }) => id);
  const products = person.signals.platforms
    .filter(({ id, handsOn, strength }) => handsOn && strength >= solid && !wanted.includes(id))
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
