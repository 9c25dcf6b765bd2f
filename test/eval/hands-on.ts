/** How well mentions of products are told apart, worked on or not: by verbs and cues alone, and by the learned reading. */
import { findCandidateSignals } from '../../services/signals/find-candidate-signals.ts';
import { findTerms, matcherOf } from '../../shared/lexicon/find-terms.ts';
import { examplesOf, type LabelledMention } from '../../shared/lexicon/hands-on/examples.ts';
import { type Example, type Learned, learn } from '../../shared/lexicon/hands-on/learn.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { writtenCv } from '../services/signals/written.ts';

const folds = 5;
const marks = /[«»]/gu;

/** One sentence with one product marked and another stays in one fold. */
const foldOf = ({ sentence }: LabelledMention): number => {
  let sum = 0;
  for (const letter of sentence.replace(marks, '')) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % folds;
};

/** A logit, in thousandths, by which everything is hands-on. */
const surely = 10_000;

const isHandsOn = ({ features }: Example, { bias, features: weights }: Learned): boolean => {
  let logit = bias;
  for (const [feature, share] of features) logit += (weights.get(feature) ?? 0) * share;
  return logit > 0;
};

/** The product between the marks; null when the lexicon does not know it. */
const productOf = ({ language, sentence }: LabelledMention, lexicon: Lexicon): string | null => {
  const from = sentence.indexOf('«');
  const to = sentence.indexOf('»') - 1;
  const { hits } = findTerms([sentence.replace(marks, '')], matcherOf(lexicon), { languageOf: () => language });
  return hits.find(({ file, start, end }) => file === 'products' && start < to && end > from)?.id ?? null;
};

/** What `findPlatforms` makes of a job with this one line. */
const isPlatform = (id: string, { language, job, sentence }: LabelledMention, lexicon: Lexicon): boolean => {
  const { text, candidate } = writtenCv({ language, jobs: [{ title: job, did: [sentence.replace(marks, '')] }] });
  return findCandidateSignals(text, candidate, lexicon).platforms.some((one) => one.id === id && one.handsOn);
};

export interface HandsOnFigures {
  readonly mentions: number;
  /** Share read right of mentions that were not learned from: five-fold. */
  readonly learned: number;
  readonly byRules: number;
}

export const measureHandsOn = (mentions: readonly LabelledMention[], lexicon: Lexicon): HandsOnFigures => {
  const examples = examplesOf(mentions, lexicon);
  const fold = mentions.map(foldOf);
  let right = 0;
  for (let out = 0; out < folds; out++) {
    const learned = learn(examples.filter((_, index) => fold[index] !== out));
    right += examples.filter(
      (example, index) => fold[index] === out && isHandsOn(example, learned) === example.handsOn,
    ).length;
  }
  const unlearned = { ...lexicon, 'hands-on': { bias: surely, features: {} } };
  const known = mentions.flatMap((mention) => {
    const id = productOf(mention, unlearned);
    return id === null ? [] : [isPlatform(id, mention, unlearned) === mention.handsOn];
  });
  const byRules = known.filter((one) => one).length / known.length;
  return { mentions: mentions.length, learned: right / mentions.length, byRules };
};
