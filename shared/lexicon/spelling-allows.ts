/** Whether the spelling in the text may be this alias: its case, and what was done to its ending. */
import { type CompiledAlias, loose } from './compile-terms.ts';
import { isOneEdit } from './spellings.ts';

/** Words of a text that an alias may mean. */
export interface Spelling {
  /** As they stand there. */
  readonly written: string;
  /** Folded and joined. */
  readonly folded: string;
  /** How many. */
  readonly words: number;
}

const plainPlural = /^(?:s|es|en|e|n)?$/;

/** Whether the ending allows it: nothing cut off, and of a proper name nothing but a plural or one slip. */
const keepsItsEnd = ({ whole, proper, words }: CompiledAlias, spelling: Spelling): boolean => {
  if (whole === null) return true;
  const { folded } = spelling;
  if (proper && spelling.words > words) return false;
  if (folded === whole) return true;
  if (!proper) return folded.length >= whole.length || !whole.startsWith(folded);
  if (folded.startsWith(whole)) return plainPlural.test(folded.slice(whole.length));
  return isOneEdit(folded, whole) && !whole.startsWith(folded);
};

const isWrittenSo = ({ exact, capital }: CompiledAlias, written: string): boolean => {
  if (exact !== null) {
    const bare = loose(written);
    return bare.startsWith(exact) && plainPlural.test(bare.slice(exact.length));
  }
  return !capital || written.charAt(0) !== written.charAt(0).toLowerCase();
};

export const spellingAllows = (alias: CompiledAlias, spelling: Spelling): boolean =>
  isWrittenSo(alias, spelling.written) && keepsItsEnd(alias, spelling);
