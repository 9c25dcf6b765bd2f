import type { DeductionName } from '../../../shared/lexicon/schema/weights.ts';
import type { Reason } from '../../../shared/model/fit.ts';
import type { Comparison } from '../comparison.ts';
import type { PlatformMatch } from '../platforms/match-platforms.ts';

export interface Gap {
  readonly name: DeductionName;
  readonly reasons: readonly Reason[];
}

/** One kind of gap: nothing, or what is missing and the quotes that show it. */
export type GapFinder = (comparison: Comparison, matches: readonly PlatformMatch[]) => readonly Gap[];
