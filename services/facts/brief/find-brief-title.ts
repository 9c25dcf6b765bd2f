/** What the brief calls the role: the labelled title, the first line, the subject of a mail. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { fold, phrasesFor } from '../../../shared/lexicon/phrases.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import type { Quote } from '../../../shared/model/document.ts';
import { createWordFinder } from '../phrases/find-phrases.ts';
import { findPlaces } from '../places/find-places.ts';
import type { BriefPassage, BriefReading } from './brief-reading.ts';
import { isMailHead } from './find-brief-sections.ts';
import { findClientName } from './find-client.ts';

const titleWordsOf = perLexicon((lexicon: Lexicon) =>
  createWordFinder(lexicon.titles.words.flatMap(({ words }) => words)),
);

/** "Teamleiter": the end of a compound. */
const endingOf = perLexicon(
  (lexicon: Lexicon) => new RegExp(`\\p{L}{3,}(?:${lexicon.titles.endings.join('|')})(?![\\p{L}])`, 'u'),
);

const lead = /^[^\p{L}\p{N}(]+/u;
/** "Vacancy 2026-118" */
const code = /\s+(?:no\.?\s?|nr\.?\s?|#)?[\p{L}]{0,4}-?\d[\d/.-]*$/iu;
const mostTitle = 120;
const leastRest = 3;

/** Takes "Job description –", "RE:", "Search brief:" off the front, as often as they stand there; "ROLE BRIEF (confidential)" is nothing else. */
const withoutLabels = (reading: BriefReading, text: string): string => {
  const labels = reading.lexicon['brief-headings'].labels
    .filter(({ label }) => label === 'title')
    .flatMap(({ phrases }) => phrasesFor(phrases, null))
    .map(fold);
  let rest = text.replace(lead, '');
  if (labels.includes(fold(rest.replace(/\s*\([^)]*\)$/u, '').trim()))) return '';
  for (;;) {
    const match = /^([^:–—]{2,40}?)\s*(?::|\s[–—-])\s*/u.exec(rest);
    const label = match?.[1]?.replace(code, '').trim();
    if (!match || !label || !labels.includes(fold(label))) return rest;
    rest = rest.slice(match[0].length).replace(lead, '');
  }
};

const separator = /\s+[–—|-]\s+|,\s+|\t/gu;

/** Leaves off what follows the title on its line: client, place, reference numbers. */
const withoutTail = (reading: BriefReading, text: string): string => {
  const [bracket = '', inside = ''] = /\s\(([^()]*)\)$/u.exec(text) ?? [];
  const aside = findClientName(inside) !== null || findPlaces(inside, reading.lexicon).length > 0;
  let rest = aside ? text.slice(0, text.length - bracket.length) : text;
  for (;;) {
    const last = [...rest.matchAll(separator)].at(-1);
    if (!last || last.index < leastRest) return rest;
    const tail = rest.slice(last.index + last[0].length);
    const [place] = findPlaces(tail, reading.lexicon);
    const isPlace = place !== undefined && tail.length - place.length <= 16;
    const isClient = findClientName(tail) !== null;
    const isCode =
      /^(?:ref\b|id\b|job\b|#|no\b|nr\b)|^(?:co|county)\.?\s+\p{Lu}/iu.test(tail) || /^[\p{Lu}\d-]{4,}\d+$/u.test(tail);
    const isLabelled = /^[\p{L} ]{2,20}:/u.test(tail);
    if (!isPlace && !isClient && !isCode && !isLabelled) return rest;
    rest = rest.slice(0, last.index);
  }
};

const titleOf = (reading: BriefReading, text: string, quote: Quote | null): Fact<string> | null => {
  const cleaned = withoutTail(reading, withoutLabels(reading, text).trim())
    .replace(/^\d{1,2}\s?[x×]\s+(?=\p{L})/u, '')
    .replace(/^["“”„«]+|["“”»]+$/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[.,:;]$/, '');
  if (quote === null || cleaned.length < leastRest || cleaned.length > mostTitle) return null;
  return { value: cleaned, quote };
};

/** "We need a MES engineer for …": the role as a sentence names it. */
const namedInSentence = (reading: BriefReading): Fact<string> | null => {
  for (const passage of reading.passages) {
    const hit = reading.hits(passage.folded, reading.lexicon.knockouts.wanted).find(({ rest }) => rest !== null);
    if (!hit?.rest) continue;
    const [from, to] = hit.rest;
    const words = passage.text
      .slice(from, to)
      .split(/,|\s(?:for|to|in|at|who|that|with|für|zum|zur|der|die|pour|qui|para|que|per|che|voor|die|om)\s/u)[0];
    const value = words?.trim() ?? '';
    if (/\p{Lu}/u.test(value) && value.split(/\s+/).length <= 9)
      return titleOf(reading, value, reading.quote(passage, from, to));
  }
  return null;
};

const isNote =
  /^(?:call|notes?|intake|meeting|minutes|telefonat|notiz|gesprächsnotiz|appel|compte rendu|llamada|notas|chiamata|appunti|gesprek|notities|chamada|hi|hello|hallo|bonjour|hola|ciao|olá|dear|moin)(?!\p{L})/iu;
const firstOnes = 8;

/** A line of notes that begins with a word of titles: "MES analyst, second line support". */
const namedInNotes = (reading: BriefReading): Fact<string> | null => {
  const words = titleWordsOf(reading.lexicon);
  for (const passage of reading.passages.slice(0, firstOnes)) {
    const head = passage.text.split(/[,;:(]|\s[–—-]\s/u)[0]?.trim() ?? '';
    if (isMailHead(passage.text) || isNote.test(head) || head.split(/\s+/).length > 6) continue;
    const names = words(fold(head)).length > 0 || endingOf(reading.lexicon).test(fold(head));
    if (names && findClientName(passage.text) === null) return titleOf(reading, head, reading.quote(passage));
  }
  return null;
};

/** "Foo Antriebstechnik GmbH" over a posting is who asks, not what for. */
const isClientAlone = (text: string): boolean => {
  const client = findClientName(text);
  return client !== null && client.length >= text.trim().length - 3;
};

/** The first lines as one, when they read like a title and not like a sentence. */
const topTitle = (reading: BriefReading): Fact<string> | null => {
  const [first, ...others] = reading.passages;
  if (first?.block !== 'title' || first.label !== null || isMailHead(first.text)) return null;
  if (isClientAlone(first.text)) return null;
  const more = others.filter(({ block, label }) => block === 'title' && label === null);
  const text = [first, ...more].map((passage) => passage.text).join(' ');
  const reads = text.length <= mostTitle && !/[.!?]$/.test(text) && /\p{L}{2}/u.test(text) && !isNote.test(text);
  return reads ? titleOf(reading, text, reading.quote(first)) : null;
};

const saysTitle = ({ lexicon }: BriefReading, text: string): boolean =>
  titleWordsOf(lexicon)(fold(text)).length > 0 || endingOf(lexicon).test(fold(text));

const quoted = /["„“«]\s?([^"„“”«»]{3,60}?)\s?["“”»]/gu;

/** 'his post "Systems engineer, production"': a title in quotation marks. */
const namedInQuotes = (reading: BriefReading): Fact<string> | null => {
  for (const passage of reading.passages)
    for (const { 1: name = '', index } of passage.text.matchAll(quoted))
      if (saysTitle(reading, name)) return titleOf(reading, name, reading.quote(passage, index));
  return null;
};

const firstLines = 4;
const mostTitleWords = 12;

/** "ROLE PROFILE", "Vacancy 12", the client: where the top line names no role, the line below that does. */
const titleBelow = (reading: BriefReading): Fact<string> | null => {
  const [first, ...others] = reading.passages.slice(0, firstLines);
  if (
    !first ||
    (first.label ?? 'title') !== 'title' ||
    isMailHead(first.text) ||
    saysTitle(reading, withoutLabels(reading, first.text))
  )
    return null;
  for (const passage of others) {
    if (passage.bullet || passage.label !== null || passage.block === 'tasks' || passage.block === 'must') return null;
    const words = withoutLabels(reading, passage.text);
    const short = words.split(/\s+/).length <= mostTitleWords && !/[.!?]$/.test(words);
    if (short && saysTitle(reading, words) && !isNote.test(words))
      return titleOf(reading, words, reading.quote(passage));
  }
  return null;
};

const mostOpeningWords = 12;

/** Under the document's name, the client's, or a line about either: the first line that says a title and no sentence. */
const namedAtTop = (reading: BriefReading): Fact<string> | null => {
  for (const passage of reading.passages.slice(0, firstOnes)) {
    const { text, block, label, bullet } = passage;
    if (block === 'must' || block === 'nice') return null;
    const plain = !bullet && !isMailHead(text) && !isNote.test(text) && !/[.!?;]$/.test(text);
    if (!plain || (label !== null && label !== 'title') || text.split(/\s+/).length > mostOpeningWords) continue;
    const found = isClientAlone(text) ? null : titleOf(reading, text, reading.quote(passage));
    if (found && saysTitle(reading, found.value) && findClientName(found.value) === null) return found;
  }
  return null;
};

/** "Assignment – confidential": behind a dash stands a title or a remark. */
const dashed = /^[^:\t]*\s[–—-]\s/u;

export const findBriefTitle = (reading: BriefReading): Fact<string> | null => {
  const { passages } = reading;
  const namesRole = (text: string): boolean => saysTitle(reading, withoutLabels(reading, text));
  const ofPassage = (passage: BriefPassage | undefined): Fact<string> | null =>
    passage ? titleOf(reading, passage.text, reading.quote(passage)) : null;
  const labelled = passages.find(
    ({ label, text }) => label === 'title' && !isMailHead(text) && (!dashed.test(text) || namesRole(text)),
  );
  const subject = passages.find(({ label, text }) => label === 'title' && isMailHead(text));
  const ofSubject = ofPassage(subject);
  const telling = ofSubject !== null && saysTitle(reading, ofSubject.value);
  return (
    (labelled === passages[0] ? titleBelow(reading) : null) ??
    ofPassage(labelled) ??
    titleBelow(reading) ??
    topTitle(reading) ??
    namedAtTop(reading) ??
    (telling ? ofSubject : (namedInQuotes(reading) ?? ofSubject)) ??
    namedInSentence(reading) ??
    namedInNotes(reading)
  );
};
