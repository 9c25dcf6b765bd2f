/**
 * An invented person and a layout -> the lines a reader of files would hand over, and the facts they must lead to.
 *
 * The lines carry what a page shows: sizes, bold type, gaps, tabs, bullets, columns. Layouts are those of real CVs:
 * flush-right dates, dates in the margin, tables, exports of networks and of Europass, plain text.
 */
import type { DocumentText, Line, LinePlace } from '../../../shared/model/document.ts';
import { type InventedPerson, type Job, type Month, monthCount, today } from './invent-person.ts';
import type { Random } from './random.ts';
import { type Tongue, words } from './tongues.ts';
import { createPeriodWriter, type DateStyle, dateStyles, type WrittenPeriod } from './write-dates.ts';

export const jobStyles = [
  'title-employer-tab-dates',
  'title-tab-dates-employer-below',
  'employer-tab-dates-title-below',
  'dates-in-margin',
  'dates-title-employer-stacked',
  'employer-title-dates-stacked',
  'comma-line-dates-below',
  'one-line-dashes',
  'table-with-header',
  'dates-colon-title-at-employer',
  'labelled-fields',
  'title-bar-employer-bar-dates',
  'employer-with-dates-title-bold',
  'grouped-by-employer',
  'margin-employer-then-title',
  'title-at-employer-dates-in-brackets',
  'employer-capitals-tab-dates',
  'network-group',
  'brackets-tab-title',
  'numbered',
  'employer-place-bullet-dates-below',
  'margin-dates-over-two-lines',
  'table-dates-first',
  'title-then-employer-then-place-dates',
  'employer-colon-title',
  'europass-rows',
  'dates-firm-stop-title',
  'title-firm-dates-colon-work',
  'missions-inside',
] as const;
export type JobStyle = (typeof jobStyles)[number];

export interface Layout {
  readonly jobStyle: JobStyle;
  readonly dateStyle: DateStyle;
  readonly oldestFirst: boolean;
  readonly nameStyle:
    | 'plain'
    | 'capitals'
    | 'spaced'
    | 'labelled'
    | 'document-first'
    | 'page-header'
    | 'surname-first'
    | 'with-title'
    | 'only-mail';
  readonly contactStyle: 'one-line' | 'lines' | 'labelled' | 'side';
  readonly languageStyle: 'list' | 'lines' | 'table' | 'dashes';
  readonly headingStyle: 'size' | 'capitals' | 'bold' | 'plain-caps' | 'none';
  readonly sections: readonly ('summary' | 'experience' | 'education' | 'skills' | 'languages')[];
  readonly country: boolean;
  readonly typography: boolean;
  readonly prose: boolean;
}

export interface ExpectedFacts {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly city: string;
  readonly country: string;
  readonly currentTitle: string;
  readonly totalYears: number;
  readonly employments: readonly {
    readonly title: string;
    readonly employer: string;
    readonly start: string;
    readonly end: string | null;
  }[];
  readonly languages: readonly string[];
}

export interface WrittenCv {
  readonly text: DocumentText;
  readonly fileName: string;
  readonly facts: ExpectedFacts;
  readonly layout: Layout;
}

export const inventLayout = (random: Random): Layout => ({
  jobStyle: random.pick(jobStyles),
  dateStyle: random.pick(dateStyles),
  oldestFirst: random.chance(0.2),
  nameStyle: random.pick([
    'plain',
    'plain',
    'capitals',
    'spaced',
    'labelled',
    'document-first',
    'page-header',
    'with-title',
    'surname-first',
  ]),
  contactStyle: random.pick(['one-line', 'one-line', 'lines', 'labelled', 'side']),
  languageStyle: random.pick(['list', 'lines', 'table', 'dashes']),
  headingStyle: random.chance(0.04) ? 'none' : random.pick(['size', 'capitals', 'bold', 'plain-caps']),
  sections: random.chance(0.6)
    ? ['summary', 'experience', 'education', 'skills', 'languages']
    : random.shuffle(['summary', 'experience', 'education', 'skills', 'languages']),
  country: random.chance(0.7),
  typography: random.chance(0.85),
  prose: random.chance(0.15),
});

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly heading?: boolean;
  readonly bullet?: boolean;
  readonly gap?: boolean;
  readonly place?: LinePlace;
}

