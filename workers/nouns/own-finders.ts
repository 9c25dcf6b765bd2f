/** The finders of a thread, with a lexicon of its own. */
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { findNounsWith } from './find-nouns.ts';

export const { kind, person, role } = findNounsWith(loadLexicon());
