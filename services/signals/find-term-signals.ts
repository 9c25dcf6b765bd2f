/** Mentions of one lexicon file (industries, standards, …) -> one signal per entry, the strongest first. */
import type { TermSignal } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import { buildSignal, either } from './build-signal.ts';
import type { Calendar } from './calendar.ts';
import type { Mention } from './mention.ts';

const hintsNeeded = 2;

const countOfHints = (mentions: readonly Mention[]): number =>
  new Set(mentions.filter(({ tag }) => tag === 'hint').map(({ hit }) => hit.text.toLowerCase())).size;

export const findTermSignals = (
  mentions: readonly Mention[],
  options: { readonly weigh: (mention: Mention) => number; readonly calendar: Calendar },
): readonly TermSignal[] => {
  const byId = new Map<string, Mention[]>();
  for (const mention of mentions) if (!mention.effects.has('negated')) addTo(byId, mention.id, mention);
  const signals: TermSignal[] = [];
  for (const [id, all] of byId) {
    if (all.every(({ tag }) => tag === 'hint') && countOfHints(all) < hintsNeeded) continue;
    const weighed = all.map((mention) => ({ mention, weight: options.weigh(mention) }));
    const strength = either(weighed.map(({ mention, weight }) => weight * (mention.tag === 'hint' ? 0.3 : 0.7)));
    if (strength === 0) continue;
    const { evidence, firstSeen, lastSeen, years, strength: shown } = buildSignal(strength, weighed, options.calendar);
    signals.push({ strength: shown, evidence, firstSeen, lastSeen, years, id, name: all[0]?.name ?? id });
  }
  return signals.sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
};
