/** `tsx test/bench/draw-growth.ts FILE`: figures of `npm run bench -- --json FILE` -> docs/matching-growth.svg. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MatchingFigures, MatchingRow } from './matching.ts';

const [width, height, left, bottom, plot] = [640, 360, 70, 310, { width: 520, height: 270 }];

const file = process.argv[2];
if (file === undefined) throw new Error('Which file of figures?');
const { matching } = JSON.parse(readFileSync(file, 'utf8')) as { readonly matching: MatchingFigures };

const lines: readonly { readonly name: string; readonly colour: string; readonly of: (row: MatchingRow) => number }[] =
  [
    { name: 'one brief, all threads', colour: '#0b6e4f', of: ({ brief }) => brief },
    { name: 'each role of a rematch', colour: '#1f4e9e', of: ({ rematch, roles }) => (1000 * rematch) / roles },
  ];

/** Both axes go up by tens: candidates 10^4 to 10^6, milliseconds 1 to 10^4. */
const x = (candidates: number): number => left + (plot.width * (Math.log10(candidates) - 4)) / 2;
const y = (milliseconds: number): number => bottom - (plot.height * Math.log10(Math.max(1, milliseconds))) / 4;
const at = (value: number): string => value.toFixed(1);

const grid = [1, 10, 100, 1000, 10_000].map(
  (ms) =>
    `<line x1="${left}" x2="${left + plot.width}" y1="${at(y(ms))}" y2="${at(y(ms))}" stroke="#ddd"/><text x="${left - 8}" y="${at(y(ms) + 4)}" text-anchor="end">${ms} ms</text>`,
);
const marks = [10_000, 100_000, 1_000_000].map(
  (count) => `<text x="${at(x(count))}" y="${bottom + 20}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
);
const curves = lines.map(({ name, colour, of }, index) => {
  const points = matching.rows.map((row) => `${at(x(row.candidates))},${at(y(of(row)))}`);
  const dots = points.map((point) => {
    const [cx, cy] = point.split(',');
    return `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`;
  });
  const label = `<text x="${left + 12}" y="${50 + 18 * index}" fill="${colour}">${name}</text>`;
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`;
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Time to rank one role by size of the pool">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="22" font-size="14">Time to rank one role (lists of 100, ${matching.threads} threads) by candidates in the pool</text>
${[...grid, ...marks, ...curves].join('\n')}
</svg>
`;
writeFileSync(join(import.meta.dirname, '../../docs/matching-growth.svg'), svg);
