/** What a text search makes of the same text: the bar a method must clear to be worth its rules. */
import { stem, tokenise, weighWords } from '../../../shared/words.ts';
import { type Corpus, type CorpusDocument, plainText } from './read-corpus.ts';
import type { Orders } from './score-orders.ts';

/** English stems for every language, as a search engine set up once would have them. */
const stemsOf = (document: CorpusDocument): readonly string[] =>
  tokenise(plainText(document))
    .filter((word) => word.length > 1)
    .map((word) => stem(word, 'en'));

const orderBy = (corpus: Corpus, closeness: (brief: number, cv: number) => number): Orders =>
  Object.fromEntries(
    corpus.briefs.map((brief, b) => {
      const scored = corpus.cvs.map(({ key }, c) => ({ key, score: closeness(b, c) }));
      scored.sort((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1));
      return [brief.key, scored.map(({ key }) => key)];
    }),
  );

const countsOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Okapi BM25, k1 = 1.2, b = 0.75; the brief is the query, each of its words once. */
export const bm25Orders = (corpus: Corpus): Orders => {
  const [k1, b] = [1.2, 0.75];
  const documents = corpus.cvs.map((cv) => countsOf(stemsOf(cv)));
  const lengths = documents.map((counts) => [...counts.values()].reduce((sum, one) => sum + one, 0));
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  const idf = (word: string) => {
    const having = documents.filter((counts) => counts.has(word)).length;
    return Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
  };
  const queries = corpus.briefs.map((brief) => [...new Set(stemsOf(brief))].map((word) => ({ word, idf: idf(word) })));
  return orderBy(corpus, (brief, cv) =>
    (queries[brief] ?? []).reduce((sum, term) => {
      const count = documents[cv]?.get(term.word) ?? 0;
      const norm = k1 * (1 - b + (b * (lengths[cv] ?? 0)) / mean);
      return sum + (term.idf * count * (k1 + 1)) / (count + norm);
    }, 0),
  );
};

const cosine = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  const length = (vector: ReadonlyMap<string, number>) =>
    Math.sqrt([...vector.values()].reduce((sum, one) => sum + one * one, 0));
  const dot = [...a].reduce((sum, [word, weight]) => sum + weight * (b.get(word) ?? 0), 0);
  return dot / (length(a) * length(b) || 1);
};

/** Cosine of TF-IDF vectors over briefs and CVs together. */
export const tfIdfOrders = (corpus: Corpus): Orders => {
  const vectors = weighWords([...corpus.briefs, ...corpus.cvs].map(stemsOf));
  const none = new Map<string, number>();
  return orderBy(corpus, (brief, cv) => cosine(vectors[brief] ?? none, vectors[corpus.briefs.length + cv] ?? none));
};
