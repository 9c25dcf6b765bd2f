/** Mentions -> how the text speaks of ISA-95, 0..4 (roles.md section 6), as a signal of that strength over 4. */

import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Signal } from '../../shared/model/signal.ts';
import { buildSignal } from './build-signal.ts';
import { createCalendar } from './calendar.ts';
import type { Mention, Reading } from './mention.ts';

const wordOnly = 1;
/** How somebody speaks of the standard has no years. */
const undated = createCalendar([]);

const scoresOf = perLexicon((lexicon) => new Map(lexicon.fluency.map((one) => [one.id, one.score])));

export const findFluency = (reading: Reading, lexicon: Lexicon): Signal => {
  const scores = scoresOf(lexicon);
  const scoreOf = (mention: Mention): number => {
    const score = scores.get(mention.id) ?? 0;
    const told = mention.place.employment !== null || mention.place.worth >= 0.5;
    return mention.truth < 0.5 || !told ? Math.min(score, wordOnly) * (mention.truth >= 0.1 ? 1 : 0) : score;
  };
  const mentions = reading.byFile.get('fluency') ?? [];
  const weighed = mentions.map((mention) => ({ mention, weight: scoreOf(mention) / 4 }));
  const score = Math.max(0, ...mentions.map(scoreOf));
  return { ...buildSignal(0, weighed, undated), strength: score };
};
