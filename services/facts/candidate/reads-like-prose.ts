import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { fold } from '../phrases/fold.ts';
import { employerWeight } from './header/weigh-piece.ts';
import { isSentence } from './is-sentence.ts';

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => /\p{L}/u.test(word));

const fullStop = /(?:\p{Ll}{3,}|\d|[%)\]])[.!?]["”»]?\s*$/u;
const pauses = /[.;]\s+\p{L}/u;
const smallWord =
  /^(?:an?|the|our|their|its|all|as|for|with|in|of|on|to|und|der|die|das|den|les?|la|el|il|lo|een|de|het|os?)$/;

const verbsOf = perLexicon(
  ({ verbs }: Lexicon): ReadonlySet<string> =>
    new Set(
      verbs
        .flatMap(({ phrases }) => Object.values(phrases).flat())
        .flatMap((alias) => (typeof alias === 'string' ? [fold(alias)] : []))
        .filter((phrase) => /^\p{L}{3,}$/u.test(phrase)),
    ),
);

/** Begins with the verb of a deed: "Led a team of engineers". */
export const beginsWithDeed = (text: string, lexicon: Lexicon): boolean =>
  verbsOf(lexicon).has(fold(words(text)[0] ?? '').replace(/[,.:;]$/u, ''));

/** "Implemented the system at …": told with a verb and what it was done to, as no name of a firm is written. */
const tellsDeed = (text: string, lexicon: Lexicon): boolean => {
  const [first = '', second = '', ...rest] = words(text).map((word) => fold(word).replace(/[,.:;]$/u, ''));
  return (
    rest.length >= 2 && verbsOf(lexicon).has(first) && (smallWord.test(second) || /(?:ed|iert|ato|ado)$/.test(first))
  );
};

/** Says what was done instead of naming a job or a firm: a full sentence, several of them, or a verb with its object. */
export const readsLikeProse = (text: string, lexicon: Lexicon): boolean => {
  if (isSentence(text)) return true;
  const count = words(text).length;
  if (count >= 5 && fullStop.test(text) && employerWeight(text, lexicon) < 3) return true;
  const sentences = count >= 6 && /\p{Ll}{4,}[.;]\s+\p{Lu}\p{Ll}/u.test(text) && employerWeight(text, lexicon) < 3;
  return sentences || (count > 12 && pauses.test(text)) || tellsDeed(text, lexicon);
};
