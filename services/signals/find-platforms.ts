/** Mentions of products -> platforms: what was done with each, for how long, or that it is only named. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { PlatformSignal, WorkKind } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import { buildSignal, either, type Weighed } from './build-signal.ts';
import { type Grouped, insideWords, isCredible, tellsWork } from './credible-platforms.ts';
import type { Span } from './employment-time.ts';
import { createFarEnds, productsOf } from './far-ends.ts';
import type { Mention, Reading } from './mention.ts';

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

const kindsOf = (mention: Mention, usual: WorkKind, farEnd: boolean): readonly WorkKind[] => {
  if (mention.effects.has('listed')) return ['listed'];
  if (mention.effects.has('mentioned') || mention.effects.has('replaced') || mention.truth < certain)
    return ['mentioned'];
  if (!tellsWork(mention) || mention.effects.has('listed')) return ['listed'];
  if (farEnd) return ['mentioned'];
  return mention.kinds.length > 0 ? mention.kinds : [usual];
};

const isWork = (kinds: readonly WorkKind[] | undefined): boolean =>
  kinds?.some((kind) => handsOnKinds.includes(kind)) ?? false;

/** Only its hardware is named, and a product of its family is worked with: the hardware was programmed with that. */
const isOnlyDevice = ({ mentions }: Grouped): boolean => mentions.every(({ tag }) => tag === 'device');

/** An umbrella name ("Opcenter", "SAP BTP") says nothing beside a product of its own name. */
const givesWay = (one: Grouped, all: readonly Grouped[]): boolean => {
  const { product } = one;
  return (
    product !== undefined &&
    all.some(
      ({ product: other, worked }) =>
        other !== undefined &&
        other !== product &&
        ((product.generic === true && !other.generic && other.brand === product.brand) ||
          other.name.startsWith(`${product.name} `) ||
          (worked && other.family !== undefined && other.family === product.family && isOnlyDevice(one))),
    )
  );
};

/** "SAP" alone is where orders come from; only who names a part of it has worked in it. */
const isOnlyUmbrella = ({ product }: Grouped): boolean => product?.generic === true && product.type === 'erp';

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
    if (mention.file === 'products' && !mention.effects.has('negated')) addTo(byId, mention.id, mention);
  const known = productsOf(lexicon);
  const isFarEnd = createFarEnds(reading.mentions, lexicon);
  const groups = [...byId].map(([id, mentions]): Grouped => {
    const kinds = new Map(
      mentions.map((mention) => [mention, kindsOf(mention, options.usualKind(mention), isFarEnd(mention))]),
    );
    return { id, product: known.get(id), mentions, kinds, worked: [...kinds.values()].some(isWork) };
  });
  const worked = groups.flatMap(({ product, worked: yes }) => (product && yes ? [product] : []));
  const inside = insideWords(reading, lexicon);
  return groups
    .filter((one) => !givesWay(one, groups))
    .map((one) => platformOf(one, !isOnlyUmbrella(one) && (one.worked || isCredible(one, { worked, inside })), options))
    .sort((a, b) => Number(b.handsOn) - Number(a.handsOn) || b.strength - a.strength || (a.id < b.id ? -1 : 1));
};

const platformOf = (
  { product, mentions, kinds }: Grouped,
  handsOn: boolean,
  options: Parameters<typeof findPlatforms>[2],
): PlatformSignal => {
  const weighed: Weighed[] = mentions.map((mention) => ({ mention, weight: options.weigh(mention) }));
  const working = weighed.filter(({ mention }) => isWork(kinds.get(mention)));
  const demands = mentions.map(options.demandOf).filter((one) => one !== null);
  return {
    ...buildSignal(
      either(weighed.map(({ weight }) => weight * 0.7)),
      working.length > 0 ? working : weighed,
      options.spans,
    ),
    id: mentions[0]?.id ?? '',
    name: product?.name ?? mentions[0]?.name ?? '',
    handsOn,
    kinds: [...new Set([...kinds.values()].flat())],
    modules: [...new Set(mentions.filter(({ hit }) => hit.tag === 'module').map(({ hit }) => hit.text))],
    demand: demands.length > 0 ? Math.max(...demands) : null,
  };
};
