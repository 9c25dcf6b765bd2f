/** A picture of the person in the file, and whatever else must not matter, leaves everybody's place on the whole list as it is. */
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, it } from 'vitest';
import { personOf } from '../../services/cli/eval/read-corpus.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { Person } from '../../shared/model/fit.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { shortlistOf } from '../support/line.ts';

const lexicon = loadLexicon();
const { persons, roles } = goldenSides();

/** The smallest PNG there is, drawn as large as a passport photo. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const lines = (name: string, ...personal: readonly string[]): readonly string[] => [
  name,
  'MES Engineer',
  'Cork, Ireland | a.person@example.com | +353 1 555 0100',
  ...personal,
  'Experience',
  'MES Engineer, Fairhaven Biologics, Cork, Ireland',
  'March 2021 - present',
  'Designed and configured 80 master batch records in PAS-X 3.2 for drug substance',
  'Owned the interface between PAS-X and SAP for process orders and batch status',
  'Automation Engineer, Kestrel Controls, Galway, Ireland',
  'September 2013 - February 2021',
  'Programmed S7-1500 controllers and WinCC screens for packaging lines',
  'Languages',
  'English C1, German B1',
];

const plain = lines('Nora Lindqvist');

const pdfOf = async (written: readonly string[], picture: Uint8Array | null): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const [page, font] = [document.addPage([595, 842]), await document.embedFont(StandardFonts.Helvetica)];
  written.forEach((line, index) => {
    page.drawText(line, { x: 60, y: 780 - 18 * index, size: 10, font });
  });
  if (picture) page.drawImage(await document.embedPng(picture), { x: 460, y: 690, width: 90, height: 115 });
  return await document.save();
};

const drawing =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1143000" cy="1460500"/><wp:docPr id="1" name="Photo"/><a:graphic><a:graphicData ' +
  'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic>' +
  '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

const relation = (id: string, type: string, target: string): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

const docxOf = async (written: readonly string[], picture: Uint8Array | null): Promise<Uint8Array> => {
  const paragraphs = written.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  const body = `${picture ? drawing : ''}${paragraphs.join('')}`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': strToU8(`<w:document ${spaces}><w:body>${body}</w:body></w:document>`),
    ...(picture
      ? {
          'word/_rels/document.xml.rels': strToU8(relation('rId1', 'image', 'media/photo.png')),
          'word/media/photo.png': picture,
        }
      : {}),
  });
};

const txtOf = async (written: readonly string[]): Promise<Uint8Array> => strToU8(written.join('\n'));

const readPerson = async (name: string, bytes: Uint8Array): Promise<Person> => {
  const file = { name, bytes, modified: new Date('2026-11-01') };
  return personOf({ file, text: await readText(file, defaultLimits) }, lexicon);
};

/** Everybody's place and total, for every role. */
const listsWith = (person: Person) => {
  const people = new Map([...persons.map((one, index) => [`other-${index}`, one] as const), ['this', person] as const]);
  return roles.map((role) =>
    shortlistOf(role, people, { lexicon, today: '2026-11-20' }).map(({ rank, candidateId, fit }) => ({
      rank,
      candidateId,
      total: fit.total,
    })),
  );
};

it.each([
  ['cv.pdf', pdfOf],
  ['cv.docx', docxOf],
] as const)('a photo in a %s moves nobody', async (name, write) => {
  const [without, withPhoto] = [await write(plain, null), await write(plain, photo)];
  expect(withPhoto.length).toBeGreaterThan(without.length);
  expect(listsWith(await readPerson(name, withPhoto))).toEqual(listsWith(await readPerson(name, without)));
});

it.each([
  ['another name', lines('Kofi Mensah')],
  [
    'birth, family and nationality',
    lines('Nora Lindqvist', 'Date of birth: 12.03.1963, married, nationality: Swedish'),
  ],
])('%s moves nobody', async (_, written) => {
  const [before, after] = [
    await readPerson('cv.txt', await txtOf(plain)),
    await readPerson('cv.txt', await txtOf(written)),
  ];
  const places = (person: Person) =>
    listsWith(person).map((list) => list.map(({ rank, candidateId }) => ({ rank, candidateId })));
  expect(places(after)).toEqual(places(before));
});

it('a PDF for a DOCX moves nobody', async () => {
  const [pdf, docx] = [
    await readPerson('cv.pdf', await pdfOf(plain, null)),
    await readPerson('cv.docx', await docxOf(plain, null)),
  ];
  expect(listsWith(docx)).toEqual(listsWith(pdf));
});

it('work for the role does move somebody up', async () => {
  const more = plain.map((line) =>
    line.replace('S7-1500 controllers', 'Ignition Perspective and S7-1500 controllers in TIA Portal'),
  );
  const best = async (written: readonly string[]) =>
    listsWith(await readPerson('cv.txt', await txtOf(written))).map(
      (list) => list.find(({ candidateId }) => candidateId === 'this')?.total ?? 0,
    );
  const [before, after] = [await best(plain), await best(more)];
  expect(after.some((total, index) => total > (before[index] ?? 0))).toBe(true);
});
