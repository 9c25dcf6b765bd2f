import type { ChargeSignal } from '../../../../shared/model/signal.ts';
import { candidateWords } from '../../words/candidate.ts';
import { nameIn } from '../../words/model.ts';
import { QuoteText } from '../pieces.tsx';
import { useFormats, useWords } from '../view-context.ts';

/** People and money somebody answers for, as far as the CV says how many and how much, with the lines that say so. */
export const Charges = ({ charges, of }: { charges: readonly ChargeSignal[]; of: string }) => {
  const words = useWords(candidateWords);
  return charges.length === 0 ? null : (
    <section class="panel" aria-labelledby="charges">
      <h2 id="charges">{words.charges}</h2>
      {charges.map((charge) => (
        <div key={charge.id}>
          <p>
            <b>{nameIn(words.chargeOf, charge.id)}</b> <Amount charge={charge} />
          </p>
          {charge.evidence.slice(0, 2).map((quote, position) => (
            <QuoteText key={position} quote={quote} of={of} />
          ))}
        </div>
      ))}
    </section>
  );
};

const Amount = ({ charge: { amount = null, currency = null } }: { charge: ChargeSignal }) => {
  const words = useWords(candidateWords);
  const { count, money } = useFormats();
  if (amount === null) return <span class="quiet">{words.noFigure}</span>;
  return <>{currency === null ? count(amount) : money(amount, currency)}</>;
};
