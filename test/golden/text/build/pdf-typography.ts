/** How letters are set. */
import { degrees } from 'pdf-lib';
import type { Golden } from './golden.ts';
import { bar, flow, put, putRaw, startPdf } from './sheet.ts';

const a4: [number, number] = [595, 842];

const letterSpaced = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  putRaw(page, fonts, { x: 60, y: 80 }, 'EXPERIENCE', { spacing: 6, bold: true });
  put(page, fonts, { x: 60, y: 100 }, 'Filling lines and what stops them, since 2013');
  put(page, fonts, { x: 60, y: 140 }, 'W O R K   H I S T O R Y', { size: 12, bold: true });
  put(page, fonts, { x: 60, y: 160 }, 'Two employers in twelve years');
  'EDUCATION'.split('').forEach((letter, i) => put(page, fonts, { x: 60 + i * 17, y: 200 }, letter, { size: 12, bold: true }));
  put(page, fonts, { x: 60, y: 220 }, 'Bachelor of Automation');
  return {
    slug: 'pdf-letter-spaced-headings',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: [
      '# EXPERIENCE',
      'Filling lines and what stops them, since 2013',
      '# WORK HISTORY',
      'Two employers in twelve years',
      '# EDUCATION',
      'Bachelor of Automation',
    ],
  };
};

const smallCapitals = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  let x = 60;
  for (const [letters, size] of [['P', 14], ['ROFESSIONAL ', 11], ['E', 14], ['XPERIENCE', 11]] as const) {
    put(page, fonts, { x, y: 80 }, letters, { size, bold: true });
    x += fonts.bold.widthOfTextAtSize(letters, size);
  }
  put(page, fonts, { x: 60, y: 100 }, 'Fjordbrygg AS, since 2019');
  return {
    slug: 'pdf-small-capitals',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: ['# PROFESSIONAL EXPERIENCE', 'Fjordbrygg AS, since 2019'],
  };
};

/** Words that a language breaks with a printer's hyphen, and words that own theirs. */
const hyphenated = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const lines = [
    'Verantwortlich für die Einführung der Produktions-',
    'planung und der Rückmeldung in drei Werken, dazu Vor-',
    'und Nacharbeit mit der Instandhaltung. Danach das Roll-',
    'out in zwei weiteren Werken.',
  ];
  lines.forEach((line, i) => put(page, fonts, { x: 60, y: 80 + i * 13 }, line));
  return {
    slug: 'pdf-hyphens-at-line-ends',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: [
      'Verantwortlich für die Einführung der Produktionsplanung',
      'und der Rückmeldung in drei Werken, dazu Vor-',
      'und Nacharbeit mit der Instandhaltung. Danach das Roll-out',
      'in zwei weiteren Werken.',
    ],
  };
};

const sideways = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  page.drawText('Curriculum vitae', { x: 40, y: 500, size: 20, font: fonts.bold, rotate: degrees(90) });
  const { reading } = flow(page, fonts, { x: 80, y: 80, width: 450 }, [
    { kind: 'name', text: 'Ingrid Solberg' },
    { kind: 'p', text: 'MES Engineer for packaging lines' },
    { kind: 'p', text: 'Keeps filling lines honest and planners informed.' },
  ]);
  return { slug: 'pdf-sideways-label', file: 'source.pdf', bytes: await document.save(), reading: [...reading, '# Curriculum vitae'] };
};

/** Shown letter by letter, painted from the bottom up. */
const scattered = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const lines = ['Ingrid Solberg keeps filling lines honest', 'She works between control and planning', 'and likes it best at shift change.'];
  [...lines.entries()].reverse().forEach(([i, line]) => {
    const places: { letter: string; x: number }[] = [];
    let x = 60;
    for (const letter of line) {
      places.push({ letter, x });
      x += fonts.plain.widthOfTextAtSize(letter, 11);
    }
    for (const place of places.reverse())
      if (place.letter !== ' ') put(page, fonts, { x: place.x, y: 90 + i * 15 }, place.letter, { size: 11 });
  });
  return { slug: 'pdf-letter-by-letter', file: 'source.pdf', bytes: await document.save(), reading: lines };
};

const printedTwice = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  for (const shift of [0, 0.4]) put(page, fonts, { x: 60 + shift, y: 80 }, 'Ingrid Solberg', { size: 16 });
  put(page, fonts, { x: 60, y: 100 }, 'MES Engineer for packaging lines');
  put(page, fonts, { x: 60, y: 113 }, 'Drammen, Norway');
  return {
    slug: 'pdf-printed-twice',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: ['# Ingrid Solberg', 'MES Engineer for packaging lines', 'Drammen, Norway'],
  };
};

const raised = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  put(page, fonts, { x: 60, y: 80 }, 'Less CO');
  put(page, fonts, { x: 60 + fonts.plain.widthOfTextAtSize('Less CO', 10), y: 83 }, '2', { size: 7 });
  put(page, fonts, { x: 60 + fonts.plain.widthOfTextAtSize('Less CO', 10) + 7, y: 80 }, 'per tonne, on the 3');
  const x = 67 + fonts.plain.widthOfTextAtSize('Less COper tonne, on the 3', 10);
  put(page, fonts, { x, y: 76 }, 'rd', { size: 7 });
  put(page, fonts, { x: x + 9, y: 80 }, 'line as well');
  put(page, fonts, { x: 60, y: 93 }, 'and on the fourth since May.');
  return {
    slug: 'pdf-raised-letters',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: ['Less CO2 per tonne, on the 3rd line as well', 'and on the fourth since May.'],
  };
};

/** A pale panel and a dark panel: light letters on the dark one are read. */
const panels = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  bar(page, { x: 0, y: 0, width: 595, height: 100 }, '#102030');
  put(page, fonts, { x: 60, y: 60 }, 'Ingrid Solberg', { size: 20, bold: true, colour: '#ffffff' });
  put(page, fonts, { x: 60, y: 84 }, 'MES Engineer for packaging lines', { colour: '#dddddd' });
  put(page, fonts, { x: 60, y: 130 }, 'Keeps filling lines honest.');
  return {
    slug: 'pdf-white-on-dark',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: ['# Ingrid Solberg', 'MES Engineer for packaging lines', 'Keeps filling lines honest.'],
  };
};

export const pdfTypography: readonly (() => Promise<Golden>)[] = [
  letterSpaced,
  smallCapitals,
  hyphenated,
  sideways,
  scattered,
  printedTwice,
  raised,
  panels,
];
