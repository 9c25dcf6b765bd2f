/** Mentions of products -> platforms: what was done with each, for how long, or that it is only named. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { PlatformSignal, WorkKind } from '../../shared/model/signal.ts';
import { buildSignal, either, type Weighed } from './build-signal.ts';
import type { Span } from './employment-time.ts';
import type { Mention, Reading } from './read-mentions.ts';

const handsOnKinds: readonly WorkKind[] = [
  'governed',
  'designed',
  'built',
  'configured',
  'integrated',
  'validated',
  'managed',
  'supported',
];
const certain = 0.5;

/** Where somebody tells what was done, as against lists of what is known. */
const tellsWork = (mention: Mention): boolean =>
  mention.place.employment !== null || mention.place.where === 'experience' || mention.place.where === 'projects';

const kindsOf = (mention: Mention, usual: WorkKind): readonly WorkKind[] => {
  if (mention.effects.has('mentioned') || mention.truth < certain) return ['mentioned'];
  if (!tellsWork(mention)) return ['listed'];
  return mention.kinds.length > 0 ? mention.kinds : [usual];
};

/** @param usualKind what somebody in that employment does when no verb says it */
export const findPlatforms = (
  reading: Reading,
  lexicon: Lexicon,
  options: {
    readonly usualKind: (mention: Mention) => WorkKind;
    readonly weigh: (mention: Mention) => number;
    readonly spans: readonly (Span | null)[];
    readonly demandOf: (mention: Mention) => number | null;
  },
): readonly PlatformSignal[] => {
  const byId = new Map<string, Mention[]>();
  for (const mention of reading.mentions)
    if (mention.file === 'products' && !mention.effects.has('negated'))
      byId.set(mention.id, [...(byId.get(mention.id) ?? []), mention]);
  const order = new Map(lexicon.products.map((product, index) => [product.id, index]));
  return [...byId]
    .map(([id, mentions]): PlatformSignal => {
      const kinds = new Map(mentions.map((mention) => [mention, kindsOf(mention, options.usualKind(mention))]));
      const working = mentions.filter((mention) => kinds.get(mention)?.some((kind) => handsOnKinds.includes(kind)));
      const handsOn = working.length > 0;
      const weighed: Weighed[] = mentions.map((mention) => ({ mention, weight: options.weigh(mention) }));
      const shown = handsOn ? weighed.filter(({ mention }) => working.includes(mention)) : weighed;
      const demands = mentions.map(options.demandOf).filter((one) => one !== null);
      return {
        ...buildSignal(either(weighed.map(({ weight }) => weight * 0.7)), shown, options.spans),
        id,
        name: mentions[0]?.name ?? id,
        handsOn,
        kinds: [...new Set([...kinds.values()].flat())],
        modules: [...new Set(mentions.filter(({ hit }) => hit.tag === 'module').map(({ hit }) => hit.text))],
        demand: demands.length > 0 ? Math.max(...demands) : null,
      };
    })
    .sort(
      (a, b) =>
        Number(b.handsOn) - Number(a.handsOn) ||
        b.strength - a.strength ||
        (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
    );
};
