/**
 * The choice a clause offers: terms of the lexicon that are joined by nothing but commas, strokes and "or", or, where
 * the lexicon knows none of them, short words on both sides of an "or". "A and B" is no choice.
 */
import type { TermHit } from '../../../shared/lexicon/find-terms.ts';
import { fold } from '../../../shared/lexicon/phrases.ts';
import type { BriefReading } from './brief-reading.ts';

const joint = /^[\s,;/()]*(?:(?:or|oder|ou|o|u|oppure|of|bzw\.?|and\/or|another|similar)[\s(]+)?$/u;
const choice = /(?<![\p{L}])(?:or|oder|ou|o|u|oppure|of|bzw)(?![\p{L}])|\//u;
const example =
  /(?:e\.g\.|such as|for example|like|z\. ?b\.|zum beispiel|par exemple|p\. ?ex\.|tel que|comme|por ejemplo|p\. ?ej\.|como|ad esempio|come|bijv\.?|bijvoorbeeld|zoals|por exemplo|one of|another|other|weiteren?|anderen?|autre|otro|altro|ander|outro)[^,;]{0,24}$/u;
/** "at least one of A and B": every joint is a choice. */
const oneOf =
  /(?<!\p{L})(?:(?:at least )?one of|(?:mindestens |wenigstens )?eine[mrs]? (?:der|von)|(?:au moins )?(?:l')?une? (?:de|des|parmi)|al menos un[oa] de|almeno un[oa] (?:tra|fra|di)|(?:minstens|minimaal) een van|pelo menos um[a]? de)(?:\s\p{L}{2,20}){0,3}\s?:?\s?$/u;
const joined = /^[\s,;/()]*(?:(?:or|and|oder|und|ou|et|o|u|y|e|ed|oppure|of|en|bzw\.?)[\s(]+)?$/u;
/** "A, B or similar", "A, B o equivalente": what is open at its end is a choice from its beginning. */
const openEnd =
  /^[\s,;]*(?:or|oder|ou|o|u|oppure|of|bzw\.?)\s(?:\p{L}{1,8}\s){0,2}(?:similar|comparable|equivalent|equal|vergleichbar|ahnlich|gleichwertig|equivalente?|similaire|simile|simili|gelijkwaardig|vergelijkbaar|semelhante|analog)/u;
const listed: readonly string[] = ['products', 'standards', 'industries', 'integrations', 'skills', 'methods'];

const groupsOf = (folded: string, hits: readonly TermHit[]): TermHit[][] => {
  const between = oneOf.test(folded.slice(0, hits[0]?.start ?? 0)) ? joined : joint;
  const groups: TermHit[][] = [];
  for (const hit of hits) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && hit.start < last.end) continue;
    if (group && last && between.test(folded.slice(last.end, hit.start))) group.push(hit);
    else groups.push([hit]);
  }
  return groups;
};

const termChoice = (folded: string, hits: readonly TermHit[]): string[] => {
  const terms = hits.filter(({ file, tag }) => listed.includes(file) && tag !== 'hint');
  for (const group of groupsOf(folded, terms)) {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last || group.length < 2) continue;
    const offered =
      choice.test(folded.slice(first.end, last.start)) ||
      example.test(folded.slice(0, first.start)) ||
      oneOf.test(folded.slice(0, first.start)) ||
      openEnd.test(folded.slice(last.end));
    const others = terms.some((hit) => !group.includes(hit) && hit.file !== first.file && hit.file !== 'products');
    if (offered && (first.file === 'products' || !others)) return group.map(({ text }) => text);
  }
  return [];
};

const mostWords = 3;
const noMember =
  /^(?:better|higher|later|more|above|mehr|hoher|besser|neuer|plus|superieur|superior|superiore|hoger|meer|mas|mais|similar|comparable|equivalent|vergleichbar\w{0,4}|ahnlich\w{0,4}|gleichwertig\w{0,4}|equivalente?|similaire|simile|gelijkwaardig\w{0,4}|vergelijkbaar\w{0,4}|semelhante|so)(?![\p{L}])/u;

/** "at least A or B": what stands right beside the word, when it is short on both sides. */
const wordChoice = (text: string, folded: string): string[] => {
  const match = /(?<![\p{L}])(?:or|oder|ou|oppure|bzw\.?)(?![\p{L}])/u.exec(folded);
  if (!match) return [];
  const before =
    text
      .slice(0, match.index)
      .split(/[,;:(]|\s[–—]\s/u)
      .at(-1)
      ?.trim() ?? '';
  const after =
    text
      .slice(match.index + match[0].length)
      .split(/[,;:().]|\s[–—]\s/u)[0]
      ?.trim() ?? '';
  const short = (member: string): boolean => member !== '' && member.split(/\s+/).length <= mostWords;
  return short(before) && short(after) && !noMember.test(fold(after)) ? [before, after] : [];
};

/** Members of the choice, as written; [] when everything named is asked for. */
export const findAlternatives = (reading: BriefReading, text: string, hits: readonly TermHit[]): string[] => {
  const folded = fold(text);
  const terms = termChoice(folded, hits);
  if (terms.length > 0) return terms;
  const words = reading.hits(folded, reading.lexicon.modality.alternatives);
  return words.length > 0 ? wordChoice(text, folded) : [];
};
