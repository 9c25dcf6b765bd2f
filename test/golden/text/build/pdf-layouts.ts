/** Where things stand on the page. */
import { degrees } from 'pdf-lib';
import type { Golden } from './golden.ts';
import { contact, education, experience, head, languages, profile, skills } from './people.ts';
import { type Block, bar, flow, put, startPdf } from './sheet.ts';

const a4: [number, number] = [595, 842];

const oneColumn = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const { reading } = flow(page, fonts, { x: 60, y: 70, width: 470 }, [...head, ...profile, ...experience, ...education]);
  return { slug: 'pdf-one-column', file: 'source.pdf', bytes: await document.save(), reading };
};

/** The main column is painted first, so the content stream has it first. */
const sideBarLeft = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  bar(page, { x: 0, y: 0, width: 190, height: 842 }, '#21405a');
  const main = flow(page, fonts, { x: 215, y: 70, width: 330 }, [...head, ...profile, ...experience]);
  const side = flow(page, fonts, { x: 24, y: 90, width: 150, colour: '#ffffff', leading: 1.45 }, [
    ...contact,
    ...skills,
    ...languages,
  ]);
  return { slug: 'pdf-side-bar-left', file: 'source.pdf', bytes: await document.save(), reading: [...side.reading, ...main.reading] };
};

const sideBarRight = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const side = flow(page, fonts, { x: 420, y: 118, width: 140, leading: 1.42 }, [...contact, ...skills, ...languages]);
  const top = flow(page, fonts, { x: 50, y: 60, width: 500 }, head);
  const main = flow(page, fonts, { x: 50, y: 118, width: 340 }, [...profile, ...experience]);
  return {
    slug: 'pdf-side-bar-right',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: [...top.reading, ...main.reading, ...side.reading],
  };
};

/** Same leading on both sides: every line has a neighbour on its baseline. */
const twoEqualColumns = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const text = (words: string): Block[] => [{ kind: 'p', text: words }];
  const left = flow(
    page,
    fonts,
    { x: 50, y: 120, width: 235 },
    text(
      'In the first half of my working life I stood beside machines and learned what a shift can stand. Line starts at six, the labeller is moody, and whatever the plan says the warehouse decides what is filled. I wrote that down and it became the specification of our first execution system, which ran for nine years without a change of vendor and with few changes of mind.',
    ),
  );
  const right = flow(
    page,
    fonts,
    { x: 310, y: 120, width: 235 },
    text(
      'In the second half I sat with planners, chemists and maintenance crews and learned how little they see of each other. Today I draw the line between what the plant decides and what the business decides, and I defend it in steering meetings, where it is moved every month by somebody who has never had to restart a filler at night.',
    ),
  );
  const top = flow(page, fonts, { x: 50, y: 70, width: 500 }, head.slice(0, 2));
  return {
    slug: 'pdf-two-equal-columns',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: [...top.reading, ...left.reading, ...right.reading],
  };
};

const headingAcross = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const top = flow(page, fonts, { x: 50, y: 60, width: 500 }, [...head, ...profile]);
  const left = flow(page, fonts, { x: 50, y: top.end + 20, width: 140, leading: 1.5 }, [...skills, ...languages]);
  const right = flow(page, fonts, { x: 220, y: top.end + 20, width: 320 }, experience);
  const across = Math.max(left.end, right.end) + 18;
  const below = flow(page, fonts, { x: 50, y: across, width: 500 }, [
    { kind: 'h2', text: 'Education' },
    {
      kind: 'p',
      text: 'Bachelor of Automation, Trondheim, 2013, with a thesis on changeover times that two plants still use as their yardstick.',
    },
  ]);
  return {
    slug: 'pdf-heading-across-columns',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: [...top.reading, ...left.reading, ...right.reading, ...below.reading],
  };
};

const marginDates = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const top = flow(page, fonts, { x: 60, y: 70, width: 470 }, head);
  const reading = [...top.reading, '# Berufserfahrung'];
  put(page, fonts, { x: 60, y: 140 }, 'Berufserfahrung', { size: 12, bold: true });
  const jobs = [
    ['seit 03/2019', 'MES-Ingenieurin, Fjordbrygg AS', ['Leistungsdaten für sechs Linien eingeführt', 'Vier Schichten geschult']],
    ['08/2013 – 02/2019', 'Automatisierungstechnikerin, Nordvik', ['Zwei Kartonierlinien betreut', 'Checklisten ersetzt']],
    ['2010 – 2013', 'Studium der Automatisierung', ['Abschluss Bachelor']],
  ] as const;
  let y = 162;
  for (const [period, title, items] of jobs) {
    put(page, fonts, { x: 180, y }, title, { bold: true });
    put(page, fonts, { x: 60, y }, period);
    reading.push(`# ${period}→${title}`);
    for (const item of items) {
      y += 13;
      put(page, fonts, { x: 180, y }, '•');
      put(page, fonts, { x: 192, y }, item);
      reading.push(`• ${item}`);
    }
    y += 20;
  }
  return { slug: 'pdf-margin-dates', file: 'source.pdf', bytes: await document.save(), reading };
};

