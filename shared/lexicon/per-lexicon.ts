/** Something worked out once per lexicon object and kept as long as the lexicon is. */
import { oncePer } from '../once-per.ts';
import type { Lexicon } from './load.ts';

export const perLexicon = <T>(build: (lexicon: Lexicon) => T): ((lexicon: Lexicon) => T) => oncePer(build);
