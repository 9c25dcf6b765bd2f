/**
 * Is the work done where goods are made? Level 3 is manufacturing's: "work orders", "scheduling" and "quality check"
 * mean it only in a job that tells of a plant, its industry, or a system of levels 0 to 3 (isa95.md section 8).
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { tellsWork } from './credible-platforms.ts';
import { elsewhereWords, everydayMeanings, everydayWords, floorWords } from './everyday-meanings.ts';
import { productsOf } from './far-ends.ts';
import type { Mention, Reading } from './mention.ts';
import { type Shown, showsOf } from './shown-by-lexicon.ts';

const certain = 0.5;
const unmistakable = 0.7;
const madeNowhere = 0;
/** Where less is told, that no plant is named says nothing. */
const toldEnough = 5;
const madeElsewhere = 0.6;

const makersOf = perLexicon(
  (lexicon) =>
    new Set(lexicon.industries.filter(({ processTypes }) => !processTypes.includes('none')).map(({ id }) => id)),
);

const showsMaking = ({ levels: { L0, L1, L2, L3 }, cells }: Shown): boolean =>
  Math.max(L0, L1, L2, L3) >= unmistakable || cells.some(({ weight }) => weight >= unmistakable);

/** Means the field whatever stands around it. */
const isPlain = (mention: Mention, shown: Shown): boolean =>
  mention.file !== everydayMeanings && mention.file !== 'labels' && showsMaking(shown);

/** Says by itself that goods are made there. */
const groundsOf = perLexicon((lexicon) => {
  const makers = makersOf(lexicon);
  const showsIt = showsOf(lexicon);
  return (mention: Mention): boolean => {
    const { file, id, tag, hit, truth } = mention;
    if (truth < certain || hit.weak || !tellsWork(mention)) return false;
    if (file === everydayWords) return id === floorWords;
    if (file === 'industries') return tag !== 'hint' && makers.has(id);
    return isPlain(mention, showsIt(mention));
  };
});

const fewestElsewhere = 2;

/** Employments in trades that make no goods, and that name no system of a plant: a shop's "orders" and "recipes" are its own. */
export const madeOutside = (reading: Reading, lexicon: Lexicon): ReadonlySet<number | null> => {
  const products = productsOf(lexicon);
  const words = new Map<number | null, Set<string>>();
  const industrial = new Set<number | null>();
  for (const { file, id, hit, truth, place } of reading.mentions) {
    if (truth < certain) continue;
    if (file === everydayWords && id === elsewhereWords)
      words.set(place.employment, (words.get(place.employment) ?? new Set()).add(hit.text.toLowerCase()));
    const [level = 'L4'] = (file === 'products' && !hit.weak && products.get(id)?.levels) || [];
    if (level !== 'L4') industrial.add(place.employment);
  }
  return new Set(
    [...words].filter(([job, found]) => found.size >= fewestElsewhere && !industrial.has(job)).map(([job]) => job),
  );
};

/**
 * What words of every trade count in an employment: all where goods are made, less where only other jobs tell of it.
 * @param outsiders as of `madeOutside`
 */
export const createGrounding = (
  reading: Reading,
  outsiders: ReadonlySet<number | null>,
  lexicon: Lexicon,
): ((mention: Mention, shown: Shown) => number) => {
  const isGround = groundsOf(lexicon);
  const grounds = new Set<number | null>();
  for (const one of reading.mentions) {
    const { employment } = one.place;
    if (!grounds.has(employment) && !outsiders.has(employment) && isGround(one)) grounds.add(employment);
  }
  const jobs = new Set<number>();
  let told = 0;
  for (const { employment, header } of reading.places)
    if (employment !== null && !header) {
      told++;
      jobs.add(employment);
    }
  const outside = grounds.size > 0 ? madeElsewhere : madeNowhere;
  const wholly = jobs.size > 0 && [...jobs].every((job) => outsiders.has(job));
  return (mention, shown) => {
    // Nobody whose every job is in another trade claims manufacturing in a profile.
    if (wholly && mention.place.employment === null) return madeNowhere;
    if (outsiders.has(mention.place.employment) && mention.file !== 'products' && shown.levels.L4 === 0)
      return madeNowhere;
    return told < toldEnough || shown.levels.L4 > 0 || grounds.has(mention.place.employment) || isPlain(mention, shown)
      ? 1
      : outside;
  };
};
