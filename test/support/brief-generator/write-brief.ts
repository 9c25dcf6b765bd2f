/** Invented briefs with what they say: five layouts, seven languages, the same for the same seed. */
import type { LanguageLevel } from '../../../shared/model/candidate.ts';
import { createRandom, type Random } from '../cv-generator/random.ts';
import { type BriefTongue, briefTongues } from './tongues.ts';

export const briefLayouts = ['advert', 'table', 'mail', 'notes', 'short'] as const;
export type BriefLayout = (typeof briefLayouts)[number];

export interface ExpectedBrief {
  readonly title: string;
  readonly client: string | null;
  readonly city: string;
  readonly onsiteDays: number;
  readonly language: { readonly lang: string; readonly level: LanguageLevel };
  readonly permitPlace: string;
  readonly contract: { readonly kind: 'permanent' | 'contract'; readonly months: number | null };
  readonly startBy: string;
  readonly travelPercent: number | null;
  readonly minYears: number | null;
  readonly pay: readonly [number, number];
  /** Words that are named only to be excluded. */
  readonly excluded: string | null;
  readonly musts: readonly string[];
  readonly nices: readonly string[];
  readonly open: boolean;
}

export interface WrittenBrief {
  readonly name: string;
  readonly layout: BriefLayout;
  readonly lang: string;
  readonly text: string;
  readonly expected: ExpectedBrief;
}

type Label = keyof BriefTongue['labels'];
type Condition = readonly [label: Label, words: string];

