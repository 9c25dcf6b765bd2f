/** What the signals rest on: levels with their strongest sentence, and what is odd. */
import { levels, type Signals } from '../../../../shared/model/signal.ts';
import { candidateWords } from '../../words/candidate.ts';
import { modelWords, nameIn } from '../../words/model.ts';
import { QuoteText } from '../pieces.tsx';
import { useFormats, useView, useWords } from '../view-context.ts';

export const Levels = ({ signals, of }: { signals: Signals; of: string }) => {
  const words = useWords(candidateWords);
  return (
    <ul class="levels">
      {levels.map((level) => (
        <li key={level}>
          <b>{level}</b>
          <StrengthBar strength={signals.levels[level].strength} name={level} />
          {signals.levels[level].evidence[0] ? (
            <QuoteText quote={signals.levels[level].evidence[0]} of={of} />
          ) : (
            <span class="quiet">{words.nothing}</span>
          )}
        </li>
      ))}
    </ul>
  );
};

const StrengthBar = ({ strength, name }: { strength: number; name: string }) => {
  const share = useFormats().percent(strength);
  return (
    <svg class="strength" width="100%" height="8" role="img" aria-label={`${name}: ${share}`}>
      <rect class="room" width="100%" height="8" rx="4" />
      {strength > 0 ? <rect class="part" width={`${Math.round(strength * 100)}%`} height="8" rx="4" /> : null}
    </svg>
  );
};

export const Flags = ({ signals, of }: { signals: Signals; of: string }) => {
  const words = useWords(candidateWords);
  const { flags } = useWords(modelWords);
  const { tellFlag } = useView();
  return signals.flags.length === 0 ? null : (
    <section class="panel clarify" aria-label={words.flags}>
      {signals.flags.map((flag, index) => (
        <div key={index}>
          <p>
            <b>{nameIn(flags, flag.kind)}:</b> {tellFlag(flag)}
          </p>
          {flag.evidence.slice(0, 3).map((quote, position) => (
            <QuoteText key={position} quote={quote} of={of} />
          ))}
        </div>
      ))}
    </section>
  );
};
