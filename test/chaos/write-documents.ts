/**
 * Invented CVs and briefs as files, the same for the same seed. Some CVs are newer ones of a person, some carry the number of
 * an office, and names recur: who is one person must not hang on who came first. No two briefs are alike.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPdf } from '../../samples/make/render-pdf.ts';
import { writeBrief } from '../support/brief-generator/write-brief.ts';
import { cvOfSeed } from '../support/cv-generator/cv-of-seed.ts';

export interface Documents {
  /** Below `cvs` or `briefs`. */
  readonly files: readonly { readonly folder: 'cvs' | 'briefs'; readonly name: string }[];
  readonly home: string;
}

/** The last six digits are `own`: the generator knows few numbers. */
const phoneOf = (phone: string, own: number): string => {
  const digits = [...String((own * 7919) % 1_000_000).padStart(6, '0')];
  return phone.replaceAll(/\d(?=(?:\D*\d){0,5}\D*$)/g, () => digits.shift() ?? '');
};

const offices = 3;
const isOfOffice = (seed: number): boolean => seed % 5 === 0;
/** The number stays and the e-mail is another one. */
const isNewer = (seed: number): boolean => seed % 10 === 1;

const cvLines = (seed: number): readonly string[] => {
  const first = isNewer(seed) ? seed - 1 : seed;
  const { text, facts } = cvOfSeed(first);
  const office = `+49 30 ${phoneOf('000000', first % offices)}`;
  return text.pages
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .map((line) => line.replaceAll(facts.email, `person.${seed}@example.com`))
    .map((line) => line.replaceAll(facts.phone, isOfOffice(first) ? office : phoneOf(facts.phone, first)));
};

/** Each with a number of its client's own: which version of a role is in force hangs on which was dropped last. */
const briefFile = (seed: number): { readonly name: string; readonly text: string } => {
  const { name, text } = writeBrief(seed);
  const reference = `Ref. CH-${seed}`;
  return {
    name,
    text: /<html/.test(text) ? text.replace('</body>', `<p>${reference}</p></body>`) : `${text}\n${reference}\n`,
  };
};

/** Every fourth as a PDF, which takes a reader longer. */
const cvFile = (seed: number): { readonly name: string; readonly bytes: Uint8Array } => {
  const lines = cvLines(seed);
  if (seed % 4 !== 0) return { name: `cv-${seed}.txt`, bytes: Buffer.from(`${lines.join('\n')}\n`) };
  return { name: `cv-${seed}.pdf`, bytes: renderPdf(lines.map((text) => ({ kind: 'paragraph', text }))) };
};

/** Writes `cvs` CVs and `briefs` briefs below `home`. */
export const writeDocuments = (
  home: string,
  { cvs, briefs, seed }: { readonly cvs: number; readonly briefs: number; readonly seed: number },
): Documents => {
  for (const folder of ['cvs', 'briefs']) mkdirSync(join(home, folder), { recursive: true });
  const files: Documents['files'][number][] = [];
  for (let at = 0; at < briefs; at += 1) {
    const { name, text } = briefFile(seed * 1_000 + at);
    writeFileSync(join(home, 'briefs', name), text);
    files.push({ folder: 'briefs', name });
  }
  for (let at = 0; at < cvs; at += 1) {
    const { name, bytes } = cvFile(seed * 100_000 + at);
    writeFileSync(join(home, 'cvs', name), bytes);
    files.push({ folder: 'cvs', name });
  }
  return { files, home };
};
