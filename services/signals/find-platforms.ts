/** Mentions of products -> platforms: what was done with each, for how long, or that it is only named. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Product } from '../../shared/lexicon/schema/products.ts';
import type { PlatformSignal, WorkKind } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import { buildSignal, either, type Weighed } from './build-signal.ts';
import type { Span } from './employment-time.ts';
import { createFarEnds, productsOf } from './far-ends.ts';
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

const kindsOf = (mention: Mention, usual: WorkKind, farEnd: boolean): readonly WorkKind[] => {
  if (mention.effects.has('listed')) return ['listed'];
  if (mention.effects.has('mentioned') || mention.effects.has('replaced') || mention.truth < certain)
    return ['mentioned'];
  if (!tellsWork(mention) || mention.effects.has('listed')) return ['listed'];
  if (farEnd) return ['mentioned'];
  return mention.kinds.length > 0 ? mention.kinds : [usual];
};

/** Listed beside work with its sibling (same line or brand, same kind): taken for true. */
const hasSibling = (product: Product | undefined, worked: readonly Product[]): boolean =>
  product !== undefined &&
  worked.some(
    (other) =>
      (product.brand !== undefined && product.brand === other.brand && product.brand !== 'sap') ||
      (product.family !== undefined && product.family === other.family) ||
      (product.vendor === other.vendor && product.type === other.type),
  );

/** @param usualKind what somebody in that employment does when no verb says it */
interface Grouped {
  readonly product: Product | undefined;
  readonly mentions: readonly Mention[];
  readonly kinds: ReadonlyMap<Mention, readonly WorkKind[]>;
  readonly worked: boolean;
}

const isWork = (kinds: readonly WorkKind[] | undefined): boolean =>
  kinds?.some((kind) => handsOnKinds.includes(kind)) ?? false;

/** An umbrella name ("Opcenter", "SAP BTP") says nothing beside a product of its own name. */
const givesWay = ({ product }: Grouped, all: readonly Grouped[]): boolean =>
  product !== undefined &&
  all.some(
    ({ product: other }) =>
      other !== undefined &&
      other !== product &&
      ((product.generic === true && !other.generic && other.brand === product.brand) ||
        other.name.startsWith(`${product.name} `)),
  );

/** "SAP" alone is where orders come from; only who names a part of it has worked in it. */
const isOnlyUmbrella = ({ product }: Grouped): boolean => product?.generic === true && product.type === 'erp';

/** A listed product counts as used beside its sibling, unless the list itself doubts it. */
const isCredible = (one: Grouped, worked: readonly Product[]): boolean =>
  one.mentions.some((mention) => one.kinds.get(mention)?.includes('listed') && mention.truth === 1) &&
  (one.mentions.some((mention) => mention.effects.has('replaced')) ||
    (!one.mentions.some((mention) => one.kinds.get(mention)?.includes('mentioned')) &&
      hasSibling(one.product, worked)));

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
    return { product: known.get(id), mentions, kinds, worked: [...kinds.values()].some(isWork) };
  });
  const worked = groups.flatMap(({ product, worked: yes }) => (product && yes ? [product] : []));
  return groups
    .filter((one) => !givesWay(one, groups))
    .map((one) => platformOf(one, !isOnlyUmbrella(one) && (one.worked || isCredible(one, worked)), options))
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