const marginPeriods = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const reading: string[] = [];
  let y = 80;
  for (const [from, to, title, body] of [
    ['01/2020 –', 'heute', 'Leiterin Fertigungssysteme', 'Verantwortet die Linie zwischen Steuerung und Planung'],
    ['06/2014 –', '12/2019', 'Projektingenieurin', 'Hat drei Werke mit einer Vorlage in Betrieb genommen'],
  ] as const) {
    put(page, fonts, { x: 60, y }, from);
    put(page, fonts, { x: 60, y: y + 13 }, to);
    put(page, fonts, { x: 150, y }, title, { bold: true });
    put(page, fonts, { x: 150, y: y + 13 }, body);
    reading.push(`# ${from} ${to}→${title}`, body);
    y += 40;
  }
  return { slug: 'pdf-margin-periods-on-two-lines', file: 'source.pdf', bytes: await document.save(), reading };
};

const flushRightDates = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const reading = flow(page, fonts, { x: 60, y: 70, width: 470 }, head).reading;
  let y = 140;
  for (const [title, period, body] of [
    ['MES Engineer, Fjordbrygg AS', '03/2019 – present', 'Configured downtime and performance modules for six filling lines.'],
    ['Automation Technician, Nordvik Packaging', '08/2013 – 02/2019', 'Maintained controllers and panels on two cartoning lines.'],
  ] as const) {
    put(page, fonts, { x: 60, y }, title, { bold: true });
    put(page, fonts, { x: 535 - fonts.plain.widthOfTextAtSize(period, 10), y }, period);
    put(page, fonts, { x: 60, y: y + 13 }, body);
    reading.push(`# ${title}→${period}`, body);
    y += 40;
  }
  return { slug: 'pdf-flush-right-dates', file: 'source.pdf', bytes: await document.save(), reading };
};

const table = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const reading = flow(page, fonts, { x: 60, y: 70, width: 470 }, head.slice(0, 1)).reading;
  const rows = [
    ['Area', 'Tool', 'Years', 'Level'],
    ['Execution', 'Line module', '7', 'expert'],
    ['Data', 'Time series store', '5', 'good'],
    ['Control', 'Controllers', '12', 'expert'],
  ];
  rows.forEach((row, i) => {
    const y = 120 + i * 18;
    row.forEach((cell, k) => put(page, fonts, { x: [60, 180, 330, 420][k] ?? 60, y }, cell, { bold: i === 0 }));
    reading.push(row.join('→'));
  });
  return { slug: 'pdf-table', file: 'source.pdf', bytes: await document.save(), reading };
};

const wrappedCells = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const xs = [60, 170, 390];
  const rows: string[][][] = [
    [['Period'], ['Project'], ['Role']],
    [['2021 to today'], ['Introduction of line modules', 'in three plants abroad'], ['Project lead']],
    [['2019 to 2021'], ['Interface to the planning', 'system of the group'], ['Engineer for', 'interfaces']],
    [['2017 to 2019'], ['Reports'], ['Engineer']],
  ];
  let y = 100;
  const reading: string[] = [];
  rows.forEach((row, r) => {
    row.forEach((cell, k) => cell.forEach((line, i) => put(page, fonts, { x: xs[k] ?? 60, y: y + i * 12 }, line, { bold: r === 0 })));
    y += Math.max(...row.map((cell) => cell.length)) * 12 + 10;
    reading.push(row.map((cell) => cell.join(' ')).join('→'));
  });
  return { slug: 'pdf-table-with-wrapped-cells', file: 'source.pdf', bytes: await document.save(), reading };
};

const repeatedHeader = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const reading: string[] = [];
  const parts = [[...head, ...profile], experience, [...education, ...languages]];
  parts.forEach((blocks, i) => {
    const page = document.addPage(a4);
    put(page, fonts, { x: 60, y: 36 }, 'Curriculum vitae of Ingrid Solberg', { size: 8 });
    put(page, fonts, { x: 280, y: 815 }, `Page ${i + 1} of 3`, { size: 8 });
    const body = flow(page, fonts, { x: 60, y: 90, width: 470 }, blocks).reading;
    if (i === 0) reading.push('Curriculum vitae of Ingrid Solberg', ...body, 'Page 1 of 3');
    else reading.push(`=== ${i + 1}`, ...body);
  });
  return { slug: 'pdf-repeated-header-and-footer', file: 'source.pdf', bytes: await document.save(), reading };
};

