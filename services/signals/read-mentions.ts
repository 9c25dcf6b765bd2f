/**
 * Lines with their places -> mentions: every lexicon hit with the sentence it stands in, what was done with it
 * (verb), what is said about it (cue), and what it is therefore worth.
 *
 * A candidate and a brief differ only in the places their lines belong to, so both are read here.
 */
import { findTerms, matcherOf, type TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Effect } from '../../shared/lexicon/schema/contexts.ts';
import type { BriefBlock } from '../../shared/model/brief.ts';
import type { SectionKind } from '../../shared/model/candidate.ts';
import type { Line } from '../../shared/model/document.ts';
import type { Evidence, WorkKind } from '../../shared/model/signal.ts';
import { createVerbs } from './attach-verbs.ts';
import { withEverydayMeanings } from './everyday-meanings.ts';
import { judgeCues } from './judge-cues.ts';
import { createSentences } from './sentences.ts';

/** Where a line stands, and what it is worth there before anything else is known. */
export interface LinePlace {
  readonly where: SectionKind | BriefBlock;
  readonly employment: number | null;
  /** 0..1; 0 leaves the line out. */
  readonly worth: number;
  /** The line names an employment or its employer: says what the company is, not what the person did. */
  readonly header: boolean;
  /** Lines under one heading share a block. */
  readonly block: number;
  readonly continues: boolean;
  readonly language: string | null;
}

export interface Mention {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly tag: TermHit['tag'];
  readonly hit: TermHit;
  readonly place: LinePlace;
  readonly sentence: number;
  /** Stands at the head of its sentence: the sentence is about it. */
  readonly topic: boolean;
  readonly effects: ReadonlySet<Effect>;
  /** 0..1: what is left after the cues, the place and an ambiguous name. */
  readonly worth: number;
  /** 0..1: the same without the place. */
  readonly truth: number;
  /** 0..4; null when no verb speaks of it. */
  readonly mandate: number | null;
  readonly kinds: readonly WorkKind[];
  readonly evidence: Evidence;
}

export interface Reading {
  readonly lines: readonly Line[];
  readonly places: readonly LinePlace[];
  readonly mentions: readonly Mention[];
  readonly hits: readonly TermHit[];
  /** The strongest verb of every sentence that has one, outside header lines. */
  readonly doings: readonly { readonly employment: number | null; readonly mandate: number }[];
}

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
