import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Fact, Money } from '../../../shared/model/candidate.ts';
import { findMoney, type MoneyMatch } from '../money.ts';
import { conditionWords } from './condition-words.ts';
import type { Statement } from './statements.ts';

/** "Current CTC 62 LPA, expected CTC 75 LPA": the wish counts. */
const wishedMoney = ({ text, folded }: Statement, lexicon: Lexicon): MoneyMatch | null => {
  const from = conditionWords(lexicon).expected(folded)[0]?.index ?? 0;
  const wished = from === 0 ? null : findMoney(text.slice(from), lexicon);
  return wished === null ? findMoney(text, lexicon) : { ...wished, index: wished.index + from };
};

/** What the person asks for, with currency and period as stated; budgets of projects are no pay. */
export const findPay = (statements: readonly Statement[], lexicon: Lexicon): Fact<Money> | null => {
  const { pay } = conditionWords(lexicon);
  for (const [at, statement] of statements.entries()) {
    const said = pay(statement.folded).length > 0 || pay(statement.heading).length > 0;
    const next = statements[at + 1];
    const money = said ? wishedMoney(statement, lexicon) : null;
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
