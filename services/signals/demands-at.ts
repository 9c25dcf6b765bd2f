/** For a line of a brief: the demands it belongs to, also where a demand runs over several lines. */
import type { Brief, Demand } from '../../shared/model/brief.ts';
import type { Line } from '../../shared/model/document.ts';
import { addTo } from './add-to.ts';

export const createDemandsAt = (
  brief: Brief,
  lines: readonly Line[],
  continues: (line: number) => boolean,
): ((line: number) => readonly Demand[]) => {
  const byLine = new Map<string, Demand[]>();
  for (const demand of brief.demands) {
    const key = `${demand.quote.page}.${demand.quote.line}`;
    addTo(byLine, key, demand);
  }
  return (start) => {
    for (let at = start; at >= 0; at--) {
      const line = lines[at];
      const found = line && byLine.get(`${line.page}.${line.line}`);
      if (found) return found;
      if (!continues(at)) break;
    }
    return [];
  };
};
