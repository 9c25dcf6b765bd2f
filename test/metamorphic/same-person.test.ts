/**
 * One person written down in many ways, through the whole pure line: what must not matter leaves every fit as it is.
 * The figures of the name swap are what the fairness report quotes.
 */
import { describe, expect, it } from 'vitest';
import { personOf, roleOf } from '../../services/cli/eval/read-corpus.ts';
import { scoreFit } from '../../services/fit/score-fit.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { SourceFile } from '../../shared/model/document.ts';
import type { Fit } from '../../shared/model/fit.ts';
import { sourceFile } from '../support/line.ts';

const lexicon = loadLexicon();
const today = '2026-11-20';

interface Writing {
  readonly name: string;
  readonly email: string;
  readonly pronoun: 'she' | 'he';
  readonly personal: readonly string[];
  readonly hobbies: readonly string[];
  readonly order: readonly ('profile' | 'experience' | 'education' | 'skills' | 'languages')[];
  readonly dates: readonly [string, string, string];
  readonly headings: Readonly<Record<'profile' | 'experience' | 'education' | 'skills' | 'languages', string>>;
}

const plain: Writing = {
  name: 'Nora Lindqvist',
  email: 'n.person@example.com',
  pronoun: 'she',
  personal: [],
  hobbies: [],
  order: ['profile', 'experience', 'education', 'skills', 'languages'],
  dates: ['March 2021 - present', 'June 2016 - February 2021', 'September 2013 - May 2016'],
  headings: {
    profile: 'Profile',
    experience: 'Experience',
    education: 'Education',
    skills: 'Skills',
    languages: 'Languages',
  },
};

const blocks = ({ pronoun, dates: [now, before, first] }: Writing): Readonly<Record<string, readonly string[]>> => ({
  profile: [
    `MES engineer for biologics. A colleague wrote that ${pronoun} reads the deviation before ${pronoun} changes the record.`,
  ],
  experience: [
    'MES Engineer, Fairhaven Biologics, Cork, Ireland',
    now,
    '- Designed and configured 80 master batch records in PAS-X 3.2 for drug substance',
    '- Owned the interface between PAS-X and SAP for process orders and batch status',
    '- Wrote deviations and change controls, 21 CFR Part 11 and GAMP 5 in daily work',
    '',
    'MES Application Engineer, Millbrook Pharma, Dublin, Ireland',
    before,
    '- Configured FactoryTalk PharmaSuite recipes and weigh and dispense for tablets',
    '- Supported review by exception together with quality',
    '',
    'Automation Engineer, Kestrel Controls, Galway, Ireland',
    first,
    '- Programmed S7-1500 controllers and WinCC screens for packaging lines',
  ],
  education: ['BSc Chemical Engineering'],
  skills: ['PAS-X, FactoryTalk PharmaSuite, SQL, OPC UA, ISA-88'],
  languages: ['English C1, German B1'],
});

const written = (changes: Partial<Writing> = {}): string => {
  const writing = { ...plain, ...changes };
  const content = blocks(writing);
  return [
    writing.name,
    'MES Engineer',
    `Cork, Ireland | ${writing.email} | +353 1 555 0100`,
    ...writing.personal,
    '',
    ...writing.order.flatMap((block) => [writing.headings[block], ...(content[block] ?? []), '']),
    ...(writing.hobbies.length > 0 ? ['Interests', ...writing.hobbies] : []),
  ].join('\n');
};

const fileOf = (text: string, name = 'cv.txt'): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
  modified: new Date('2026-11-01'),
});

const corpus = 'test/corpus/dev/briefs';
const briefs = ['brief-01.pdf', 'brief-03.txt', 'brief-04.pdf', 'brief-06.md'].map((name) =>
  sourceFile(`${corpus}/${name}`),
);

const rolesRead = Promise.all(
  briefs.map(async (file) => roleOf({ file, text: await readText(file, defaultLimits) }, lexicon)),
);

const fitsOf = async (text: string, name?: string): Promise<readonly Fit[]> => {
  const file = fileOf(text, name);
  const person = personOf({ file, text: await readText(file, defaultLimits) }, lexicon);
  return (await rolesRead).map((role) => scoreFit(role, person, { lexicon, today }));
};

/** Two parts look at plain words where the lexicon knows nothing, so a heading's word may move them a hair; all else must not move at all. */
const byWords: ReadonlySet<string> = new Set(['words', 'demands']);

