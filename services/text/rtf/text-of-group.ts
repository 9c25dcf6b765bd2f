/** Characters and bytes of an RTF file -> pieces of the line under way, or hidden text. */
import iconv from 'iconv-lite';
import type { DraftHidden } from '../draft.ts';
import { type Group, hiddenReasonOf } from './group.ts';
import type { RtfHeader } from './rtf-header.ts';

export interface TextMaker {
  addText(group: Group, text: string): void;
  addByte(value: number): void;
  /** Decodes the bytes held back, in the letters of the group's font. */
  flush(group: Group): void;
  /** Text whose bytes stand unescaped in the file. */
  addRaw(group: Group, text: string): void;
  readonly hidden: readonly DraftHidden[];
}

export const createTextMaker = ({ colours, fonts, codePage }: RtfHeader): TextMaker => {
  const hidden: DraftHidden[] = [];
  let held: number[] = [];
  const addText = (group: Group, text: string): void => {
    if (group.skip || group.deleted || text === '') return;
    const reason = hiddenReasonOf(group, colours);
    if (reason === null || text.trim() === '') {
      group.flow.pieces.push({ text: group.caps ? text.toUpperCase() : text, bold: group.bold, size: group.size });
      return;
    }
    const last = hidden.at(-1);
    if (last && last.reason === reason) hidden[hidden.length - 1] = { ...last, text: last.text + text };
    else hidden.push({ page: 1, text, reason });
  };
  return {
    addText,
    hidden,
    addByte: (value) => void held.push(value),
    flush: (group) => {
      if (held.length === 0) return;
      const page = fonts.get(group.font) ?? codePage;
      const text = iconv.decode(Buffer.from(held), iconv.encodingExists(page) ? page : 'win1252');
      held = [];
      addText(group, text);
    },
    addRaw: (group, text) => {
      if (text === '' || group.skip) return;
      const foreign = /[\u0080-\u00ff]/u.test(text);
      addText(group, foreign ? iconv.decode(Buffer.from(text, 'latin1'), fonts.get(group.font) ?? 'win1252') : text);
    },
  };
};
