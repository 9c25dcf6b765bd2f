/** `npm run bench [-- --json FILE]`: speed beside the obvious alternatives, measured in the same run. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchSignals } from './signals.ts';
import { measureText, showText } from './text.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });

const text = await measureText();
console.log(showText(text));
const signals = benchSignals();
console.log('Finding signals (one core):');
for (const { name, value, unit } of signals) console.log(`  ${name}: ${value.toFixed(2)} ${unit}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ text, signals }, null, 2)}\n`);
