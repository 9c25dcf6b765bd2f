import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import type { SensitiveDetail } from '../../../shared/model/candidate.ts';
import { createPhraseFinder } from '../phrases/find-phrases.ts';
import { findPeoples } from '../places/find-places.ts';
import type { Statement } from './statements.ts';

export const sensitiveKinds = ['nationality', 'birth', 'gender', 'family', 'photo', 'religion', 'health'] as const;

const finderOf = perLexicon((lexicon: Lexicon) =>
  createPhraseFinder(
    sensitiveKinds.flatMap((kind) => lexicon.conditions.sensitive[kind].map((word) => [word, kind] as const)),
  ),
);

const personal =
  /^(?:contact|personal|personliche|kontakt|datos personales|dati personali|dados pessoais|etat civil|persoonlijke|status|other|sonstiges|divers)/u;
const short = 70;

/**
 * Details of the person that must not count: recognised so that they can be kept out of matching and of blind views.
 * Long sentences about work ("children's medicines") are left alone unless they stand in a personal section.
 */
export const findSensitive = (statements: readonly Statement[], lexicon: Lexicon): readonly SensitiveDetail[] =>
  statements.flatMap((statement) => {
    const { folded, heading, text, quoteAt } = statement;
    if (folded.length > short && !personal.test(heading)) return [];
    const found = finderOf(lexicon)(folded).map(({ value, index }) => ({ kind: value, index }));
    const people = folded.length < 24 && personal.test(heading) ? findPeoples(text, lexicon) : [];
    const all = [...found, ...people.map(({ index }) => ({ kind: 'nationality' as const, index }))];
    return all
      .filter(({ kind }, at) => all.findIndex((other) => other.kind === kind) === at)
      .map(({ kind, index }) => ({ kind, quote: quoteAt(index) }));
  });