const threeColumns = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage([842, 595]);
  const columns = [
    flow(page, fonts, { x: 40, y: 80, width: 230, leading: 1.31 }, [...profile, ...education]),
    flow(page, fonts, { x: 300, y: 84, width: 240, leading: 1.37 }, experience),
    flow(page, fonts, { x: 580, y: 82, width: 220, leading: 1.5 }, [...skills, ...languages]),
  ];
  return {
    slug: 'pdf-three-columns-landscape',
    file: 'source.pdf',
    bytes: await document.save(),
    reading: columns.flatMap((column) => column.reading),
  };
};

/** A page stored on its side and turned by the viewer. */
const turnedPage = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage([842, 595]);
  page.setRotation(degrees(90));
  const lines = ['Ingrid Solberg', 'MES Engineer for packaging lines', 'Drammen, Norway'];
  lines.forEach((line, i) =>
    page.drawText(line, { x: 60 + i * 20, y: 60, size: 12, font: fonts.plain, rotate: degrees(90) }),
  );
  return { slug: 'pdf-turned-page', file: 'source.pdf', bytes: await document.save(), reading: lines };
};

const linkedIn = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage([612, 792]);
  bar(page, { x: 0, y: 0, width: 205, height: 792 }, '#293e49');
  const side = flow(page, fonts, { x: 24, y: 60, width: 165, colour: '#e8e8e8', leading: 1.4 }, [
    { kind: 'h2', text: 'Contact' },
    { kind: 'p', text: 'ingrid.solberg@example.com' },
    { kind: 'h2', text: 'Top Skills' },
    { kind: 'p', text: 'Manufacturing Execution' },
    { kind: 'p', text: 'Structured Text' },
    { kind: 'h2', text: 'Languages' },
    { kind: 'p', text: 'Norwegian (Native or Bilingual)' },
    { kind: 'h2', text: 'Certifications' },
    { kind: 'p', text: 'Line Performance Practitioner' },
  ]);
  const main = flow(page, fonts, { x: 232, y: 70, width: 350 }, [
    { kind: 'name', text: 'Ingrid Solberg' },
    { kind: 'p', text: 'MES Engineer at Fjordbrygg AS' },
    { kind: 'p', text: 'Drammen, Viken, Norway' },
    { kind: 'h2', text: 'Summary' },
    { kind: 'p', text: 'Engineer who keeps filling lines honest, between the control system and the planner.' },
    { kind: 'h2', text: 'Experience' },
    { kind: 'h3', text: 'Fjordbrygg AS' },
    { kind: 'p', text: 'MES Engineer' },
    { kind: 'p', text: 'March 2019 - Present (7 years)' },
    { kind: 'p', text: 'Configured downtime and performance modules for six filling lines and trained four shifts on them.' },
    { kind: 'h2', text: 'Education' },
    { kind: 'h3', text: 'Trondheim technical university' },
    { kind: 'p', text: 'Bachelor of Automation (2010 - 2013)' },
  ]);
  return { slug: 'pdf-linkedin-export', file: 'Profile.pdf', bytes: await document.save(), reading: [...side.reading, ...main.reading] };
};

const europass = async (): Promise<Golden> => {
  const { document, fonts } = await startPdf();
  const page = document.addPage(a4);
  const reading = ['# Curriculum vitae'];
  put(page, fonts, { x: 190, y: 60 }, 'Curriculum vitae', { size: 14, bold: true });
  let y = 96;
  const row = (label: string, lines: readonly string[], gap = 16) => {
    put(page, fonts, { x: 180 - fonts.plain.widthOfTextAtSize(label, 9), y }, label, { size: 9, colour: '#0e4194' });
    lines.forEach((line, i) => {
      if (i > 0) y += 12;
      put(page, fonts, { x: 192, y }, line, { size: 9 });
      reading.push(i === 0 ? `${label}→${line}` : line);
    });
    y += gap;
  };
  row('Name', ['Ingrid Solberg']);
  row('Address', ['Drammen (Norway)']);
  row('E-mail', ['ingrid.solberg@example.com']);
  row('Work experience', ['MES Engineer'], 12);
  row('01/03/2019 – Present', ['Fjordbrygg AS, Drammen', 'Downtime and performance modules for six lines'], 18);
  row('01/08/2013 – 28/02/2019', ['Automation Technician, Nordvik Packaging'], 18);
  row('Education and training', ['Bachelor of Automation, Trondheim, 2013']);
  row('Mother tongue(s)', ['Norwegian']);
  return { slug: 'pdf-europass', file: 'source.pdf', bytes: await document.save(), reading };
};

export const pdfLayouts: readonly (() => Promise<Golden>)[] = [
  oneColumn,
  sideBarLeft,
  sideBarRight,
  twoEqualColumns,
  headingAcross,
  marginDates,
  marginPeriods,
  flushRightDates,
  table,
  wrappedCells,
  repeatedHeader,
  threeColumns,
  turnedPage,
  linkedIn,
  europass,
];
