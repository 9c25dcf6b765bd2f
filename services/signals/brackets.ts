/**
 * What stands in brackets speaks of what stands right before them: in "A (administrator), B (seen at a fair)" only B was
 * seen. So a cue in brackets carries back to the brackets before, and never past its own.
 */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Line } from '../../shared/model/document.ts';

const opening = '([';
const closing = ')]';
/** Characters on either side: brackets hold a remark, and a page in one line must not be searched for each word. */
const longest = 200;

/** The brackets around a place of a line: from the opening sign (-1: opened on a line before) up to the closing one. */
const around = (text: string, start: number): { readonly from: number; readonly to: number } | null => {
  let depth = 0;
  let from: number | null = null;
  for (let at = start - 1; at >= Math.max(0, start - longest) && from === null; at--) {
    if (closing.includes(text[at] ?? '')) depth++;
    else if (opening.includes(text[at] ?? '') && depth-- === 0) from = at;
  }
  depth = 0;
  const end = Math.min(text.length, start + longest);
  for (let at = start; at < end; at++) {
    if (opening.includes(text[at] ?? '')) depth++;
    else if (closing.includes(text[at] ?? '') && depth-- === 0) return { from: from ?? -1, to: at };
  }
  return from === null ? null : { from, to: end };
};

const lastClosing = (text: string): number => Math.max(...[...closing].map((sign) => text.lastIndexOf(sign)));

/** @param lines the lines, as the hits count them */
export const createBrackets =
  (lines: readonly Line[]) =>
  /** Whether the brackets around a cue, if any, let it speak about a hit of its sentence. */
  (cue: TermHit, hit: TermHit): boolean => {
    const text = lines[cue.line]?.text ?? '';
    const own = around(text, cue.start);
    if (own === null) return true;
    if (hit.line > cue.line) return own.to === text.length;
    if (hit.line < cue.line) return lastClosing(text.slice(Math.max(0, own.from - longest), Math.max(0, own.from))) < 0;
    if (hit.start >= own.to) return false;
    return hit.start > own.from || lastClosing(text.slice(hit.start, own.from)) < 0;
  };
