/** `npx tsx test/lexicon/field-share.ts [DIR]`: the share of a bed's sentences read right, by kind and language, and the others. */
import { join } from 'node:path';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { type FieldCase, isReadRight, readField, tellMisread } from './field-reading.ts';

const found = readField(process.argv[2] ?? join(import.meta.dirname, 'field'), loadLexicon());

const print = (heading: string, some: readonly FieldCase[]): void => {
  const right = some.filter(isReadRight).length;
  console.log(`${heading.padEnd(12)} ${right} of ${some.length} read right, ${(right / some.length).toFixed(3)}`);
};

print('all', found);
for (const kind of new Set(found.map((one) => one.kind)))
  print(
    kind,
    found.filter((one) => one.kind === kind),
  );
for (const language of new Set(found.map((one) => one.language)))
  print(
    language,
    found.filter((one) => one.language === language),
  );
for (const one of found.filter((some) => !isReadRight(some))) console.log(tellMisread(one));
