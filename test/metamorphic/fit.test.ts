/**
 * One invented CV, changed in ways that say nothing about the work, read and scored from its bytes: the total and every
 * part stay. Changed in ways that do: no part falls.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { personOf, roleOf } from '../../services/cli/eval/read-corpus.ts';
import { scoreFit } from '../../services/fit/score-fit.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { Fit, Role } from '../../shared/model/fit.ts';
import { docx } from '../golden/text/build/office.ts';
import { type Block, flow, startPdf } from '../golden/text/build/sheet.ts';

const lexicon = loadLexicon();

const brief = `MES Engineer
Client: Skarvik Forge, Drammen, Norway

What you will do
- Configure Opcenter Execution Discrete: routings, work orders and data collection for two lines
- Fix interface errors between SAP and the shop floor

Must have
- 3 years of hands-on configuration of an MES (Opcenter, Apriso or similar)
- SQL
- English, fluent

Conditions
- Permanent, Drammen, on site 4 days a week
`;

const h2 = (text: string): Block => ({ kind: 'h2', text });
const p = (text: string): Block => ({ kind: 'p', text });
const li = (text: string): Block => ({ kind: 'li', text });

interface Cv {
  readonly head: readonly Block[];
  readonly experience: readonly Block[];
  readonly skills: readonly Block[];
  readonly education: readonly Block[];
  readonly languages: readonly Block[];
}

const cv: Cv = {
  head: [
    { kind: 'name', text: 'Jonas Weber' },
    p('MES Engineer, Drammen, Norway, jonas.weber@example.com'),
    p('He has built execution systems for six years.'),
  ],
  experience: [
    h2('Work experience'),
    { kind: 'h3', text: '03/2019 - present MES Engineer, Tindbrygg AS, Drammen' },
    li('Configured Opcenter Execution Discrete: routings, work orders, data collection for the machining lines'),
    li('Fixed interface errors between SAP and the shop floor with IDoc and SQL'),
    { kind: 'h3', text: '08/2015 - 02/2019 MES Developer, Fjordverk AS, Oslo' },
    li('Developed operator screens and label printing for Apriso'),
  ],
  skills: [h2('Skills'), p('SQL, Opcenter, Apriso, OPC UA')],
  education: [h2('Education'), p('BSc Computer Science, 2015')],
  languages: [h2('Languages'), p('Norwegian (native), English (C1)')],
};

const orderOf = ({ head, experience, skills, education, languages }: Cv): readonly Block[] => [
  ...head,
  ...experience,
  ...skills,
  ...education,
  ...languages,
];

const lineOf = ({ kind, text }: Block): string => {
  if (kind === 'h2') return `\n${text.toUpperCase()}`;
  if (kind === 'h3') return `\n${text}`;
  return kind === 'li' ? `- ${text}` : text;
};

const asText = (blocks: readonly Block[]): Uint8Array => new TextEncoder().encode(blocks.map(lineOf).join('\n'));

const asDocx = (blocks: readonly Block[]): Uint8Array =>
  docx(
    blocks
      .map(({ kind, text }) => {
        const style = kind === 'h2' ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
        const item = kind === 'li' ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : '';
        return `<w:p>${style}${item}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
      })
      .join(''),
  );

const asPdf = async (blocks: readonly Block[]): Promise<Uint8Array> => {
  const { document, fonts } = await startPdf();
  flow(document.addPage([595, 842]), fonts, { x: 50, y: 60, width: 490 }, blocks);
  return await document.save();
};

let role: Role;
const scored = async (bytes: Uint8Array, name = 'cv.txt'): Promise<Fit> => {
  const file = { name, bytes, modified: new Date('2026-03-02') };
  const text = await readText(file, defaultLimits);
  return scoreFit(role, personOf({ text, file }, lexicon), { lexicon, today: '2026-03-02' });
};
const figures = ({ total, verdict, parts, deductions, knockouts }: Fit) => ({
  total,
  verdict,
  parts: parts.map(({ name, score }) => [name, score]),
  deductions: deductions.map(({ name, factor }) => [name, factor]),
  knockouts: knockouts.map(({ name, answer }) => [name, answer]),
});

let base: Fit;
beforeAll(async () => {
  const file = { name: 'brief.txt', bytes: new TextEncoder().encode(brief), modified: new Date('2026-03-02') };
  role = roleOf({ text: await readText(file, defaultLimits), file }, lexicon);
  base = await scored(asText(orderOf(cv)));
});

const replaced = (blocks: readonly Block[], ...pairs: readonly (readonly [string | RegExp, string])[]) =>
  blocks.map((block) => ({
    ...block,
    text: pairs.reduce((text, [from, to]) => text.replaceAll(from, to), block.text),
  }));

describe('what says nothing about the work leaves the fit alone', () => {
  it('has something to lose', () => {
    expect(base.total).toBeGreaterThan(60);
    expect(base.parts.filter(({ score }) => score !== null).length).toBeGreaterThan(8);
  });

  const changes: Readonly<Record<string, () => readonly Block[]>> = {
    'another name and gender': () =>
      replaced(
        orderOf(cv),
        ['Jonas Weber', 'Oluwaseun Adaeze'],
        ['jonas.weber', 'oluwaseun.adaeze'],
        ['He has', 'She has'],
      ),
    'birth date, family and photo': () =>
      orderOf({
        ...cv,
        head: [
          ...cv.head,
          p('Born 14 May 1971, married, two children'),
          p('Photo: enclosed'),
          p('Nationality: Norwegian'),
        ],
      }),
    'sections in another order': () =>
      [...cv.head, ...cv.skills, ...cv.languages, ...cv.education, ...cv.experience] as const,
    'dates in another style': () =>
      replaced(
        orderOf(cv),
        ['03/2019 - present', 'March 2019 – present'],
        ['08/2015 - 02/2019', 'August 2015 – February 2019'],
      ),
    'headings in German': () =>
      replaced(
        orderOf(cv),
        [/^Work experience$/g, 'Berufserfahrung'],
        [/^Skills$/g, 'Kenntnisse'],
        [/^Education$/g, 'Ausbildung'],
        [/^Languages$/g, 'Sprachen'],
      ),
    'an unrelated hobby': () => [...orderOf(cv), h2('Interests'), p('Rowing, choir, mountain huts')],
  };

  it.each(Object.keys(changes))('%s', async (name) => {
    const fit = await scored(asText(changes[name]?.() ?? []));
    expect(figures(fit)).toEqual(figures(base));
  });

  it('PDF for DOCX', async () => {
    const [pdf, word] = [await asPdf(orderOf(cv)), asDocx(orderOf(cv))];
    const [fromPdf, fromWord] = [await scored(pdf, 'cv.pdf'), await scored(word, 'cv.docx')];
    expect(figures(fromPdf)).toEqual(figures(fromWord));
    expect(figures(fromWord)).toEqual(figures(base));
  });

  it('gives the identical bytes for the same bytes', async () => {
    expect(JSON.stringify(await scored(asText(orderOf(cv))))).toBe(JSON.stringify(base));
  });
});

describe('real evidence never lowers the part it belongs to', () => {
  const evidence: Readonly<Record<string, string>> = {
    platforms: 'Configured Opcenter Execution Discrete for the forging line as well',
    integration: 'Built the OPC UA and B2MML interfaces between machines, MES and SAP',
    activities: 'Rolled out dispatching, genealogy and performance analysis on the lines',
    levels: 'Ran the MES release and the go-live of the second line',
  };

  it.each(Object.keys(evidence))('%s', async (part) => {
    const more = cv.experience.flatMap((block, index) => (index === 2 ? [block, li(evidence[part] ?? '')] : [block]));
    const fit = await scored(asText(orderOf({ ...cv, experience: more })));
    const scoreIn = ({ parts }: Fit) => parts.find(({ name }) => name === part)?.score ?? 0;
    expect(scoreIn(fit)).toBeGreaterThanOrEqual(scoreIn(base));
  });
});