interface Invented {
  readonly tongue: BriefTongue;
  readonly random: Random;
  readonly expected: ExpectedBrief;
  readonly conditions: readonly Condition[];
  readonly openPoint: string | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

const invent = (random: Random, tongue: BriefTongue): Invented => {
  const days = random.between(1, 4);
  const level = random.pick(['B1', 'B2', 'C1'] as const);
  const permanent = random.chance(0.6);
  const months = random.pick([6, 9, 12, 18]);
  const [day, month, year] = [random.pick([1, 15, 28]), random.between(1, 9), 2027];
  const travel = random.chance(0.6) ? random.pick([10, 15, 30, 40, 60]) : null;
  const years = random.between(3, 8);
  const low = random.between(52, 78);
  const [city, title] = [random.pick(tongue.city), random.pick(tongue.titles)];
  const openPoint = random.chance(0.5) ? random.pick(tongue.open) : null;
  const conditions: Condition[] = [
    ['location', random.pick(tongue.location(city))],
    ['onsite', random.pick(tongue.onsite(days))],
    ['language', random.pick(tongue.spoken.say(level))],
    ['permit', random.pick(tongue.permit)],
    ['contract', random.pick(permanent ? tongue.permanent : tongue.contract(months))],
    ['start', random.pick(tongue.start(day, month, year))],
    ['pay', random.pick(tongue.pay(low, low + 12))],
  ];
  if (travel !== null) conditions.push(['travel', random.pick(tongue.travel(travel))]);
  const expected: ExpectedBrief = {
    title,
    client: random.pick(tongue.client),
    city,
    onsiteDays: days,
    language: { lang: tongue.spoken.lang, level },
    permitPlace: tongue.countryCode,
    contract: permanent ? { kind: 'permanent', months: null } : { kind: 'contract', months },
    startBy: `${year}-${two(month)}-${two(day)}`,
    travelPercent: travel,
    minYears: years,
    pay: [low * 1000, (low + 12) * 1000],
    excluded: tongue.excluded,
    musts: tongue.musts(years),
    nices: tongue.nices,
    open: openPoint !== null,
  };
  return { tongue, random, expected, conditions: random.shuffle(conditions), openPoint };
};

const bullets = (items: readonly string[], sign: string): string => items.map((item) => `${sign} ${item}`).join('\n');
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const values = (conditions: readonly Condition[]): string[] => conditions.map(([, words]) => upper(words));

const advert = ({ tongue, random, expected, conditions, openPoint }: Invented): string => {
  const { headings } = tongue;
  return [
    `# ${expected.title}`,
    `**${expected.client}** – ${tongue.company}`,
    `## ${random.pick(headings.tasks)}`,
    bullets([...tongue.tasks, tongue.excluded], '-'),
    `## ${random.pick(headings.must)}`,
    bullets(expected.musts, '-'),
    `## ${random.pick(headings.nice)}`,
    bullets(expected.nices, '-'),
    `## ${random.pick(headings.offer)}`,
    bullets(openPoint === null ? values(conditions) : [...values(conditions), openPoint], '-'),
  ].join('\n\n');
};

const table = ({ tongue, random, expected, conditions, openPoint }: Invented): string => {
  const { headings } = tongue;
  const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const rows = conditions
    .map(([label, words]) => `<tr><td>${tongue.labels[label]}</td><td>${upper(words)}</td></tr>`)
    .join('\n');
  return `<!doctype html><html lang="${tongue.lang}"><head><title>x</title></head><body>
<h1>${expected.title}</h1><p><b>${expected.client?.replace('&', '&amp;')}</b> – ${tongue.company}</p>
<h2>${random.pick(headings.tasks)}</h2>${list([...tongue.tasks, tongue.excluded])}
<h2>${random.pick(headings.must)}</h2>${list(expected.musts)}
<h2>${random.pick(headings.nice)}</h2>${list(expected.nices)}
<h2>${random.pick(headings.offer)}</h2><table>${rows}</table>${openPoint === null ? '' : `<p>${openPoint}</p>`}
</body></html>`;
};

const sentences = (items: readonly string[]): string => items.map((item) => upper(item).replace(/\.?$/, '.')).join(' ');

const mail = ({ tongue, random, expected, conditions, openPoint }: Invented): string =>
  [
    `From: Robin Sample <robin.sample@example.com>\nTo: Kim\nSubject: ${expected.title}`,
    `${upper(tongue.need(expected.title))} (${expected.client}).`,
    sentences(tongue.tasks),
    `${random.pick(tongue.headings.must)}: ${expected.musts.join('; ')}.`,
    tongue.excluded,
    sentences(values(conditions)),
    openPoint ?? '',
    'Robin',
  ]
    .filter(Boolean)
    .join('\n\n');

const notes = ({ tongue, random, expected, conditions, openPoint }: Invented): string =>
  [
    expected.title,
    '',
    bullets(
      [
        ...conditions.map(([label, words]) => `${tongue.labels[label]}: ${words}`),
        `${random.pick(tongue.headings.must)}: ${expected.musts[0] ?? ''}`,
        tongue.excluded,
        ...(openPoint === null ? [] : [openPoint]),
      ],
      '*',
    ),
  ].join('\n');

const short = ({ tongue, expected, conditions, openPoint }: Invented): string =>
  [
    `${upper(tongue.need(expected.title))}, ${expected.musts[0]?.toLowerCase() ?? ''}.`,
    sentences(values(conditions.slice(0, 4))),
    sentences(values(conditions.slice(4))) + (openPoint === null ? '' : ` ${openPoint}`),
  ].join('\n');

const writers: Readonly<Record<BriefLayout, { write: (invented: Invented) => string; extension: string }>> = {
  advert: { write: advert, extension: 'md' },
  table: { write: table, extension: 'html' },
  mail: { write: mail, extension: 'txt' },
  notes: { write: notes, extension: 'txt' },
  short: { write: short, extension: 'txt' },
};

/** What a layout leaves unsaid is not expected of it. */
const saidIn = (layout: BriefLayout, expected: ExpectedBrief): ExpectedBrief => {
  const bare = layout === 'notes' || layout === 'short';
  return {
    ...expected,
    client: bare ? null : expected.client,
    excluded: layout === 'short' ? null : expected.excluded,
    musts: bare ? [] : expected.musts,
    nices: layout === 'advert' || layout === 'table' ? expected.nices : [],
  };
};

export const writeBrief = (seed: number): WrittenBrief => {
  const random = createRandom(seed);
  const tongue = briefTongues[seed % briefTongues.length];
  const layout = briefLayouts[Math.floor(seed / briefTongues.length) % briefLayouts.length];
  if (!tongue || !layout) throw new Error('no language or layout left');
  const invented = invent(random, tongue);
  const { write, extension } = writers[layout];
  return {
    name: `${tongue.lang}-${layout}-${seed}.${extension}`,
    layout,
    lang: tongue.lang,
    text: write(invented),
    expected: saidIn(layout, invented.expected),
  };
};
