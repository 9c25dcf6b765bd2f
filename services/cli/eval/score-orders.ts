import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Brief -> candidates, best first; keys as in the grades. */
export type Orders = Readonly<Record<string, readonly string[]>>;

export interface BriefFigures {
  readonly brief: string;
  readonly ndcg10: number | null;
  readonly ap: number | null;
  readonly p3: number;
  readonly top1: number;
  readonly threesInTop5: number | null;
  readonly zerosInTop5: number;
}

export interface Scored {
  /** Name of the figure as the scorer prints it -> value; null where it does not apply. */
  readonly figures: Readonly<Record<string, number | null>>;
  readonly perBrief: readonly BriefFigures[];
}

/** Runs the corpus's own scorer (evaluate.mjs) on a result file's content, so every figure is the published one. */
export const scoreResult = (result: unknown, folder: string): Scored => {
  const scorer = join(folder, '..', 'evaluate.mjs');
  const place = mkdtempSync(join(tmpdir(), 'shortlist95-eval-'));
  try {
    const file = join(place, 'result.json');
    writeFileSync(file, JSON.stringify(result));
    return JSON.parse(execFileSync(process.execPath, [scorer, folder, file, '--json'], { encoding: 'utf8' })) as Scored;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};

/** Only the ranking figures mean anything: nothing but the order is handed over. */
export const scoreOrders = (orders: Orders, folder: string): Scored => {
  const briefs = Object.entries(orders).map(([file, order]) => ({
    file,
    shortlist: order.map((candidate, index) => ({ rank: index + 1, file: candidate })),
  }));
  const scored = scoreResult({ version: 1, candidates: [], briefs }, folder);
  const ranking = Object.entries(scored.figures).filter(([name]) => name.startsWith('ranking.'));
  return { ...scored, figures: Object.fromEntries(ranking) };
};

/** Mean nDCG@10 over the briefs. */
export const ndcgOf = ({ figures }: Scored): number => figures['ranking.nDCG@10'] ?? 0;
