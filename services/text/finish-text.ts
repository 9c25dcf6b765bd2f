/**
 * Drafts -> DocumentText: the last step of every reader, so that each format keeps the same promises.
 *
 * Text is NFC with ligatures resolved and without control characters; lines are trimmed, empty lines become
 * `gapBefore` of the next one, bullets are taken off, lines are numbered per page.
 */
import type { DocumentText, HiddenText, Line, Page, ReadingWarning } from '../../shared/model/document.ts';
import { splitBullet } from './bullets.ts';
import { cleanText } from './clean-text.ts';
import { detectLanguage } from './detect-language.ts';
import type { DraftLine, DraftPage, DraftText } from './draft.ts';
import { foldLine } from './fold-line.ts';

const finishLine = (draft: DraftLine, place: { page: number; line: number; gap: boolean }): Line => {
  const split = splitBullet(cleanText(draft.text));
  return {
    page: place.page,
    line: place.line,
    text: split.text.trim(),
    box: draft.box ?? null,
    size: draft.size ?? null,
    bold: draft.bold ?? false,
    heading: draft.heading ?? false,
    place: draft.place ?? 'body',
    bullet: (draft.bullet ?? false) || (split.bullet && !draft.heading),
    gapBefore: place.line > 1 && ((draft.gapBefore ?? false) || place.gap),
    confidence: draft.confidence ?? null,
  };
};

/** Only the first piece of a folded line begins anything. */
const piecesOf = (line: Line): readonly Line[] =>
  foldLine(line.text).map((text, index) =>
    index === 0 ? { ...line, text } : { ...line, text, line: line.line + index, bullet: false, gapBefore: false },
  );

const finishPage = (draft: DraftPage, number: number): Page => {
  const lines: Line[] = [];
  let gap = false;
  for (const draftLine of draft.lines) {
    const line = finishLine(draftLine, { page: number, line: lines.length + 1, gap });
    gap = line.text === '' && lines.length > 0;
    if (line.text !== '') lines.push(...piecesOf(line));
  }
  return {
    number,
    width: draft.width ?? null,
    height: draft.height ?? null,
    source: draft.source ?? 'text',
    ...(draft.turned ? { turned: draft.turned } : {}),
    lines,
  };
};

const hiddenWarning = (hidden: readonly HiddenText[]): ReadingWarning[] =>
  hidden.length === 0
    ? []
    : [{ code: 'hidden-text', message: 'The document holds text that a reader cannot see; it was kept apart.' }];

export const finishText = (draft: DraftText): DocumentText => {
  const pages = draft.pages.map((page, index) => finishPage(page, index + 1));
  const hidden = (draft.hidden ?? [])
    .map((entry) => ({ ...entry, text: cleanText(entry.text).trim() }))
    .filter((entry) => /[\p{L}\p{N}]/u.test(entry.text));
  const plain = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
  return {
    format: draft.format,
    pages,
    hidden,
    language: detectLanguage(plain),
    dated: draft.dated ?? null,
    attachments: draft.attachments ?? [],
    warnings: [...(draft.warnings ?? []), ...hiddenWarning(hidden)],
  };
};