const wrapAt = 92;

const wrap = (text: string): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < wrapAt) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const createPaper = (typography: boolean) => {
  const lines: Line[] = [];
  const put = (text: string, style: Style = {}): void => {
    const boxed = typography && style.place !== 'side';
    lines.push({
      page: 1,
      line: lines.length + 1,
      text,
      box: boxed
        ? { x: style.bullet ? 62 : 50, y: lines.length * 14, width: Math.min(500, text.length * 5.2), height: 12 }
        : null,
      size: typography ? (style.size ?? 10) : null,
      bold: typography && (style.bold ?? false),
      heading: typography && (style.heading ?? false),
      place: style.place ?? 'body',
      bullet: style.bullet ?? false,
      gapBefore: style.gap ?? false,
      confidence: null,
    });
  };
  const putWrapped = (text: string, style: Style = {}): void => {
    wrap(text).forEach((part, at) => {
      put(part, at === 0 ? style : { ...style, bullet: false, gap: false });
    });
  };
  return { lines, put, putWrapped };
};

type Paper = ReturnType<typeof createPaper>;

const iso = ({ year, month }: Month, yearsOnly: boolean): string =>
  yearsOnly ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;

const totalYears = (jobs: readonly Job[], yearsOnly: boolean): number => {
  const months = new Set<number>();
  for (const { kind, start, end } of jobs) {
    if (kind !== 'work') continue;
    const from = yearsOnly ? start.year * 12 + 6 : monthCount(start);
    const to = end === null ? monthCount(today) : yearsOnly ? end.year * 12 + 5 : monthCount(end);
    for (let month = from; month <= to; month++) months.add(month);
  }
  return Math.round((months.size / 12) * 10) / 10;
};

const spacedOut = (name: string): string =>
  name
    .toLocaleUpperCase()
    .split(' ')
    .map((word) => [...word].join(' '))
    .join('   ');

/** "Jean de la Croix" as forms want it: "DE LA CROIX Jean". */
const surnameFirst = (name: string): string => {
  const [first = '', ...last] = name.split(' ');
  return `${last.join(' ').toLocaleUpperCase()} ${first}`;
};

const writeName = (paper: Paper, person: InventedPerson, layout: Layout): void => {
  const big: Style = { size: 20, bold: true, heading: true };
  const { document, labels } = words[person.tongue];
  switch (layout.nameStyle) {
    case 'plain':
      paper.put(person.name, big);
      return;
    case 'capitals':
      paper.put(person.name.toLocaleUpperCase(), big);
      return;
    case 'surname-first':
      paper.put(surnameFirst(person.name), big);
      return;
    case 'spaced':
      paper.put(spacedOut(person.name), big);
      return;
    case 'with-title':
      paper.put(`Dr. ${person.name}`, big);
      return;
    case 'document-first':
      paper.put(document.toLocaleUpperCase(), big);
      paper.put(person.name, { size: 14, bold: true, gap: true });
      return;
    case 'labelled':
      paper.put(document, big);
      paper.put(`${labels.name}:\t${person.name}`, { gap: true });
      return;
    case 'page-header':
      paper.put(`${person.name} – ${document}`, { place: 'header', size: 9 });
      return;
    case 'only-mail':
      paper.put(document, big);
      return;
  }
};

