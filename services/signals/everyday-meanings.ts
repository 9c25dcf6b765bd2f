/**
 * Everyday words that stand together in one sentence -> mentions of what they mean (everyday.yml).
 *
 * People who live on the floor write "which order lies at which machine" and never "dispatching". Each word alone
 * says nothing; a word of every group in the same sentence does.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { addTo } from './add-to.ts';
import type { Mention } from './mention.ts';

type Meaning = Lexicon['everyday']['meanings'][number];

export const everydayWords = 'everyday.words';
export const everydayMeanings = 'everyday.meanings';

/** The groups that stand in no meaning: they say where the work is done. */
export const floorWords = 'floor';
export const elsewhereWords = 'elsewhere';
const whereWords: ReadonlySet<string> = new Set([floorWords, elsewhereWords]);

const certain = 0.5;

/** Each meaning is looked for where its first group is said, in the order of the lexicon. */
const meaningsBy = perLexicon(({ everyday }) => {
  const byGroup = new Map<string, number[]>();
  everyday.meanings.forEach(({ all: [first = ''] }, index) => {
    addTo(byGroup, first, index);
  });
  return byGroup;
});

const meaningsIn = (said: readonly Mention[], lexicon: Lexicon): readonly Meaning[] => {
  if (said.length === 1) return [];
  const byGroup = meaningsBy(lexicon);
  const groups = new Set(said.map(({ id }) => id));
  const all = [...groups].flatMap((group) => byGroup.get(group) ?? []).sort((a, b) => a - b);
  return all.flatMap((index) => lexicon.everyday.meanings[index] ?? []);
};

const bySentence = (mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> => {
  const sentences = new Map<number, Mention[]>();
  for (const mention of mentions)
    if (mention.file === everydayWords && mention.truth >= certain && !mention.place.header)
      addTo(sentences, mention.sentence, mention);
  return sentences;
};

/** One word may stand for two groups ("pallets"): each group needs a word of its own. */
const wordsOf = (groups: readonly string[], said: readonly Mention[]): readonly Mention[] | null => {
  const found: Mention[] = [];
  for (const group of groups) {
    const one = said.find((mention) => mention.id === group && !found.some(({ hit }) => hit.from === mention.hit.from));
    if (one === undefined) return null;
    found.push(one);
  }
  return found;
};

export const withEverydayMeanings = (mentions: readonly Mention[], lexicon: Lexicon): readonly Mention[] => {
  const found: Mention[] = [];
  for (const said of bySentence(mentions).values())
    for (const { id, says, all } of meaningsIn(said, lexicon)) {
      const words = wordsOf(all, said);
      const [first] = words ?? [];
      if (words === null || first === undefined) continue;
      const last = words.reduce((a, b) => (b.hit.from > a.hit.from ? b : a));
      const mandates = words.map(({ mandate }) => mandate).filter((one) => one !== null);
      found.push({
        ...first,
        file: everydayMeanings,
        id,
        name: says,
        topic: words.some(({ topic }) => topic),
        truth: Math.min(...words.map(({ truth }) => truth)),
        worth: Math.min(...words.map(({ worth }) => worth)),
        mandate: mandates.length > 0 ? Math.max(...mandates) : null,
        kinds: [...new Set(words.flatMap(({ kinds }) => kinds))],
        hit: { ...first.hit, file: everydayMeanings, id, name: says, to: Math.max(first.hit.to, last.hit.to) },
      });
    }
  return [...mentions.filter(({ file, id }) => file !== everydayWords || whereWords.has(id)), ...found];
};
