/** Blocks -> a plain A4 PDF in Helvetica: dates flush right, bullets hanging, as an office program would write it. */
import { literalOf, widthOf } from './helvetica.ts';
import type { Block } from './parse-source.ts';

const page = { width: 595, height: 842, margin: 56 };
const measure = page.width - 2 * page.margin;

interface Run {
  readonly x: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

/** Runs that share a baseline, and the white space above them, in points. */
interface Row {
  readonly above: number;
  readonly runs: readonly Run[];
}

const wrap = (text: string, size: number, width: number): string[] => {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (last !== '' && widthOf(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

const rowsOf = (block: Block): Row[] => {
  const left = page.margin;
  const plain = (text: string, options: { size?: number; bold?: boolean; x?: number; above: number }): Row[] => {
    const { size = 10, bold = false, x = left } = options;
    return wrap(text, bold ? size * 1.07 : size, measure - (x - left)).map((line, index) => ({
      above: index === 0 ? options.above : size * 0.3,
      runs: [{ x, text: line, size, bold }],
    }));
  };
  switch (block.kind) {
    case 'name':
      return plain(block.text, { size: 20, bold: true, above: 0 });
    case 'section':
      return plain(block.text, { size: 13, bold: true, above: 14 });
    case 'paragraph':
      return plain(block.text, { above: 4 });
    case 'item':
      return plain(block.text, { x: left + 14, above: 3 }).map((row, index) =>
        index === 0 ? { ...row, runs: [{ x: left + 2, text: '•', size: 10, bold: false }, ...row.runs] } : row,
      );
    case 'entry': {
      const dates: Run = {
        x: page.width - page.margin - widthOf(block.dates, 10),
        text: block.dates,
        size: 10,
        bold: false,
      };
      const title = plain(block.title, { bold: true, above: 8 });
      return [
        ...title.map((row, index) => (index === 0 ? { ...row, runs: [...row.runs, dates] } : row)),
        ...plain(block.place, { above: 2 }),
      ];
    }
  }
};

const paginate = (rows: readonly Row[]): string[] => {
  const pages: string[][] = [[]];
  let y = page.height - page.margin;
  for (const { above, runs } of rows) {
    const height = above + Math.max(...runs.map(({ size }) => size));
    if (y - height < page.margin) {
      pages.push([]);
      y = page.height - page.margin;
    }
    y -= height;
    for (const { x, text, size, bold } of runs) {
      pages
        .at(-1)
        ?.push(`BT /${bold ? 'B' : 'R'} ${size} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td ${literalOf(text)} Tj ET`);
    }
  }
  return pages.map((operators) => operators.join('\n'));
};

const fontOf = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

export const renderPdf = (blocks: readonly Block[]): Uint8Array => {
  const contents = paginate(blocks.flatMap(rowsOf));
  const pageIds = contents.map((_, index) => 5 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pageIds.length} >>`,
    fontOf('Helvetica'),
    fontOf('Helvetica-Bold'),
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /R 3 0 R /B 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
};
