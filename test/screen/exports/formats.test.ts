/** Files that leave the house: our own readers read them again. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printPaper } from '../../../services/paper/print-paper.ts';
import { hideIn } from '../../../services/screen/blind/hide-in.ts';
import type { CellValue } from '../../../services/screen/exports/sheet.ts';
import type { ExportedEntry, ShortlistExport } from '../../../services/screen/exports/shortlist-export.ts';
import { shortlistPaper } from '../../../services/screen/exports/shortlist-paper.ts';
import { writeCsv } from '../../../services/screen/exports/write-csv.ts';
import { writeXlsx } from '../../../services/screen/exports/write-xlsx.ts';
import { readText } from '../../../services/text/read-text.ts';
import { defaultLimits } from '../../../services/text/reading-limits.ts';
import { linesOf } from '../../../shared/model/document.ts';

const entry = (rank: number, name: string): ExportedEntry => ({
  rank,
  candidateId: `01940000-0000-7000-8000-00000000000${rank}`,
  name,
  headline: 'Inżynier MES – Főmérnök – Inginer șef',
  place: 'Łódź, Poland',
  scope: 'execution',
  seniority: 'senior',
  platforms: ['Opcenter', 'PAS-X'],
  total: 81.5,
  verdict: 'submit',
  knockouts: [{ name: 'language', answer: 'unknown' }],
  reasons: [
    {
      tone: 'plus',
      sentence: `${name} built what the role asks for.`,
      quotes: [{ text: 'Wdrożył i skonfigurował Opcenter w czterech zakładach', page: 1, line: 7 }],
    },
    { tone: 'minus', sentence: 'Nothing is said of batch records.', quotes: [] },
  ],
});

const list: ShortlistExport = {
  role: { id: '01940000-0000-7000-8000-0000000000aa', title: 'MES-Architekt für Őrség', client: 'Example Pharma' },
  rankedAt: new Date('2026-11-01T10:00:00Z'),
  entries: ['Łucja Wójcik', 'Ősz Gergő', 'Ștefan Țepeș'].map((name, index) => entry(index + 1, name)),
};

describe('the PDF', () => {
  const lines = async (told: ShortlistExport, language: 'en' | 'de' = 'en') => {
    const bytes = await printPaper(
      shortlistPaper(told, { language, letterhead: { name: 'Example Search', logo: null } }),
    );
    const text = await readText({ name: 'shortlist.pdf', bytes: new Uint8Array(bytes), modified: null }, defaultLimits);
    return linesOf(text).map((line) => line.text);
  };

  it('is read again in order, whatever the script of a name', async () => {
    const read = (await lines(list)).join('\n');
    const order = [
      'Example Search',
      'Shortlist: MES-Architekt für Őrség',
      'for Example Pharma · As of 1 Nov 2026',
      '1. Łucja Wójcik',
      'Submit · 81.5 of 100 points',
      'Inżynier MES – Főmérnök – Inginer șef · Łódź, Poland',
      'Conditions: Language: unknown',
      'Łucja Wójcik built what the role asks for.',
      '“Wdrożył i skonfigurował Opcenter w czterech zakładach” (CV, page 1, line 7)',
      'Nothing is said of batch records.',
      '2. Ősz Gergő',
      '3. Ștefan Țepeș',
    ];
    const places = order.map((words) => read.indexOf(words));
    expect(order.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('runs over pages and loses nobody', async () => {
    // A reader takes lines that differ in numbers only for running heads, so each is called something else.
    const names = Array.from({ length: 30 }, (_, index) => `Person ${'abcdefghijklmnopqrstuvwxyzäöüß'.charAt(index)}`);
    const many = { ...list, entries: names.map((name, index) => entry(index + 1, name)) };
    const read = await lines(many, 'de');
    const heads = read.flatMap((line) => /^\d+\. (Person .)$/.exec(line)?.[1] ?? []);
    expect(heads).toEqual(names);
  });
});

const hostile: readonly (readonly CellValue[])[] = [
  ['Name', 'Points'],
  ['=HYPERLINK("http://example.com","x")', 1],
  ['+1', -2],
  ['@SUM(A1)', null],
  [' \t-2+3', 3.5],
  ['Ada "the" Brandt, <b>&\u0000\u000b', 4],
];

describe('spreadsheets', () => {
  it('take no text for a formula in CSV', () => {
    const csv = writeCsv(hostile);
    expect(csv.startsWith('\uFEFF"Name","Points"\r\n')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://example.com"",""x"")",1\r\n`);
    expect(csv).toContain(`"'+1",-2\r\n`);
    expect(csv).toContain(`"'@SUM(A1)",\r\n`);
    expect(csv).toContain(`"' \t-2+3",3.5\r\n`);
  });

  it('hold texts as texts in XLSX', () => {
    const files = unzipSync(writeXlsx('Shortlist', hostile));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://example.com');
    expect(sheet).toContain('Ada &quot;the&quot; Brandt, &lt;b&gt;&amp;</t>');
    expect(sheet).toContain('<c r="B3" s="2"><v>-2</v></c>');
    for (const xml of Object.values(files)) expect(strFromU8(xml)).toMatch(/^<\?xml version="1.0"/);
  });
});

it('without names no name is left, in no text', () => {
  const person = {
    ...{ code: 'K7-4021', names: ['Łucja Wójcik'], emails: ['lucja@example.com'], phones: [], links: [] },
    ...{ fileNames: ['wojcik & co.pdf'], sensitive: [] },
  };
  const hidden = hideIn({ ...list, note: ['wojcik & co.pdf', 'lucja@example.com', 'a < b "c" & d'], at: new Date(0) }, [
    person,
  ]);
  expect(JSON.stringify(hidden)).not.toMatch(/Łucja|Wójcik|lucja|wojcik/);
  expect(hidden.entries[0]).toMatchObject({ name: 'K7-4021', total: 81.5 });
  expect(hidden.note[2]).toBe('a < b "c" & d');
  expect(hidden.at).toEqual(new Date(0));
});