const writeContact = (paper: Paper, person: InventedPerson, layout: Layout, random: Random): void => {
  const { home, email } = person;
  const { labels, headings } = words[person.tongue];
  const place = layout.country ? `${home.city}, ${home.country}` : home.city;
  switch (layout.contactStyle) {
    case 'one-line':
      paper.put([place, home.phone, email].join(random.pick([' | ', ' · ', ' • ', '\t'])));
      return;
    case 'lines':
      paper.put(random.chance(0.5) ? `${home.postcode} ${place}` : place);
      paper.put(home.phone);
      paper.put(email);
      return;
    case 'labelled':
      paper.put(`${labels.address}: ${random.chance(0.5) ? `${home.postcode} ` : ''}${place}`);
      paper.put(`${labels.phone}: ${home.phone}`);
      paper.put(`${labels.email}: ${email}`);
      return;
    case 'side':
      paper.put(random.pick(headings.contact), { place: 'side', bold: true, heading: true, size: 12, gap: true });
      paper.put(place, { place: 'side' });
      paper.put(home.phone, { place: 'side' });
      paper.put(email, { place: 'side' });
      return;
  }
};

const writeHeading = (paper: Paper, text: string, layout: Layout): void => {
  const loud = text.toLocaleUpperCase();
  const styles: Readonly<Record<Layout['headingStyle'], () => void>> = {
    size: () => paper.put(text, { size: 14, bold: true, heading: true, gap: true }),
    capitals: () => paper.put(loud, { size: 12, bold: true, heading: true, gap: true }),
    bold: () => paper.put(`${text}:`, { bold: true, gap: true }),
    'plain-caps': () => paper.put(loud, { gap: true }),
    none: () => undefined,
  };
  if (layout.typography || layout.headingStyle === 'none') styles[layout.headingStyle]();
  else paper.put(loud, { gap: true });
};

const duration = (job: Job, person: InventedPerson): string => {
  const [year, month] = words[person.tongue].years;
  const months = monthCount(job.end ?? today) - monthCount(job.start) + 1;
  return `(${Math.floor(months / 12)} ${year} ${months % 12} ${month})`;
};

interface JobContext {
  readonly paper: Paper;
  readonly person: InventedPerson;
  readonly period: (start: Month, end: Month | null) => WrittenPeriod;
  readonly dash: string;
}

const strong: Style = { bold: true, gap: true };

/** A break stands in the list the way the jobs do, without an employer. */
const writeBreak = ({ title }: Job, dates: string, style: JobStyle, { put }: Paper): void => {
  switch (style) {
    case 'dates-in-margin':
    case 'margin-employer-then-title':
      put(`${dates}\t${title}`, { gap: true });
      break;
    case 'table-with-header':
      put(`–\t${title}\t${dates}`, { gap: true });
      break;
    case 'dates-title-employer-stacked':
      put(dates, { gap: true });
      put(title, { bold: true });
      break;
    case 'title-employer-tab-dates':
    case 'title-tab-dates-employer-below':
      put(`${title}\t${dates}`, strong);
      break;
    default:
      put(title, strong);
      put(dates);
  }
};

/** Where a narrow column breaks a period: behind its dash. */
const splitAt = (dates: string): number => {
  const dash = /[–—-]\s|\s(?:to|bis|tot|a|à)\s|–|—/u.exec(dates);
  return dash === null ? 0 : dash.index + dash[0].length;
};

