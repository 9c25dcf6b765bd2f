/**
 * Lines with their places -> mentions: every lexicon hit with the sentence it stands in, what was done with it
 * (verb), what is said about it (cue), and what it is therefore worth.
 *
 * A candidate and a brief differ only in the places their lines belong to, so both are read here.
 */
import { findTerms, matcherOf, type TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Effect } from '../../shared/lexicon/schema/contexts.ts';
import type { Line } from '../../shared/model/document.ts';
import type { Evidence } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import { createVerbs } from './attach-verbs.ts';
import { tellsWork } from './credible-platforms.ts';
import { createTelling, withEverydayMeanings } from './everyday-meanings.ts';
import { judgeCues } from './judge-cues.ts';
import { createHandsOn } from './judge-hands-on.ts';
import type { LinePlace, Mention, Reading } from './mention.ts';
import { createSentences } from './sentences.ts';

const judged = new Set(['verbs', 'contexts.cues']);
const weakWorth = 0.35;
const longestQuote = 240;

/** The whole line, one object for all that stands in it; of a very long line the hit alone. */
const createQuotes = (lines: readonly Line[], places: readonly LinePlace[]): ((hit: TermHit) => Evidence | null) => {
  const known = new Map<number, Evidence>();
  return (hit) => {
    const met = known.get(hit.line);
    if (met) return met;
    const line = lines[hit.line];
    const place = places[hit.line];
    if (!line || !place) return null;
    const isLong = line.text.length > longestQuote;
    const text = isLong ? line.text.slice(hit.start, hit.end) : line.text;
    const quote = { text, page: line.page, line: line.line, where: place.where, employment: place.employment };
    if (!isLong) known.set(hit.line, quote);
    return quote;
  };
};

/** What the strongest of the cues leaves. */
const truthOf = (effects: ReadonlySet<Effect>, { scope }: Lexicon): number => {
  let truth = 1;
  for (const effect of effects) truth = Math.min(truth, scope.worth[effect]);
  return truth;
};

const groupByFile = (mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> => {
  const files = new Map<string, Mention[]>();
  for (const mention of mentions) addTo(files, mention.file, mention);
  return files;
};

/** Reads all lines once. */
export const readMentions = (lines: readonly Line[], places: readonly LinePlace[], lexicon: Lexicon): Reading => {
  const { tokens, hits } = findTerms(
    lines.map((line) => line.text),
    matcherOf(lexicon),
    {
      continues: (line) => places[line]?.continues ?? false,
      blockOf: (line) => places[line]?.block ?? line,
      languageOf: (line) => places[line]?.language ?? null,
    },
  );
  const sentences = createSentences(tokens);
  const verbs = createVerbs(hits, sentences, lexicon);
  const cues = judgeCues(hits, { lines, sentences }, lexicon);
  const tells = createTelling(hits, sentences, lexicon);
  const quoteOf = createQuotes(lines, places);
  const handsOn = createHandsOn(hits, tokens, lexicon);
  const mentions: Mention[] = [];
  for (const hit of hits) {
    const place = places[hit.line];
    if (!place || place.worth === 0 || judged.has(hit.file) || !tells(hit)) continue;
    const evidence = quoteOf(hit);
    if (!evidence) continue;
    const effects = cues.of(hit);
    const truth = truthOf(effects, lexicon) * (hit.weak ? weakWorth : 1);
    const { mandate, kinds } = verbs.of(hit);
    mentions.push({
      file: hit.file,
      id: hit.id,
      name: hit.name,
      tag: hit.tag,
      hit,
      place,
      sentence: sentences.sentenceOf(hit.from),
      topic: sentences.isTopic(hit.from),
      effects,
      truth,
      worth: truth * place.worth,
      mandate,
      kinds,
      handsOn:
        hit.file === 'products' && kinds.length === 0 && !place.header && tellsWork({ place }) ? handsOn(hit) : null,
      evidence,
    });
  }
  const doings: Reading['doings'][number][] = [];
  for (const placed of verbs.bySentence.values()) {
    const place = places[placed[0]?.hit.line ?? -1];
    if (!place || place.header || place.worth === 0) continue;
    doings.push({ employment: place.employment, mandate: placed.at(-1)?.inSentence.mandate ?? 0 });
  }
  const said = withEverydayMeanings(mentions, lexicon);
  return { lines, places, mentions: said, byFile: groupByFile(said), doings, left: cues.left };
};
