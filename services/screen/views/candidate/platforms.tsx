import type { PlatformSignal } from '../../../../shared/model/signal.ts';
import { candidateWords } from '../../words/candidate.ts';
import { modelWords } from '../../words/model.ts';
import { QuoteText } from '../pieces.tsx';
import { useFormats, useWords } from '../view-context.ts';

/** Years and kind of work with each, and the sentence that says so. */
export const Platforms = ({ platforms, of }: { platforms: readonly PlatformSignal[]; of: string }) => {
  const words = useWords(candidateWords);
  const { work } = useWords(modelWords);
  const { score } = useFormats();
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{words.platform}</th>
          <th scope="col">{words.work}</th>
          <th scope="col" class="number">
            {words.platformYears}
          </th>
          <th scope="col">{words.used}</th>
          <th scope="col">{words.sentence}</th>
        </tr>
      </thead>
      <tbody>
        {platforms.map((platform) => (
          <tr key={platform.id}>
            <th scope="row">
              {platform.name}
              {platform.modules.length === 0 ? null : <small>{platform.modules.join(', ')}</small>}
            </th>
            <td>{platform.handsOn ? platform.kinds.map((kind) => work[kind]).join(', ') : words.onlyMentioned}</td>
            <td class="number" data-name={words.platformYears}>
              {platform.years === null ? '–' : score(platform.years)}
            </td>
            <td class="quiet" data-name={words.used}>
              <Used platform={platform} />
            </td>
            <td>{platform.evidence[0] ? <QuoteText quote={platform.evidence[0]} of={of} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Used = ({ platform: { firstSeen, lastSeen } }: { platform: PlatformSignal }) => {
  const { month } = useFormats();
  if (firstSeen === null && lastSeen === null) return '–';
  const [from, to] = [firstSeen ?? lastSeen, lastSeen ?? firstSeen].map((date) => month(date ?? ''));
  return from === to ? from : `${from} – ${to}`;
};
