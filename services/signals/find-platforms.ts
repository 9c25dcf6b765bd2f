/** Mentions of products -> platforms: what was done with each, for how long, or that it is only named. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Product } from '../../shared/lexicon/schema/products.ts';
import type { PlatformSignal, WorkKind } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import { buildSignal, either, type Weighed } from './build-signal.ts';
import type { Calendar } from './calendar.ts';
import { type Grouped, insideWords, isCredible, tellsWork } from './credible-platforms.ts';
import { productsOf } from './far-ends.ts';
import type { Mention, Reading } from './mention.ts';
import { isSelling } from './weigh-mentions.ts';

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
  if (isSelling(mention, usual)) return ['sold'];
  return mention.kinds.length > 0 ? mention.kinds : [usual];
};

const unlikely = 0.2;

/** No verb says what was done, and the words around the name tell that it was used, seen or somebody else's. */
const isOthers = ({ handsOn }: Mention): boolean => handsOn !== null && handsOn < unlikely;

/** A list of what is known claims the product however little a job tells of it; ends of the ERP have rules of their own. */
const withoutOthers = (
  kinds: readonly (readonly WorkKind[])[],
  mentions: readonly Mention[],
  product: Product | undefined,
): readonly (readonly WorkKind[])[] => {
  if (product?.levels.includes('L4') || kinds.some((one) => one.includes('listed'))) return kinds;
  return kinds.map((one, index) => (mentions[index] && isOthers(mentions[index]) ? ['mentioned'] : one));
};

const isWork = (kinds: readonly WorkKind[] | undefined): boolean =>
  kinds?.some((kind) => handsOnKinds.includes(kind)) ?? false;

/** Its line was the product's own name when the job began: the product was worked with under it. */
const isFormerName = ({ tag, place }: Mention, { product }: Grouped, calendar: Calendar): boolean => {
  if (tag !== 'line' || place.employment === null) return false;
  const began = Number(calendar([place.employment]).firstSeen?.slice(0, 4) ?? Number.POSITIVE_INFINITY);
  return product?.names?.some(({ until }) => until !== undefined && began < until) ?? false;
};

/** Only its hardware or its line is named: beside another product of its family that one was meant. */
const isOnlyImplied = (one: Grouped, calendar: Calendar): boolean =>
  one.mentions.every(
    (mention) => mention.tag === 'device' || (mention.tag === 'line' && !isFormerName(mention, one, calendar)),
  );

/** For an umbrella name ("Opcenter", "SAP BTP"): the products beside which it says nothing. */
const underUmbrella = perLexicon(({ products }) => {
  const known = new Map<Product, ReadonlySet<Product>>();
  const isUnder = (product: Product, other: Product): boolean =>
    other !== product &&
    ((product.generic === true && !other.generic && other.brand === product.brand) ||
      other.name.startsWith(`${product.name} `));
  return (product: Product): ReadonlySet<Product> => {
    const under = known.get(product) ?? new Set(products.filter((other) => isUnder(product, other)));
    known.set(product, under);
    return under;
  };
});

const givesWay = (
  one: Grouped,
  all: readonly Grouped[],
  { lexicon, calendar }: { readonly lexicon: Lexicon; readonly calendar: Calendar },
): boolean => {
  const { product } = one;
  if (product === undefined) return false;
  const under = underUmbrella(lexicon)(product);
  if (under.size > 0 && all.some(({ product: other }) => other !== undefined && under.has(other))) return true;
  return (
    product.family !== undefined &&
    isOnlyImplied(one, calendar) &&
    all.some(
      (other) =>
        (other.worked || other.asked) &&
        other !== one &&
        other.product?.family === product.family &&
        !isOnlyImplied(other, calendar),
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
    readonly isFarEnd: (mention: Mention) => boolean;
    readonly weigh: (mention: Mention) => number;
    readonly calendar: Calendar;
    readonly demandOf: (mention: Mention) => number | null;
  },
): readonly PlatformSignal[] => {
  const products = reading.byFile.get('products') ?? [];
  const byId = new Map<string, Mention[]>();
  for (const mention of products) if (!mention.effects.has('negated')) addTo(byId, mention.id, mention);
  const known = productsOf(lexicon);
  const groups = [...byId].map(([id, mentions]): Grouped => {
    const product = known.get(id);
    const told = mentions.map((mention) => kindsOf(mention, options.usualKind(mention), options.isFarEnd(mention)));
    const kinds = withoutOthers(told, mentions, product);
    const asked = mentions.some((mention) => options.demandOf(mention) !== null);
    return { id, product, mentions, kinds, worked: kinds.some(isWork), asked };
  });
  const worked = groups.flatMap(({ product, worked: yes }) => (product && yes ? [product] : []));
  const inside = insideWords(reading, lexicon);
  return groups
    .filter((one) => !givesWay(one, groups, { lexicon, calendar: options.calendar }))
    .map((one) => platformOf(one, !isOnlyUmbrella(one) && (one.worked || isCredible(one, { worked, inside })), options))
    .sort((a, b) => Number(b.handsOn) - Number(a.handsOn) || b.strength - a.strength || (a.id < b.id ? -1 : 1));
};

const highestDemand = (
  mentions: readonly Mention[],
  demandOf: (mention: Mention) => number | null,
): PlatformSignal['demand'] => {
  let highest: number | null = null;
  for (const mention of mentions) {
    const demand = demandOf(mention);
    if (demand !== null && (highest === null || demand > highest)) highest = demand;
  }
  return highest;
};

const platformOf = (
  { id, product, mentions, kinds }: Grouped,
  handsOn: boolean,
  options: Parameters<typeof findPlatforms>[2],
): PlatformSignal => {
  const weighed: Weighed[] = mentions.map((mention) => ({ mention, weight: options.weigh(mention) }));
  const working = weighed.filter((_, index) => isWork(kinds[index]));
  const strength = either(weighed.map(({ weight }) => weight * 0.7));
  const shown = buildSignal(strength, working.length > 0 ? working : weighed, options.calendar);
  const { evidence, firstSeen, lastSeen, years } = shown;
  return {
    strength: shown.strength,
    evidence,
    firstSeen,
    lastSeen,
    years,
    id,
    name: product?.name ?? mentions[0]?.name ?? '',
    handsOn,
    kinds: kinds.length === 1 ? (kinds[0] ?? []) : [...new Set(kinds.flat())],
    modules: [...new Set(mentions.filter(({ hit }) => hit.tag === 'module').map(({ hit }) => hit.text))],
    demand: highestDemand(mentions, options.demandOf),
  };
};