const headJob = (job: Job, style: JobStyle, { paper, person, period, dash }: JobContext): void => {
  const { fields, at } = words[person.tongue];
  const dates = period(job.start, job.end).text;
  const { title, employer, place } = job;
  if (job.kind === 'break') {
    writeBreak(job, dates, style, paper);
    return;
  }
  const rows: Readonly<Record<JobStyle, readonly (readonly [string, Style])[]>> = {
    'title-employer-tab-dates': [[`${title}${dash}${employer}, ${place}\t${dates}`, strong]],
    'europass-rows': [
      [`[ ${dates} ]`, { gap: true }],
      [title, { bold: true }],
      [`${employer}, ${place}`, {}],
    ],
    'dates-firm-stop-title': [[`${dates}\t${employer}, ${place}. ${title}`, { gap: true }]],
    'title-firm-dates-colon-work': [[`${title}, ${employer}, ${dates}: ${job.tasks[0] ?? title}`, { gap: true }]],
    'missions-inside': [[`${title}${dash}${employer}, ${place}\t${dates}`, strong]],
    'title-tab-dates-employer-below': [
      [`${title}\t${dates}`, strong],
      [`${employer}, ${place}`, {}],
    ],
    'employer-tab-dates-title-below': [
      [`${employer}, ${place}\t${dates}`, strong],
      [title, {}],
    ],
    'dates-in-margin': [[`${dates}\t${title}, ${employer}, ${place}`, { gap: true }]],
    'dates-title-employer-stacked': [
      [dates, { gap: true }],
      [title, { bold: true }],
      [`${employer} | ${place}`, {}],
    ],
    'employer-title-dates-stacked': [
      [employer, strong],
      [title, {}],
      [`${dates} ${duration(job, person)}`, {}],
    ],
    'comma-line-dates-below': [
      [`${title}, ${employer}, ${place}`, strong],
      [dates, {}],
    ],
    'one-line-dashes': [[`${employer}, ${place} – ${title} – ${dates}`, strong]],
    'table-with-header': [[`${employer}\t${title}\t${dates}`, { gap: true }]],
    'dates-colon-title-at-employer': [[`${dates}: ${title} ${at} ${employer}`, { gap: true }]],
    'labelled-fields': [
      [`${fields.employer}: ${employer}, ${place}`, { gap: true }],
      [`${fields.title}: ${title}`, {}],
      [`${fields.period}: ${dates}`, {}],
    ],
    'title-bar-employer-bar-dates': [[`${title} | ${employer} | ${place} | ${dates}`, strong]],
    'employer-with-dates-title-bold': [
      [`${employer} (${dates})`, { gap: true }],
      [title, { bold: true }],
    ],
    'grouped-by-employer': [
      [title, strong],
      [dates, {}],
    ],
    'margin-employer-then-title': [
      [`${dates}\t${employer}, ${place}`, { gap: true }],
      [title, {}],
    ],
    'title-at-employer-dates-in-brackets': [[`${title} ${at} ${employer} (${dates})`, strong]],
    'employer-capitals-tab-dates': [
      [`${employer.toLocaleUpperCase()} – ${place}\t${dates}`, strong],
      [title, {}],
    ],
    'network-group': [
      [title, { gap: true }],
      [`${dates} ${duration(job, person)}`, {}],
      [place, {}],
    ],
    'brackets-tab-title': [
      [`[ ${dates} ]\t${title}`, { gap: true }],
      [employer, { bold: true }],
      [place, {}],
    ],
    numbered: [[`${person.jobs.indexOf(job) + 1}. ${title}, ${employer}, ${place} (${dates})`, { gap: true }]],
    'employer-place-bullet-dates-below': [
      [title, strong],
      [`${employer}, ${place} • ${dates}`, {}],
    ],
    'margin-dates-over-two-lines': [
      [`${dates.slice(0, splitAt(dates)).trim()}\t${title}`, { gap: true }],
      [`${dates.slice(splitAt(dates)).trim()}\t${employer}, ${place}`, {}],
    ],
    'table-dates-first': [[`${dates}\t${employer}\t${title}`, { gap: true }]],
    'title-then-employer-then-place-dates': [
      [title, strong],
      [employer, {}],
      [`${place}, ${dates}`, {}],
    ],
    'employer-colon-title': [[`${dates}\t${employer}: ${title}`, { gap: true }]],
  };
  for (const [text, look] of rows[style]) paper.put(text, look);
};

const groupedStyles: readonly JobStyle[] = ['grouped-by-employer', 'network-group'];

/** What an assignment inside a job is called. */
const missions: Readonly<Record<Tongue, string>> = {
  en: 'Project',
  de: 'Projekt',
  fr: 'Mission',
  es: 'Proyecto',
  it: 'Progetto',
  nl: 'Opdracht',
  pt: 'Projeto',
};

