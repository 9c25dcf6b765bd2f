/**
 * Everyday words that stand together in one sentence -> mentions of what they mean (everyday.yml).
 *
 * People who live on the floor write "which order lies at which machine" and never "dispatching". Each word alone
 * says nothing; a word of every group in the same sentence does.
 */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { addTo } from './add-to.ts';
import type { Mention } from './mention.ts';
import type { Sentences } from './sentences.ts';

type Meaning = Lexicon['everyday']['meanings'][number];

export const everydayWords = 'everyday.words';
export const everydayMeanings = 'everyday.meanings';

/** The groups that say by themselves where the work is done. */
export const floorWords = 'floor';
export const elsewhereWords = 'elsewhere';
const whereWords: ReadonlySet<string> = new Set([floorWords, elsewhereWords]);

const certain = 0.5;

/** Each meaning is looked for where its first group is said, in the order of the lexicon. */
const meaningsBy = perLexicon(({ everyday }) => {
  const byGroup = new Map<string, Meaning[]>();
  for (const meaning of everyday.meanings) addTo(byGroup, meaning.all[0] ?? '', meaning);
  return { byGroup, order: new Map(everyday.meanings.map((meaning, index) => [meaning, index])) };
});

/** The meanings of which every group is said. */
const meaningsOf = (said: readonly { readonly id: string }[], lexicon: Lexicon): readonly Meaning[] => {
  if (said.length === 1) return [];
  const { byGroup, order } = meaningsBy(lexicon);
  const groups = new Set(said.map(({ id }) => id));
  const found: Meaning[] = [];
  for (const group of groups)
    for (const meaning of byGroup.get(group) ?? [])
      if (meaning.all.every((one) => groups.has(one))) found.push(meaning);
  return found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
};

/** Which hits are worth a closer look: of everyday words those whose sentence has a word of each group of a meaning. */
export const createTelling = (
  hits: readonly TermHit[],
  { sentenceOf }: Sentences,
  lexicon: Lexicon,
): ((hit: TermHit) => boolean) => {
  const bySentence = new Map<number, TermHit[]>();
  for (const hit of hits) if (hit.file === everydayWords) addTo(bySentence, sentenceOf(hit.from), hit);
  const telling = new Set<number>();
  for (const [sentence, said] of bySentence) if (meaningsOf(said, lexicon).length > 0) telling.add(sentence);
  return ({ file, id, from }) => file !== everydayWords || whereWords.has(id) || telling.has(sentenceOf(from));
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

const meant = ({ id, says }: Meaning, words: readonly Mention[], first: Mention): Mention => {
  const last = words.reduce((a, b) => (b.hit.from > a.hit.from ? b : a));
  const mandates = words.map(({ mandate }) => mandate).filter((one) => one !== null);
  return {
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
  };
};

/** The mentions with what their everyday words mean together in place of these words. */
export const withEverydayMeanings = (mentions: readonly Mention[], lexicon: Lexicon): readonly Mention[] => {
  const said: Mention[] = [];
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const isEveryday = mention.file === everydayWords;
    if (!isEveryday || whereWords.has(mention.id)) said.push(mention);
    if (isEveryday && mention.truth >= certain && !mention.place.header) addTo(bySentence, mention.sentence, mention);
  }
  for (const there of bySentence.values())
    for (const meaning of meaningsOf(there, lexicon)) {
      const words = wordsOf(meaning.all, there);
      const [first] = words ?? [];
      if (words && first) said.push(meant(meaning, words, first));
    }
  return said;
};
