import type { DeductionName } from '../../../shared/lexicon/schema/weights.ts';
import type { Comparison, Tell } from '../comparison.ts';
import type { PlatformMatch } from '../platforms/match-platforms.ts';

export interface Gap {
  readonly name: DeductionName;
  readonly reasons: Tell;
}

/** One kind of gap: nothing, or what is missing and the quotes that show it. */
export type GapFinder = (comparison: Comparison, matches: readonly PlatformMatch[]) => readonly Gap[];
