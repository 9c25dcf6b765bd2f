import type { Block } from './parse-source.ts';

const plainOf = (block: Block): string => {
  switch (block.kind) {
    case 'name':
      return block.text;
    case 'section':
      return `\n${block.text.toUpperCase()}\n${'-'.repeat(block.text.length)}`;
    case 'item':
      return `* ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'entry':
      return `\n${block.dates}   ${block.title}\n${block.place}`;
  }
};

const markdownOf = (block: Block): string => {
  switch (block.kind) {
    case 'name':
      return `# ${block.text}\n`;
    case 'section':
      return `\n## ${block.text}\n`;
    case 'item':
      return `- ${block.text}`;
    case 'paragraph':
      return `${block.text}\n`;
    case 'entry':
      return `\n### ${block.title}\n\n*${block.place}, ${block.dates}*\n`;
  }
};

const encode = (lines: readonly string[]): Uint8Array => Buffer.from(`${lines.join('\n').trim()}\n`, 'utf8');

export const renderPlain = (blocks: readonly Block[]): Uint8Array => encode(blocks.map(plainOf));
export const renderMarkdown = (blocks: readonly Block[]): Uint8Array => encode(blocks.map(markdownOf));
