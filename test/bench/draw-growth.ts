/** Figures of the sizes that were run -> the chart of how ranking one role grows with the pool. */
import type { MatchingFigures, MatchingRow } from './matching.ts';

const [width, height, left, bottom, plot] = [640, 360, 70, 310, { width: 520, height: 270 }];

const lines: readonly { readonly name: string; readonly colour: string; readonly of: (row: MatchingRow) => number }[] =
  [
    { name: 'a role ranked for the first time', colour: '#9e5b1f', of: ({ firstCpu }) => firstCpu },
    { name: 'ranked anew, the last list known', colour: '#1f4e9e', of: ({ againCpu }) => againCpu },
    { name: 'after a night with 1 % changed', colour: '#0b6e4f', of: ({ nightCpu }) => nightCpu },
  ];

/** Both axes go up by tens: candidates 10^3 to 10^6, milliseconds 1 to 10^4. */
const x = (candidates: number): number => left + (plot.width * (Math.log10(candidates) - 3)) / 3;
const y = (milliseconds: number): number => bottom - (plot.height * Math.log10(Math.max(1, milliseconds))) / 4;
const at = (value: number): string => value.toFixed(1);

const grid = [1, 10, 100, 1000, 10_000].map(
  (ms) =>
    `<line x1="${left}" x2="${left + plot.width}" y1="${at(y(ms))}" y2="${at(y(ms))}" stroke="#ddd"/><text x="${left - 8}" y="${at(y(ms) + 4)}" text-anchor="end">${ms} ms</text>`,
);
const marks = [1_000, 10_000, 100_000, 1_000_000].map(
  (count) => `<text x="${at(x(count))}" y="${bottom + 20}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
);
const curveOf = (rows: readonly MatchingRow[], { name, colour, of }: (typeof lines)[number], index: number): string => {
  const points = rows.map((row) => `${at(x(row.candidates))},${at(y(of(row)))}`);
  const dots = points.map((point) => {
    const [cx, cy] = point.split(',');
    return `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`;
  });
  const label = `<text x="${left + 12}" y="${50 + 18 * index}" fill="${colour}">${name}</text>`;
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`;
};

export const drawGrowth = ({
  rows,
  threads,
}: MatchingFigures): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Processor time to rank one role by size of the pool">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="22" font-size="14">Processor time of one role (lists of 100, ${threads} threads) by candidates in the pool</text>
${[...grid, ...marks, ...lines.map((line, index) => curveOf(rows, line, index))].join('\n')}
</svg>
`;
