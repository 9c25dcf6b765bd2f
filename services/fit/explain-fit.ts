import type { Lexicon } from '../../shared/lexicon/load.ts';
import { sentenceOf } from '../../shared/lexicon/tell.ts';
import type { Fit, Reason } from '../../shared/model/fit.ts';
import type { Told, ToldFlag } from '../../shared/model/told.ts';

const placeOf: Readonly<Record<Reason['tone'], number>> = { plus: 0, minus: 1, note: 2 };

/** The graver sentence says it all. */
const saidBy: Readonly<Record<string, string>> = {
  'scope-near': 'scope-mismatch',
  'seniority-near': 'role-mismatch',
};

/** One sentence in `language`, as `explainFit` would say it. */
export const explainTold = (
  { phrase }: Told,
  options: { readonly language: string; readonly lexicon: Pick<Lexicon, 'explanations'> },
): string => sentenceOf(phrase, options.language, options.lexicon);

/** A warning in `language`; in English where it was read before warnings were told in languages. */
export const explainFlag = (
  { message, phrase }: ToldFlag,
  options: { readonly language: string; readonly lexicon: Pick<Lexicon, 'explanations'> },
): string => (phrase ? sentenceOf(phrase, options.language, options.lexicon) : message);

/** What the candidate lacks for the role: everything said against, each sentence once, gravest first. */
export const lacksOf = ({ parts, deductions }: Pick<Fit, 'parts' | 'deductions'>): readonly Reason[] => {
  const against = [...deductions, ...parts].flatMap(({ reasons }) => reasons.filter(({ tone }) => tone === 'minus'));
  return [...new Map(against.map((one) => [one.sentence, one])).values()];
};

/**
 * A fit as sentences to paste into a mail, in `language` (ISO 639-1; English where a phrase is not told in it):
 * what speaks for the candidate, what against, what to ask. Each with the quotes that prove it; the weightiest `most`
 * of them, the gaps that decide always among them.
 */
export const explainFit = (
  fit: Fit,
  {
    language,
    lexicon,
    most = 12,
  }: { readonly language: string; readonly lexicon: Pick<Lexicon, 'explanations'>; readonly most?: number },
): readonly Reason[] => {
  const weighed = [
    ...fit.deductions.flatMap(({ reasons }) => reasons.map((reason) => ({ reason, weight: 100 }))),
    ...fit.parts.flatMap(({ reasons, weight }) => reasons.map((reason) => ({ reason, weight }))),
  ];
  const keys = new Set(weighed.map(({ reason }) => reason.phrase.key));
  const told = new Map<string, { reason: Reason; weight: number }>();
  for (const { reason, weight } of weighed) {
    if (keys.has(saidBy[reason.phrase.key] ?? '')) continue;
    const sentence = sentenceOf(reason.phrase, language, lexicon);
    if (!told.has(sentence)) told.set(sentence, { reason: { ...reason, sentence }, weight });
  }
  return [...told.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .sort((a, b) => placeOf[a.reason.tone] - placeOf[b.reason.tone])
    .map(({ reason }) => reason);
};
