import type { Verdict } from '../../../../shared/model/fit.ts';
import { candidateWords } from '../../words/candidate.ts';
import { Layout } from '../layout.tsx';
import { VerdictBadge } from '../pieces.tsx';
import { useFormats, useWords } from '../view-context.ts';

export interface RoleFitRow {
  readonly roleId: string;
  readonly title: string | null;
  readonly total: number;
  readonly verdict: Verdict;
}

/** The lists somebody stands on, best first; how they stand with every open role is fetched when asked for. */
export const Fits = ({ id, fits }: { id: string; fits: readonly RoleFitRow[] }) => {
  const words = useWords(candidateWords);
  const all = `/candidates/${id}/fits`;
  return (
    <section class="panel" id="fits">
      <h2>{words.fits}</h2>
      {fits.length === 0 ? <p class="quiet">{words.noFits}</p> : null}
      <FitList fits={fits} />
      <p>
        <a href={all} hx-get={all} hx-target="#fits" hx-select="#fits" hx-swap="outerHTML">
          {words.allFits}
        </a>
      </p>
    </section>
  );
};

const FitList = ({ fits }: { fits: readonly RoleFitRow[] }) => {
  const words = useWords(candidateWords);
  const { score } = useFormats();
  return (
    <ul class="fits">
      {fits.map((fit) => (
        <li key={fit.roleId}>
          <span class="score">{score(fit.total)}</span>{' '}
          <a href={`/roles/${fit.roleId}`}>{fit.title ?? words.untitled}</a> <VerdictBadge verdict={fit.verdict} />
        </li>
      ))}
    </ul>
  );
};

/** With every open role, also where others fill the list. */
export const FitsPage = ({ id, name, fits }: { id: string; name: string; fits: readonly RoleFitRow[] }) => {
  const words = useWords(candidateWords);
  return (
    <Layout title={`${name}: ${words.fits}`} place="candidates">
      <link rel="stylesheet" href="/assets/candidate.css" />
      <h1>
        <a href={`/candidates/${id}`}>{name}</a>
      </h1>
      <section class="panel" id="fits">
        <h2>{words.fits}</h2>
        {fits.length === 0 ? <p class="quiet">{words.noFits}</p> : null}
        <FitList fits={fits} />
      </section>
    </Layout>
  );
};
