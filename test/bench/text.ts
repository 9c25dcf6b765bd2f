/**
 * What reading costs: text PDFs beside bare pdf-parse, DOCX beside mammoth, and one page of OCR, all in this process, on the
 * same files, in turns, so that the machine's mood hits both sides alike. Times are CPU time of the whole process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { goldenCases } from '../support/reading.ts';

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TextFigures {
  readonly pdf: {
    readonly documents: number;
    readonly oursMs: number;
    readonly pdfParseMs: number;
    readonly ratio: number;
  };
  readonly docx: {
    readonly documents: number;
    readonly oursMs: number;
    readonly mammothMs: number;
    readonly ratio: number;
  };
  /** Documents per second of one core. */
  readonly pdfPerSecond: number;
  readonly docxPerSecond: number;
  readonly ocrPageMs: number;
}

const corpus = join(import.meta.dirname, '..', 'corpus', 'dev');
const rounds = 10;

const samples = (extension: string): Sample[] =>
  ['cvs', 'briefs'].flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .filter((name) => name.endsWith(extension) && name !== 'cv-15.pdf')
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(corpus, folder, name))) })),
  );

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = cpuMs();
  await work();
  return cpuMs() - start;
};

const ours = async (files: readonly Sample[]): Promise<void> => {
  for (const { name, bytes } of files) await readText({ name, bytes, modified: null }, defaultLimits);
};

const bare = async (files: readonly Sample[]): Promise<void> => {
  for (const { bytes } of files) {
    const parser = new PDFParse({ data: new Uint8Array(bytes) });
    await parser.getText();
    await parser.destroy();
  }
};

const word = async (files: readonly Sample[]): Promise<void> => {
  for (const { bytes } of files) await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
};

/** CPU milliseconds per document in each side's least disturbed round; the first round warms up and does not count. */
const compare = async (
  files: readonly Sample[],
  other: (files: readonly Sample[]) => Promise<void>,
): Promise<{ oursMs: number; otherMs: number }> => {
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const a = await timed(() => ours(files));
    const b = await timed(() => other(files));
    if (round > 0) {
      mine.push(a / files.length);
      theirs.push(b / files.length);
    }
  }
  return { oursMs: Math.min(...mine), otherMs: Math.min(...theirs) };
};

const ocrPage = async (): Promise<number> => {
  const scan = goldenCases().find((golden) => golden.slug === 'scan-skewed');
  if (!scan) throw new Error('The scan is missing.');
  const start = performance.now();
  await readText(scan.file, defaultLimits);
  return performance.now() - start;
};

export const measureText = async (): Promise<TextFigures> => {
  const pdfs = samples('.pdf');
  const words = samples('.docx');
  const pdf = await compare(pdfs, bare);
  const docx = await compare(words, word);
  return {
    pdf: { documents: pdfs.length, oursMs: pdf.oursMs, pdfParseMs: pdf.otherMs, ratio: pdf.oursMs / pdf.otherMs },
    docx: { documents: words.length, oursMs: docx.oursMs, mammothMs: docx.otherMs, ratio: docx.oursMs / docx.otherMs },
    pdfPerSecond: 1000 / pdf.oursMs,
    docxPerSecond: 1000 / docx.oursMs,
    ocrPageMs: await ocrPage(),
  };
};

export const showText = ({ pdf, docx, pdfPerSecond, docxPerSecond, ocrPageMs }: TextFigures): string => {
  const row = (name: string, each: number, other: string, otherMs: number, ratio: number) =>
    `  ${name}: ${each.toFixed(1)} ms CPU each, ${other} ${otherMs.toFixed(1)} ms, ${ratio.toFixed(2)} times its time`;
  return [
    'Reading (one core):',
    row(`${pdf.documents} text PDFs`, pdf.oursMs, 'pdf-parse getText', pdf.pdfParseMs, pdf.ratio),
    `    ${pdfPerSecond.toFixed(0)} documents per second`,
    row(`${docx.documents} DOCX`, docx.oursMs, 'mammoth', docx.mammothMs, docx.ratio),
    `    ${docxPerSecond.toFixed(0)} documents per second`,
    `  one scanned page, opened, straightened and recognised: ${Math.round(ocrPageMs)} ms`,
  ].join('\n');
};

if (process.argv[1] === import.meta.filename) console.log(showText(await measureText()));