const judged = (fits: readonly Fit[]) =>
  fits.map(({ verdict, parts, deductions, knockouts }) => ({
    verdict,
    parts: parts.filter(({ name }) => !byWords.has(name)).map(({ name, score }) => ({ name, score })),
    deductions: deductions.map(({ name }) => name),
    knockouts: knockouts.map(({ name, answer }) => ({ name, answer })),
  }));

const totals = (fits: readonly Fit[]): readonly number[] => fits.map(({ total }) => total);

const unchanged = async (changes: Partial<Writing>): Promise<void> => {
  const [before, after] = [await fitsOf(written()), await fitsOf(written(changes))];
  expect(judged(after)).toEqual(judged(before));
  totals(after).forEach((total, index) => {
    expect(Math.abs(total - (totals(before)[index] ?? 0))).toBeLessThanOrEqual(0.5);
  });
};

describe('what must not matter', () => {
  it.each([
    ['Abdullah Yılmaz', 'he'],
    ['Siobhán Ní Bhriain', 'she'],
    ['Kofi Mensah', 'he'],
    ['Priya Subramaniam', 'she'],
    ['Jan de Vries', 'he'],
  ] as const)('leaves every fit as it is when the name is %s', async (name, pronoun) => {
    const [before, after] = [await fitsOf(written()), await fitsOf(written({ name, pronoun }))];
    expect(judged(after)).toEqual(judged(before));
    expect(totals(after)).toEqual(totals(before));
  });

  it('does not look at birth, family, gender and photo', async () => {
    await unchanged({
      personal: [
        'Date of birth: 12.03.1963',
        'Gender: female',
        'Marital status: married, two children',
        'Photo attached',
      ],
    });
  });

  it('does not look at the order of the sections', async () => {
    await unchanged({ order: ['education', 'languages', 'skills', 'profile', 'experience'] });
  });

  it('reads dates in any style', async () => {
    await unchanged({ dates: ['03/2021 - present', '06/2016 - 02/2021', '09/2013 - 05/2016'] });
    await unchanged({ dates: ['2021-03 - present', '2016-06 - 2021-02', '2013-09 - 2016-05'] });
    await unchanged({ dates: ['Mar 2021 – today', 'Jun 2016 – Feb 2021', 'Sep 2013 – May 2016'] });
  });

  it('reads headings by other names and in other languages', async () => {
    await unchanged({
      headings: {
        profile: 'Summary',
        experience: 'Employment history',
        education: 'Academic background',
        skills: 'Technical skills',
        languages: 'Language skills',
      },
    });
    await unchanged({
      headings: {
        profile: 'Profil',
        experience: 'Berufserfahrung',
        education: 'Ausbildung',
        skills: 'Kenntnisse',
        languages: 'Sprachkenntnisse',
      },
    });
  });

  it('does not care about a hobby', async () => {
    await unchanged({ hobbies: ['Sea fishing, brass band, volunteer fire brigade'] });
  });

  it('does not care about the kind of file', async () => {
    const [txt, md] = [await fitsOf(written()), await fitsOf(written(), 'cv.md')];
    expect(judged(md)).toEqual(judged(txt));
  });

  it('gives the same bytes twice', async () => {
    expect(JSON.stringify(await fitsOf(written()))).toBe(JSON.stringify(await fitsOf(written())));
  });
});

describe('what must matter', () => {
  const part = (fits: readonly Fit[], brief: number, name: string) =>
    fits[brief]?.parts.find((one) => one.name === name)?.score ?? 0;

  it('never lowers the platforms for one more product the brief asks for', async () => {
    const more = written().replace(
      '- Wrote deviations',
      '- Built Ignition screens and programmed the line controllers in TIA Portal\n- Wrote deviations',
    );
    const [before, after] = [await fitsOf(written()), await fitsOf(more)];
    briefs.forEach((_, brief) => {
      expect(part(after, brief, 'platforms')).toBeGreaterThanOrEqual(part(before, brief, 'platforms'));
    });
    expect(part(after, 3, 'platforms')).toBeGreaterThan(part(before, 3, 'platforms'));
  });

  it('ranks the one who builds with the product above the one who lists it', async () => {
    const lister = written()
      .replace('master batch records in PAS-X 3.2', 'work instructions on paper')
      .replace('interface between PAS-X and SAP', 'interface between the warehouse and SAP');
    const [builder, listed] = [await fitsOf(written()), await fitsOf(lister)];
    expect(builder[0]?.total).toBeGreaterThan(listed[0]?.total ?? 100);
  });
});
