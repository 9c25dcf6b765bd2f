import type { Fact, Money } from '../../../shared/model/candidate.ts';
import { findMoney } from '../money.ts';
import type { BriefReading } from './brief-reading.ts';
import type { Statement } from './statements.ts';

/** Less is a price, a bonus or a number of people; more is a budget of the programme. */
const plausible = (min: number, max: number): boolean => min >= 15 && max <= 1_000_000;
/** "45-50k": nobody says the currency among themselves. */
const bareThousands = /(?<![\d.,])(\d{2,3})\s?k?\s?(?:[-–]|to|bis|à|a|tot)\s?(\d{2,3})\s?k(?!\p{L})/iu;
const offering: readonly string[] = ['pay', 'logistics', 'other', 'title', 'organisation'];

/** What the client offers: an amount with a currency where the brief speaks of the offer. */
export const findBriefPay = (reading: BriefReading, statements: readonly Statement[]): Fact<Money> | null => {
  const rank = ({ passage }: Statement): number => (passage.label === 'pay' || passage.block === 'pay' ? 0 : 1);
  const ordered = statements
    .filter(({ passage }) => offering.includes(passage.block))
    .sort((a, b) => rank(a) - rank(b));
  for (const { text, quote } of ordered) {
    const money = findMoney(text, reading.lexicon);
    const bare = money ? null : bareThousands.exec(text);
    if (bare)
      return {
        value: { min: Number(bare[1]) * 1000, max: Number(bare[2]) * 1000, currency: null, period: 'year' },
        quote,
      };
    if (!money || !plausible(money.min ?? 0, money.max ?? 0)) continue;
    const { min, max, currency } = money;
    const period =
      money.period ?? ((max ?? 0) > 12_000 ? 'year' : (max ?? 0) > 300 && (max ?? 0) < 2_500 ? 'day' : null);
    return { value: { min, max, currency, period }, quote };
  }
  return null;
};
