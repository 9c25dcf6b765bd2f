import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Fact, Money } from '../../../shared/model/candidate.ts';
import { findMoney } from '../money.ts';
import { conditionWords } from './condition-words.ts';
import type { Statement } from './statements.ts';

/** What the person asks for, with currency and period as stated; budgets of projects are no pay. */
export const findPay = (statements: readonly Statement[], lexicon: Lexicon): Fact<Money> | null => {
  const { pay } = conditionWords(lexicon);
  for (const [at, statement] of statements.entries()) {
    const said = pay(statement.folded).length > 0 || pay(statement.heading).length > 0;
    const next = statements[at + 1];
    const money = said ? findMoney(statement.text, lexicon) : null;
    const below =
      said && money === null && next !== undefined && statement.folded.length < 34
        ? findMoney(next.text, lexicon)
        : null;
    const found = money ?? below;
    if (found === null) continue;
    const { min, max, currency, period } = found;
    const quote = money === null && next !== undefined ? next.quoteAt(found.index) : statement.quoteAt(found.index);
    const named = period ?? (/tagessatz|day rate|daily rate|tjm|dagtarief/u.test(statement.folded) ? 'day' : null);
    return { value: { min, max, currency, period: named }, quote };
  }
  return null;
};
