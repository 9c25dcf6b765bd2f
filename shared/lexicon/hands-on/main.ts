/** The labelled mentions -> hands-on.yml. Run it when mentions are added or terms changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../load.ts';
import { examplesOf, labelledMentions } from './examples.ts';
import { learn } from './learn.ts';

const heading = `# How much the words and terms before (<) and behind (>) a product's name speak for work on the product itself, as against
# using, seeing, feeding or leaving it to others; in thousandths of a logit. Pieces of words have ^ and $ at their ends.
# Learned from hands-on/mentions by \`npm run hands-on\`: add a mention there, do not write here.
`;

const { bias, features } = learn(examplesOf(labelledMentions(), loadLexicon()));
const rows = [...features].map(([feature, weight]) => `  ${JSON.stringify(feature)}: ${weight}\n`);
writeFileSync(join(import.meta.dirname, '..', 'hands-on.yml'), `${heading}bias: ${bias}\nfeatures:\n${rows.join('')}`);
console.log(`${features.size} features learned`);
