import type { ProtectedDemand } from '../../../shared/model/brief.ts';
import type { BriefReading } from './brief-reading.ts';
import type { Statement } from './statements.ts';

/** Attributes no client may ask for, with the words that ask (briefs.md section 8). One finding per kind and line. */
export const findProtected = (reading: BriefReading, statements: readonly Statement[]): ProtectedDemand[] => {
  const seen = new Set<string>();
  return statements.flatMap(({ folded, quote, passage }) =>
    reading.lexicon.protected.flatMap(({ kind, phrases }) => {
      const key = `${kind} ${quote.page} ${quote.line}`;
      if (passage.block === 'process' || seen.has(key) || reading.hits(folded, phrases).length === 0) return [];
      seen.add(key);
      return [{ kind, quote }];
    }),
  );
};
