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

/** "new position", behind the title. */
const isLabel = ({ lexicon }: BriefReading, text: string): boolean =>
  lexicon['brief-headings'].labels
    .filter(({ label }) => label === 'title')
    .some(({ phrases }) => phrasesFor(phrases, null).some((phrase) => fold(phrase) === fold(text.trim())));

/** "permanent", "Vollzeit oder 80 %": terms of the contract. */
const saysTerms = (reading: BriefReading, text: string): boolean => {
  const { knockouts, 'brief-headings': headings } = reading.lexicon;
  const books = [knockouts.contract.permanent, headings.hours];
  return books.some((book) => reading.hits(fold(text), book).length > 0) && !saysTitle(reading, text);
};

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
    const isTerms = isLabel(reading, tail) || saysTerms(reading, tail);
    if (!isPlace && !isClient && !isCode && !isLabelled && !isTerms) return rest;
    rest = rest.slice(0, last.index);
  }
};

/** 'Title in their system: "MES Engineer". HR wrote that': what stands in quotation marks at the front is the title. */
const quotedFront = /^["„“«]?\s?([^"„“”«»]{3,80}?)\s?["“”»](?=[\s.,;(]|$)/u;

const titleOf = (reading: BriefReading, text: string, quote: Quote | null): Fact<string> | null => {
  const plain = withoutLabels(reading, text).trim();
  const cleaned = withoutTail(reading, quotedFront.exec(plain)?.[1] ?? plain)
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
      .split(
        /,|[.!?;]\s|\s(?:for|to|in|at|who|that|with|für|zum|zur|der|die|pour|qui|para|que|per|che|voor|die|om)\s/u,
      )[0];
    const value = words?.trim() ?? '';
    if ((/\p{Lu}/u.test(value) || saysTitle(reading, value)) && value.split(/\s+/).length <= 9)
      return titleOf(reading, value, reading.quote(passage, from, to));
  }
  return null;
};

const isNote =
  /^(?:call|notes?|intake|meeting|minutes|telefonat|notiz|gesprächsnotiz|appel|compte rendu|llamada|notas|chiamata|appunti|gesprek|notities|chamada|hi|hello|hallo|bonjour|hola|ciao|olá|dear|moin)(?!\p{L})/iu;
const firstOnes = 8;

const speaker =
  /^(?:\[[^\]]{3,24}\]\s?|\d[\d/.:, ]{4,20}(?:[AP]M)?\s?[–-]\s)?(\p{Lu}[\p{L}.'’ -]{1,30}(?:\([^)]{2,40}\))?):\s/u;
const fewestTurns = 2;

/** Who says it, in front of what is said: a chat writes "Anna: …" again and again. */
const speakersOf = ({ passages }: BriefReading): ReadonlySet<string> => {
  const said = passages.flatMap(({ text }) => speaker.exec(text)?.[1]?.replace(/\s*\(.*$/u, '') ?? []);
  return new Set(said.filter((name) => said.filter((other) => other === name).length >= fewestTurns));
};

const isSaidBy = (text: string, speakers: ReadonlySet<string>): boolean =>
  speakers.has(speaker.exec(text)?.[1]?.replace(/\s*\(.*$/u, '') ?? '');

/** "COO talks for 20 min:" leads to what follows. */
const leadsOn = /:\s*$/u;

/** A line of notes that begins with a word of titles: "MES analyst, second line support". */
const namedInNotes = (reading: BriefReading): Fact<string> | null => {
  const words = titleWordsOf(reading.lexicon);
  const speakers = speakersOf(reading);
  for (const passage of reading.passages.slice(0, firstOnes)) {
    if (leadsOn.test(passage.text) || isSaidBy(passage.text, speakers)) continue;
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

/** "[chat, forwarded]": how the text came here. */
const aside = /^[[(].*[\])]$/u;

/** The first lines as one, when they read like a title and not like a sentence. */
const topTitle = (reading: BriefReading): Fact<string> | null => {
  const [first, ...others] = reading.passages;
  if (first?.block !== 'title' || first.label !== null || isMailHead(first.text)) return null;
  if (isClientAlone(first.text)) return null;
  const more = others.filter(({ block, label }) => block === 'title' && label === null);
  const text = [first, ...more].map((passage) => passage.text).join(' ');
  const reads =
    !aside.test(text) &&
    !isSaidBy(first.text, speakersOf(reading)) &&
    text.length <= mostTitle &&
    !/[.!?]$/.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !isNote.test(text);
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

const mostTitleWords = 12;

/**
 * Under the document's name ("ROLE PROFILE", "Vacancy 12"), the client's, or a line about either: the first line that
 * says a title and no sentence, before anything is asked for.
 */
const namedAtTop = (reading: BriefReading): Fact<string> | null => {
  for (const passage of reading.passages.slice(0, firstOnes)) {
    const { text, block, label, bullet } = passage;
    if (block === 'must' || block === 'nice') return null;
    const words = withoutLabels(reading, text);
    const plain = !bullet && !isMailHead(text) && !isNote.test(words) && !/[.!?;:]$/.test(words);
    if (!plain || (label !== null && label !== 'title') || words.split(/\s+/).length > mostTitleWords) continue;
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
  const saidBy = ({ text, valueFrom }: BriefPassage): string =>
    text.slice(0, valueFrom).includes('\t') ? text.slice(valueFrom) : text;
  const ofPassage = (passage: BriefPassage | undefined): Fact<string> | null =>
    passage ? titleOf(reading, saidBy(passage), reading.quote(passage)) : null;
  const titles = passages.filter(({ label, text }) => label === 'title' && !isMailHead(text));
  const labelled =
    titles.find((passage) => namesRole(saidBy(passage))) ?? titles.find(({ text }) => !dashed.test(text));
  const subject = passages.find(({ label, text }) => label === 'title' && isMailHead(text));
  const ofSubject = ofPassage(subject);
  const top = topTitle(reading);
  const telling = ofSubject !== null && saysTitle(reading, ofSubject.value);
  return (
    (labelled && !namesRole(saidBy(labelled)) ? namedAtTop(reading) : null) ??
    ofPassage(labelled) ??
    (top && saysTitle(reading, top.value) ? top : (namedAtTop(reading) ?? top)) ??
    (telling ? ofSubject : (namedInQuotes(reading) ?? ofSubject)) ??
    namedInSentence(reading) ??
    namedInNotes(reading)
  );
};
