/** Mentions of one lexicon file (industries, standards, …) -> one signal per entry, the strongest first. */
import type { TermSignal } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import { buildSignal, either } from './build-signal.ts';
import type { Span } from './employment-time.ts';
import type { Mention, Reading } from './mention.ts';

const hintsNeeded = 2;

export const findTermSignals = (
  file: string,
  reading: Reading,
  options: { readonly weigh: (mention: Mention) => number; readonly spans: readonly (Span | null)[] },
): readonly TermSignal[] => {
  const byId = new Map<string, Mention[]>();
  for (const mention of reading.mentions)
    if (mention.file === file && !mention.effects.has('negated')) addTo(byId, mention.id, mention);
  return [...byId]
    .flatMap(([id, mentions]): TermSignal[] => {
      const named = mentions.filter((mention) => mention.tag !== 'hint');
      const hints = new Set(
        mentions.filter((mention) => mention.tag === 'hint').map(({ hit }) => hit.text.toLowerCase()),
      );
      if (named.length === 0 && hints.size < hintsNeeded) return [];
      const weighed = mentions.map((mention) => ({ mention, weight: options.weigh(mention) }));
      const strength = either(weighed.map(({ mention, weight }) => weight * (mention.tag === 'hint' ? 0.3 : 0.7)));
      return strength > 0
        ? [{ ...buildSignal(strength, weighed, options.spans), id, name: mentions[0]?.name ?? id }]
        : [];
    })
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
};
