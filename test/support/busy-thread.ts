/** In place of the finders: a text of its own kind keeps it busy for longer than anybody lives, or fills its memory. */
import type { DocumentText } from '../../shared/model/document.ts';

interface Asked {
  readonly text: DocumentText;
}

const lineOf = ({ text }: Asked): string => text.pages[0]?.lines[0]?.text ?? '';

export const kind = (asked: Asked) => {
  const line = lineOf(asked);
  if (line.startsWith('busy')) /(?:a+)+$/.test(`${'a'.repeat(60)}!`);
  const kept: string[][] = [];
  while (line.startsWith('greedy')) kept.push(Array.from({ length: 100_000 }, (_, at) => `${at} ${kept.length}`));
  return { kind: 'cv', probability: 1, rather: 'cv', attachments: asked.text.attachments.length };
};
