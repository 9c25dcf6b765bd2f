/**
 * Lines with their places -> mentions: every lexicon hit with the sentence it stands in, what was done with it
 * (verb), what is said about it (cue), and what it is therefore worth.
 *
 * A candidate and a brief differ only in the places their lines belong to, so both are read here.
 */
import { findTerms, matcherOf, type TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Line } from '../../shared/model/document.ts';
import type { Evidence } from '../../shared/model/signal.ts';
import { createVerbs } from './attach-verbs.ts';
import { withEverydayMeanings } from './everyday-meanings.ts';
import { judgeCues } from './judge-cues.ts';
import type { LinePlace, Mention, Reading } from './mention.ts';
import { createSentences } from './sentences.ts';

const judged = new Set(['verbs', 'contexts.cues']);
const weakWorth = 0.35;
const longestQuote = 240;

const evidenceOf = (hit: TermHit, line: Line, place: LinePlace): Evidence => ({
  text: line.text.length <= longestQuote ? line.text : line.text.slice(hit.start, hit.end),
  page: line.page,
  line: line.line,
  where: place.where,
  employment: place.employment,
});

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
  const cuesOf = judgeCues(hits, sentences, lexicon);
  const mentions = hits.flatMap((hit): Mention[] => {
    const place = places[hit.line];
    const line = lines[hit.line];
    if (!place || !line || judged.has(hit.file) || place.worth === 0) return [];
    const effects = cuesOf(hit);
    const truth =
      Math.min(1, ...[...effects].map((effect) => lexicon.scope.worth[effect])) * (hit.weak ? weakWorth : 1);
    return [
      {
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
        ...verbs.of(hit),
        evidence: evidenceOf(hit, line, place),
      },
    ];
  });
  const doings = [...verbs.bySentence.values()].flatMap((placed) => {
    const place = places[placed[0]?.hit.line ?? -1];
    const mandate = Math.max(...placed.map(({ verb }) => verb.mandate));
    return place && !place.header && place.worth > 0 ? [{ employment: place.employment, mandate }] : [];
  });
  return { lines, places, mentions: withEverydayMeanings(mentions, lexicon), hits, doings };
};
