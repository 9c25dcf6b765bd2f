import { explainFit } from '../../services/fit/explain-fit.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Fit, Reason } from '../../shared/model/fit.ts';
import type { ShortlistEntry } from '../../shared/model/shortlist.ts';

const signs: Readonly<Record<Reason['tone'], string>> = { plus: '+', minus: '-', note: '?' };

const told = (fit: Fit, language: string, lexicon: Lexicon): readonly string[] =>
  explainFit(fit, { language, lexicon }).flatMap(({ tone, sentence, quotes }) => [
    `  ${signs[tone]} ${sentence}`,
    ...quotes.map(({ side, text }) => `      ${side}: ${text}`),
  ]);

/** One entry as a person would review it: place, figures, gaps, answers, then the sentences with their quotes. */
const showEntry = ({ rank, candidateId, fit }: ShortlistEntry, language: string, lexicon: Lexicon): string => {
  const parts = fit.parts.map(({ name, weight, score }) => `${name} ${score ?? 'n/a'} x ${weight}`);
  const languages = language === 'en' ? ['en'] : ['en', language];
  return [
    `${rank}. ${candidateId}: ${fit.total} ${fit.verdict}, confidence ${fit.confidence}`,
    `  parts: ${parts.join(', ')}`,
    `  deductions: ${fit.deductions.map(({ name, factor }) => `${name} x ${factor}`).join(', ') || 'none'}`,
    `  knock-outs: ${fit.knockouts.map(({ name, answer }) => `${name} ${answer}`).join(', ') || 'none'}`,
    `  near miss: ${fit.nearMiss?.sentence ?? 'no'}`,
    ...fit.changes.map((change) => `  change: ${change.sentence}`),
    ...fit.wastes.map((waste) => `  waste: ${waste.sentence}`),
    ...languages.flatMap((one) => [`  [${one}]`, ...told(fit, one, lexicon)]),
  ].join('\n');
};

export const showShortlist = (
  entries: readonly ShortlistEntry[],
  { language, lexicon }: { readonly language: string; readonly lexicon: Lexicon },
): string => `${entries.map((entry) => showEntry(entry, language, lexicon)).join('\n\n')}\n`;
