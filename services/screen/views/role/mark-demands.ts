/** Lines of a brief -> the same lines cut where a demand begins and ends. */
import type { Demand } from '../../../../shared/model/brief.ts';
import type { Line } from '../../../../shared/model/document.ts';

export interface Piece {
  readonly text: string;
  /** The demand these words make; null between demands. */
  readonly demand: Demand | null;
}

export interface MarkedLine {
  readonly line: Line;
  readonly pieces: readonly Piece[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly demand: Demand;
}

/** Where demands overlap, the one that begins first keeps its words, then the longer one. */
const stretchesOf = (line: Line, demands: readonly Demand[]): readonly Stretch[] => {
  const found = demands.flatMap((demand) =>
    demand.quotes
      .filter((quote) => quote.page === line.page && quote.line === line.line)
      .flatMap(({ text }): Stretch[] => {
        const from = line.text.indexOf(text);
        return from < 0 || text === '' ? [] : [{ from, to: from + text.length, demand }];
      }),
  );
  const kept: Stretch[] = [];
  for (const one of found.sort((a, b) => a.from - b.from || b.to - a.to))
    if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
};

export const markDemands = (lines: readonly Line[], demands: readonly Demand[]): readonly MarkedLine[] =>
  lines.map((line) => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const { from, to, demand } of stretchesOf(line, demands)) {
      if (from > at) pieces.push({ text: line.text.slice(at, from), demand: null });
      pieces.push({ text: line.text.slice(from, to), demand });
      at = to;
    }
    if (at < line.text.length) pieces.push({ text: line.text.slice(at), demand: null });
    return { line, pieces };
  });