const writeJobs = (context: JobContext, layout: Layout): void => {
  const { paper, person } = context;
  const own = words[person.tongue];
  const jobs = layout.oldestFirst ? [...person.jobs].reverse() : person.jobs;
  const { employer, title, period } = own.fields;
  if (layout.jobStyle === 'table-with-header') paper.put(`${employer}\t${title}\t${period}`, { bold: true });
  if (layout.jobStyle === 'table-dates-first') paper.put(`${period}\t${employer}\t${title}`, { bold: true });
  let group = '';
  for (const job of jobs) {
    if (groupedStyles.includes(layout.jobStyle) && job.kind !== 'break' && job.employer !== group) {
      const name = layout.jobStyle === 'network-group' ? job.employer : `${job.employer}, ${job.place}`;
      paper.put(name, { bold: true, gap: true, size: 11 });
      group = job.employer;
    }
    headJob(job, layout.jobStyle, context);
    if (layout.jobStyle === 'missions-inside' && job.kind === 'work')
      paper.put(`${missions[person.tongue]}: ${job.place}, ${context.period(job.start, job.end).text}`);
    if (layout.prose && job.tasks.length > 0) paper.putWrapped(`${job.tasks.join('. ')}.`);
    else for (const task of job.tasks) paper.putWrapped(task, { bullet: true });
  }
};

const writeLanguages = (paper: Paper, person: InventedPerson, layout: Layout, random: Random): void => {
  const own = words[person.tongue];
  const said = person.languages.map(({ lang, level }) => ({
    name: own.languageNames[lang] ?? lang,
    level: random.pick(own.levels[level]),
  }));
  switch (layout.languageStyle) {
    case 'list':
      paper.putWrapped(said.map(({ name, level }) => `${name} (${level})`).join(', '));
      return;
    case 'lines':
      said.forEach(({ name, level }) => {
        paper.put(`${name}: ${level}`);
      });
      return;
    case 'table':
      said.forEach(({ name, level }) => {
        paper.put(`${name}\t${level}`);
      });
      return;
    case 'dashes':
      paper.putWrapped(said.map(({ name, level }) => `${name} – ${level}`).join('; '));
      return;
  }
};

/** Writes the CV; two calls with equal arguments and equally seeded streams are equal. */
export const writeCv = (person: InventedPerson, layout: Layout, random: Random): WrittenCv => {
  const own = words[person.tongue];
  const paper = createPaper(layout.typography);
  const period = createPeriodWriter(random, person.tongue, layout.dateStyle);
  const dash = random.pick([' – ', ' — ', ' - ']);
  writeName(paper, person, layout);
  if (layout.contactStyle !== 'side') writeContact(paper, person, layout, random);
  for (const section of layout.sections) {
    writeHeading(paper, random.pick(own.headings[section]), layout);
    if (section === 'summary') paper.putWrapped(random.pick(own.summary));
    else if (section === 'experience') writeJobs({ paper, person, period, dash }, layout);
    else if (section === 'education')
      for (const { title, from, to } of person.degrees) paper.put(`${from} – ${to}\t${title}`);
    else if (section === 'skills') paper.putWrapped('TIA Portal, WinCC, OPC UA, SQL Server, Opcenter, SAP PP, Python');
    else writeLanguages(paper, person, layout, random);
  }
  if (layout.contactStyle === 'side') writeContact(paper, person, layout, random);
  const yearsOnly = period(today, null).yearsOnly;
  const employments = person.jobs
    .filter(({ kind }) => kind !== 'break')
    .map(({ title, employer, start, end }) => ({
      title,
      employer,
      start: iso(start, yearsOnly),
      end: end === null ? null : iso(end, yearsOnly),
    }));
  return {
    text: {
      format: layout.typography ? 'pdf' : 'txt',
      pages: [{ number: 1, width: 595, height: 842, source: 'text', lines: paper.lines }],
      hidden: [],
      language: person.tongue,
      dated: { date: '2026-11-15', known: 'metadata' },
      attachments: [],
      warnings: [],
    },
    fileName: 'document.pdf',
    layout,
    facts: {
      name: layout.nameStyle === 'with-title' ? `Dr. ${person.name}` : person.name,
      email: person.email,
      phone: person.home.phone,
      city: person.home.city,
      country: person.home.countryName,
      currentTitle: person.jobs[0]?.title ?? '',
      totalYears: totalYears(person.jobs, yearsOnly),
      employments,
      languages: person.languages.map(({ lang }) => lang),
    },
  };
};
