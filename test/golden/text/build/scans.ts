/** Pictures of pages. Words are checked in order, not lines: OCR may break a line elsewhere. */
import { createCanvas } from '@napi-rs/canvas';
import { degrees } from 'pdf-lib';
import type { Golden } from './golden.ts';
import { put, putRaw, startPdf } from './sheet.ts';

const lines = [
  'Ingrid Solberg',
  'MES Engineer for packaging lines',
  'Experience',
  'March 2019 to present, Fjordbrygg',
  'Configured downtime modules for six filling lines',
  'and trained four shifts on them over two winters.',
  'August 2013 to February 2019, Nordvik Packaging',
  'Maintained controllers and panels on two lines.',
];

const paint = (skew = 0, words: readonly string[] = lines) => {
  const canvas = createCanvas(1240, 900);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fbfbf7';
  context.fillRect(0, 0, 1240, 900);
  context.translate(620, 450);
  context.rotate((skew * Math.PI) / 180);
  context.translate(-620, -450);
  context.fillStyle = '#161616';
  context.font = '34px "Liberation Sans", Arial, sans-serif';
  words.forEach((line, i) => context.fillText(line, 120, 130 + i * 74));
  return canvas;
};

const seen = (words: readonly string[] = lines): string[] => words.map((line) => `?? ${line}`);

const picturePdf = async (slug: string, skew: number): Promise<Golden> => {
  const { document } = await startPdf();
  const image = await document.embedJpg(paint(skew).toBuffer('image/jpeg', 80));
  document.addPage([595, 432]).drawImage(image, { x: 0, y: 0, width: 595, height: 432 });
  return { slug, file: 'source.pdf', bytes: await document.save(), reading: seen() };
};

/** A real page, then a scanned one: only the second is recognised. */
const mixed = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage([595, 842]);
  put(page, fonts, { x: 60, y: 80 }, 'Ingrid Solberg keeps filling lines honest and planners informed.');
  const image = await document.embedJpg(paint(0, lines.slice(2)).toBuffer('image/jpeg', 80));
  document.addPage([595, 432]).drawImage(image, { x: 0, y: 0, width: 595, height: 432 });
  return {
    slug: 'scan-mixed-with-text',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: ['?? Ingrid Solberg keeps filling lines honest and planners informed.', ...seen(lines.slice(2))],
  };
};

/** A scan with an unseen text layer, as scanners make it: what the picture shows is read once, and nothing is hidden. */
const searchable = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const image = await document.embedJpg(paint().toBuffer('image/jpeg', 80));
  const page = document.addPage([595, 432]);
  page.drawImage(image, { x: 0, y: 0, width: 595, height: 432 });
  lines.forEach((line, i) => putRaw(page, fonts, { x: 58, y: 62 + i * 35 }, line, { invisible: true, size: 16 }));
  return { slug: 'scan-with-text-layer', file: 'source.pdf', bytes: await document.save(), reading: seen() };
};

/** The page looks right, but the font says of every letter that it is the third after it: its character table is wrong. */
const garbage = async (): Promise<Golden> => {
  const words = [...lines, 'Replaced paper checklists with a tablet form', 'Reduced unexplained stops on all six lines'];
  const table =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Wrong def 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfrange <61> <77> <0064> <78> <7A> <0061> endbfrange endcmap end end';
  const content = words.map((line, i) => `BT /F 13 Tf 60 ${760 - i * 26} Td (${line}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    `<< /Length ${table.length} >>\nstream\n${table}\nendstream`,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  const bytes = new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Size 7 /Root 1 0 R >>\n%%EOF`);
  return { slug: 'pdf-garbage-text-layer', file: 'source.pdf', bytes, reading: seen(words) };
};

const turned = async (): Promise<Golden> => {
  const { document } = await startPdf();
  const image = await document.embedJpg(paint().toBuffer('image/jpeg', 80));
  const page = document.addPage([432, 595]);
  page.drawImage(image, { x: 432, y: 0, width: 595, height: 432, rotate: degrees(90) });
  return { slug: 'scan-lying-on-its-side', file: 'source.pdf', bytes: await document.save(), reading: seen() };
};

const german = ['Lebenslauf', 'Ingrid Müller, Köln', 'Verantwortlich für die Qualitätssicherung', 'und die Rückmeldung der Fertigungsaufträge', 'an das übergeordnete System seit März.'];

/** One bit per pixel, uncompressed, little-endian: what an office scanner sends by mail. */
const tiff = (): Uint8Array => {
  const canvas = paint();
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const bytesPerRow = Math.ceil(width / 8);
  const bits = Buffer.alloc(bytesPerRow * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((data[(y * width + x) * 4] ?? 255) > 128) {
        const at = y * bytesPerRow + (x >> 3);
        bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
      }
  const tags: [number, number, number][] = [
    [256, 3, width],
    [257, 3, height],
    [258, 3, 1],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 3, height],
    [279, 4, bits.length],
  ];
  const head = Buffer.alloc(8);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8 + bits.length, 4);
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  tags.forEach(([tag, type, value], i) => {
    directory.writeUInt16LE(tag, 2 + i * 12);
    directory.writeUInt16LE(type, 4 + i * 12);
    directory.writeUInt32LE(1, 6 + i * 12);
    directory.writeUInt32LE(value, 10 + i * 12);
  });
  return new Uint8Array(Buffer.concat([head, bits, directory]));
};

export const scans: readonly (() => Promise<Golden>)[] = [
  () => picturePdf('scan-straight', 0),
  () => picturePdf('scan-skewed', 2.1),
  mixed,
  searchable,
  garbage,
  turned,
  async () => ({ slug: 'image-png', file: 'photo.pdf', bytes: new Uint8Array(paint().toBuffer('image/png')), reading: seen() }),
  async () => ({ slug: 'image-jpeg-german', file: 'scan.jpg', bytes: new Uint8Array(paint(-1.2, german).toBuffer('image/jpeg', 85)), reading: seen(german) }),
  async () => ({ slug: 'image-tiff', file: 'scan.tiff', bytes: tiff(), reading: seen() }),
];
