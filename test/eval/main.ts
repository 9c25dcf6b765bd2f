/** Prints how documents with a hand-written reading are read, and how facts are found in generated CVs and briefs. */
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { labelledMentions } from '../../shared/lexicon/hands-on/examples.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { measureBriefs, measureCvs, showFigures } from './generated-figures.ts';
import { measureHandsOn } from './hands-on.ts';
import { measureReadingOrder, type ReadingFigures } from './reading-order.ts';

/** From here on a person would not notice. */
const inOrder = 0.99;

export const showReadingOrder = ({ documents, order, found }: ReadingFigures): string => {
  const behind = documents.filter((document) => Math.min(document.order, document.found) < inOrder);
  return [
    `Reading order: ${order.toFixed(4)} of the line pairs in order, ${found.toFixed(4)} of the words found, in ${documents.length} documents read by hand.`,
    behind.length === 0
      ? `  None below ${inOrder}.`
      : `  Below ${inOrder}: ${behind.map(({ name, order: share, found: words }) => `${name} (order ${share.toFixed(3)}, words ${words.toFixed(3)})`).join(', ')}`,
  ].join('\n');
};

if (process.argv[1] === import.meta.filename) {
  console.log(showReadingOrder(await measureReadingOrder((file) => readText(file, defaultLimits))));
  console.log(
    showFigures('Facts of 420 generated CVs in seven languages (F1 for employments and languages)', measureCvs(420)),
  );
  console.log(showFigures('Facts of 140 generated briefs in seven languages', await measureBriefs(140)));
  const { mentions, learned, byRules } = measureHandsOn(labelledMentions(), loadLexicon());
  console.log(
    `Mentions of products told apart, worked on or not (${mentions} labelled by hand, each read without having been learned):
  ${learned.toFixed(3)}; by verbs and cues alone ${byRules.toFixed(3)}`,
  );
  process.exit();
}
