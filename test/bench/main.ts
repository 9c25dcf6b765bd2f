/** `npm run bench [-- --json FILE] [--only text|signals|matching|load|pages|live] [--documents N] [--full]`: speed beside the obvious alternatives, measured in the same run; draws docs/growth.svg. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawGrowth } from './draw-growth.ts';
import { measureLoad, showLoad } from './load.ts';
import { measureMatching, showMatching, showRow } from './matching.ts';
import { measureLive, showLive } from './pages/measure-live.ts';
import { measurePages, showPages } from './pages/measure-pages.ts';
import { benchSignals, showSignals } from './signals.ts';
import { measureText, showText } from './text.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    full: { type: 'boolean', default: false },
    documents: { type: 'string', default: '10000' },
  },
});
const figures: Record<string, unknown> = {};

// Minutes, not seconds, and Debian's servers: only when asked for.
if (values.only === 'load') {
  const load = await measureLoad(Number(values.documents));
  console.log(`Documents through the queue:\n${showLoad(load)}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ load }, null, 2)}\n`);
  process.exit(0);
}

const isWanted = (part: string): boolean => values.only === undefined || values.only === part;

if (isWanted('text')) {
  const text = await measureText();
  console.log(showText(text));
  figures.text = text;
}
if (isWanted('signals')) {
  const signals = benchSignals();
  console.log(showSignals(signals));
  figures.signals = signals;
}
if (isWanted('matching')) {
  const matching = await measureMatching({ full: values.full, onRow: (row) => console.log(showRow(row)) });
  console.log(showMatching(matching));
  figures.matching = matching;
  writeFileSync(join(import.meta.dirname, '../../docs/growth.svg'), drawGrowth(matching));
}
// Takes minutes to fill a database.
if (values.only === 'pages') {
  const pages = await measurePages();
  console.log(showPages(pages));
  figures.pages = pages;
}
// Starts the product and a browser.
if (values.only === 'pages' || values.only === 'live') {
  const live = await measureLive();
  console.log(showLive(live));
  figures.live = live;
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
