/** A claim exists only together with the quotes that prove it. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { tell } from '../../shared/lexicon/tell.ts';
import type { Quote } from '../../shared/model/document.ts';
import type { Reason, SidedQuote } from '../../shared/model/fit.ts';
import type { Phrase } from '../../shared/model/told.ts';

export const fromCandidate = (quotes: readonly Quote[], most = 2): readonly SidedQuote[] =>
  quotes.slice(0, most).map(({ text, page, line }) => ({ text, page, line, side: 'candidate' }));

export const fromBrief = (quotes: readonly Quote[], most = 1): readonly SidedQuote[] =>
  quotes.slice(0, most).map(({ text, page, line }) => ({ text, page, line, side: 'brief' }));

interface Claim {
  readonly tone: Reason['tone'];
  readonly key: string;
  readonly values?: Phrase['values'];
  readonly quotes: readonly SidedQuote[];
}

/** The claim as a reason, or nothing when there is no quote to show for it. */
export const reasonFor = ({ tone, key, values = {}, quotes }: Claim, lexicon: Lexicon): readonly Reason[] => {
  if (quotes.length === 0) return [];
  return [{ ...tell({ key, values }, lexicon), quotes, tone }];
};
