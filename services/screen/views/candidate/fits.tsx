import type { Verdict } from '../../../../shared/model/fit.ts';
import { candidateWords } from '../../words/candidate.ts';
import { VerdictBadge } from '../pieces.tsx';
import { useFormats, useWords } from '../view-context.ts';

export interface RoleFitRow {
  readonly roleId: string;
  readonly title: string | null;
  readonly total: number;
  readonly verdict: Verdict;
}

/** How somebody stands with every open role, best first. */
export const Fits = ({ fits }: { fits: readonly RoleFitRow[] }) => {
  const words = useWords(candidateWords);
  const { score } = useFormats();
  return (
    <section class="panel">
      <h2>{words.fits}</h2>
      {fits.length === 0 ? <p class="quiet">{words.noFits}</p> : null}
      <ul class="fits">
        {fits.map((fit) => (
          <li key={fit.roleId}>
            <span class="score">{score(fit.total)}</span>{' '}
            <a href={`/roles/${fit.roleId}`}>{fit.title ?? words.untitled}</a> <VerdictBadge verdict={fit.verdict} />
          </li>
        ))}
      </ul>
    </section>
  );
};
