/**
 * A text -> whether a word may stand in it, by three letters in a row: most words of the lexicon are not there, and a
 * look at their beginnings says so without going through the text for each.
 */
const slots = 1 << 15;

/** Three letters of a text as a place in the table; different ones may share it. */
const slotOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (slots - 1);

/** @returns false only where the word is not in the text; words of fewer than three letters always may be */
export const lettersOf = (text: string): ((word: string) => boolean) => {
  const there = new Uint8Array(slots);
  for (let at = 0; at + 2 < text.length; at++) there[slotOf(text, at)] = 1;
  return (word) => {
    for (let at = 0; at + 2 < word.length; at++) if (there[slotOf(word, at)] === 0) return false;
    return true;
  };
};
