import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { fold, phrasesFor } from '../../../shared/lexicon/phrases.ts';
import type { Fact, Money } from '../../../shared/model/candidate.ts';
import { findMoney } from '../money.ts';
import { createWordFinder } from '../phrases/find-phrases.ts';
import type { BriefReading } from './brief-reading.ts';
import type { Statement } from './statements.ts';

/** Less is a price, a bonus or a number of people; more is a budget of the programme. */
const plausible = (min: number, max: number, currency: string | null): boolean =>
  min >= 15 && max <= (currency === 'INR' ? 50_000_000 : 1_000_000);
/** "45-50k": nobody says the currency among themselves. */
const bareThousands = /(?<![\d.,])(\d{2,3})\s?k?\s?(?:[-–]|to|bis|à|a|tot)\s?(\d{2,3})\s?k(?!\p{L})/iu;
const oneThousand = /(?<![\d.,])(\d{2,3})\s?k(?!\p{L})/iu;

const payWordsOf = perLexicon((lexicon: Lexicon) =>
  createWordFinder(
    lexicon['brief-headings'].labels
      .filter(({ label }) => label === 'pay')
      .flatMap(({ phrases }) => phrasesFor(phrases, null).map(fold)),
  ),
);

const offering: readonly string[] = ['pay', 'logistics', 'other', 'title', 'organisation'];

/** What the client offers: an amount with a currency where the brief speaks of the offer. */
export const findBriefPay = (reading: BriefReading, statements: readonly Statement[]): Fact<Money> | null => {
  const rank = ({ passage }: Statement): number => (passage.label === 'pay' || passage.block === 'pay' ? 0 : 1);
  const ordered = statements
    .filter(({ passage }) => offering.includes(passage.block))
    .sort((a, b) => rank(a) - rank(b));
  const speaksOfPay = payWordsOf(reading.lexicon);
  for (const { text: said, quote, passage, folded } of ordered) {
    const text = passage.label === 'pay' ? passage.text.slice(passage.valueFrom, passage.valueTo) : said;
    const money = findMoney(text, reading.lexicon);
    const single =
      !money && (passage.label === 'pay' || speaksOfPay(folded).length > 0) ? oneThousand.exec(text) : null;
    if (single && !bareThousands.test(text)) {
      const value = Number(single[1]) * 1000;
      return { value: { min: value, max: value, currency: null, period: 'year' }, quote };
    }
    const bare = money ? null : bareThousands.exec(text);
    if (bare)
      return {
        value: { min: Number(bare[1]) * 1000, max: Number(bare[2]) * 1000, currency: null, period: 'year' },
        quote,
      };
    if (!money || !plausible(money.min ?? 0, money.max ?? 0, money.currency)) continue;
    const { min, max, currency } = money;
    const period =
      money.period ?? ((max ?? 0) > 12_000 ? 'year' : (max ?? 0) > 300 && (max ?? 0) < 2_500 ? 'day' : null);
    return { value: { min, max, currency, period }, quote };
  }
  return null;
};
