import type { Deduction, FitFlag, Reason } from '../../shared/model/fit.ts';
import { categories, type Evidence, reaches, seniorities } from '../../shared/model/signal.ts';
import type { Phrase } from '../../shared/model/told.ts';
import type { Comparison } from './comparison.ts';
import { productsById } from './platforms/transfer.ts';
import { fromCandidate, reasonFor } from './sentences.ts';

/** Gaps a recruiter names first, and what the readers of the two texts have already warned of. */
export const findFlags = ({ person }: Comparison, deductions: readonly Deduction[]): readonly FitFlag[] => [
  ...deductions.map(({ name, reasons }) => ({
    kind: name,
    message: reasons[0]?.sentence ?? name.replaceAll('-', ' '),
    ...(reasons[0] ? { phrase: reasons[0].phrase } : {}),
    quotes: reasons.flatMap(({ quotes }) => quotes),
  })),
  ...person.signals.flags.map(({ evidence, ...told }) => ({ ...told, quotes: fromCandidate(evidence) })),
];

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

const wordsOf = (names: readonly string[]): string => names.map((one) => `@${one}`).join(', ');

/** What the role would not use: the reason good people leave within a year. */
export const findWastes = (comparison: Comparison): readonly Reason[] => {
  const { role, person, weights, lexicon } = comparison;
  const { solid, some } = weights.strengths;
  const { seniority, seniorityEvidence, reach, reachEvidence, platforms } = person.signals;
  const say = (key: string, values: Phrase['values'], evidence: readonly Evidence[]) =>
    reasonFor({ tone: 'note', key, values, quotes: fromCandidate(evidence, 3) }, lexicon);
  const above = (key: string, wanted: string | null, have: string | null, evidence: readonly Evidence[]) =>
    say(key, { wanted: `@${wanted}`, have: `@${have}` }, evidence);
  const unused = categories.filter(
    (one) => person.signals.categories[one].strength >= solid && role.signals.categories[one].strength < some,
  );
  const products = platforms
    .filter((one) => one.handsOn && one.strength >= solid && isUnused(one.id, comparison))
    .slice(0, 3);
  const first = (ones: readonly { readonly evidence: readonly Evidence[] }[]) =>
    ones.flatMap(({ evidence }) => evidence.slice(0, 1));
  return [
    ...(steps(seniorities, role.signals.seniority, seniority) >= 2
      ? above('waste-seniority', role.signals.seniority, seniority, seniorityEvidence)
      : []),
    ...(steps(reaches, role.signals.reach, reach) >= 2
      ? above('waste-reach', role.signals.reach, reach, reachEvidence)
      : []),
    ...say('waste-categories', { unused: wordsOf(unused) }, first(unused.map((one) => person.signals.categories[one]))),
    ...say('waste-products', { unused: products.map(({ name }) => name).join(', ') }, first(products)),
  ];
};
