/**
 * Text -> what kind of document it is, with a probability.
 *
 * Every kind gives evidence by its names, its headings and its turns of phrase; a CV also by its dated employments, its address,
 * and speaking of a person rather than to one. The folder is worth little more than one heading: it settles
 * thin cases and cannot outvote a clear text.
 */

import type { DocumentKindWords } from '../../shared/lexicon/schema/document-kinds.ts';
import {
  type DocumentClass,
  type DocumentKind,
  type DocumentText,
  documentKinds,
  type Line,
  linesOf,
} from '../../shared/model/document.ts';

export interface ClassifyLexicon {
  readonly 'document-kinds': DocumentKindWords;
}

/** Worth of one piece of evidence, in nats. */
const worth = { name: 3, heading: 1.1, phrase: 0.9, period: 0.35, address: 0.7, hint: 0.9, voice: 1.2 } as const;
/** At most so many headings, phrases and periods count: length must not decide. */
const most = { headings: 6, phrases: 6, periods: 8 } as const;
/** Before anything is read: most documents that recruiters drop are CVs or briefs. */
const prior: Readonly<Record<DocumentKind, number>> = {
  cv: 0.4,
  brief: 0.4,
  'cover-letter': 0,
  certificate: 0,
  other: 0.2,
};

const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘`]/gu, "'").replace(/ß/gu, 'ss');

const bare = (text: string): string => fold(text).replace(/^[\s\d.)#*–—-]{1,80}|[\s:.*–—-]{1,80}$/gu, '');

const period =
  /(?:\b(?:19|20)\d{2}|\b\d{1,2}[/.](?:19|20)?\d{2})\s{0,4}(?:[-–—]|to|bis|until|a|au|al|tot|ate|hasta){1,3}\s{0,4}(?:(?:\p{L}{3,10}\.?\s{1,4})?(?:19|20)\d{2}|\d{1,2}[/.]\d{2,4}|present|now|today|current|date|heute|jetzt|aujourd|actual|presente|oggi|heden|nu\b)|\b(?:since|seit|depuis|desde|dal|sinds)\s{1,4}(?:\p{L}{1,20}\s{1,4})?(?:19|20)\d{2}/u;

const hasWords = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + words.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
};

const isTitleLine = (line: Line, index: number): boolean => index < 6 || (index < 12 && line.heading);

/** A name stands alone on its line, or opens a short one ("Job description: MES Engineer"). */
const names = (line: string, name: string): boolean =>
  line === name ||
  (line.length < 90 && (line.startsWith(`${name} `) || line.startsWith(`${name}:`) || line.endsWith(` ${name}`)));

const scoreOf = (lines: readonly Line[], words: DocumentKindWords[DocumentKind]): number => {
  const folded = lines.map((line) => bare(line.text));
  const whole = fold(lines.map((line) => line.text).join(' '));
  const called = lines.some(
    (line, i) => isTitleLine(line, i) && words.names.some((name) => names(folded[i] ?? '', name)),
  );
  const known = new Set(words.headings);
  const headings = new Set(folded.filter((line) => known.has(line))).size;
  const phrases = words.phrases.filter((phrase) => hasWords(whole, phrase)).length;
  return (
    (called ? worth.name : 0) +
    Math.min(most.headings, headings) * worth.heading +
    Math.min(most.phrases, phrases) * worth.phrase
  );
};

/** Dated stretches of a life, and an address at the top: only CVs have both. */
const lifeOf = (lines: readonly Line[]): number => {
  const periods = lines.filter((line) => period.test(fold(line.text))).length;
  const head = lines
    .slice(0, 40)
    .map((line) => line.text)
    .join('\n');
  const reachable = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w/u.test(head) || /\+?\d[\d\s()/.-]{7,}\d/u.test(head);
  return Math.min(most.periods, periods) * worth.period + (reachable && periods >= 2 ? worth.address : 0);
};

/** Who speaks to whom: -1 (only of oneself) to 1 (only of "us" to "you"); 0 where nobody speaks. */
const voiceOf = (text: DocumentText, lines: readonly Line[], lexicon: ClassifyLexicon): number => {
  const pronouns = lexicon['document-kinds'].pronouns[text.language ?? 'en'];
  if (!pronouns) return 0;
  const words = fold(lines.map((line) => line.text).join(' ')).match(/[\p{L}']+/gu) ?? [];
  const count = (list: readonly string[]) => words.filter((word) => list.includes(word)).length;
  const self = count(pronouns.self);
  const others = count(pronouns.reader) + count(pronouns.us);
  return self + others < 3 ? 0 : (others - self) / (self + others);
};

/** `hint` is the folder: 'cvs', 'briefs' or null when it says nothing. */
export const classifyDocument = (
  text: DocumentText,
  hint: 'cvs' | 'briefs' | null,
  lexicon: ClassifyLexicon,
): DocumentClass => {
  const lines = linesOf(text);
  const life = lifeOf(lines);
  // Who notes down a call speaks of themselves as well: "I" tells of a CV only where a life is told.
  const voice = life > 0 ? voiceOf(text, lines, lexicon) : Math.max(0, voiceOf(text, lines, lexicon));
  const voices: Readonly<Record<DocumentKind, number>> = {
    cv: -voice * 0.6,
    brief: voice,
    'cover-letter': -voice * 0.5,
    certificate: 0,
    other: 0,
  };
  const scores = documentKinds.map((kind) => {
    const hinted = (kind === 'cv' && hint === 'cvs') || (kind === 'brief' && hint === 'briefs') ? worth.hint : 0;
    return {
      kind,
      score:
        prior[kind] +
        scoreOf(lines, lexicon['document-kinds'][kind]) +
        (kind === 'cv' ? life : 0) +
        hinted +
        voices[kind] * worth.voice,
    };
  });
  const best = scores.reduce((leader, entry) => (entry.score > leader.score ? entry : leader));
  const worthOf = (kind: DocumentKind) => scores.find((entry) => entry.kind === kind)?.score ?? 0;
  const total = scores.reduce((sum, entry) => sum + Math.exp(entry.score - best.score), 0);
  return {
    kind: best.kind,
    probability: Math.round((1 / total) * 1000) / 1000,
    rather: worthOf('brief') > worthOf('cv') ? 'brief' : 'cv',
  };
};
