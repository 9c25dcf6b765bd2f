import type { PartName } from '../../../../shared/lexicon/schema/weights.ts';
import type { TriedRow } from '../../actions/try-weights.ts';
import { modelWords } from '../../words/model.ts';
import { weightWords } from '../../words/role.ts';
import { Layout } from '../layout.tsx';
import { VerdictBadge } from '../pieces.tsx';
import { useFormats, useWords } from '../view-context.ts';

export interface WeightsProps {
  readonly id: string;
  readonly title: string;
  /** In the order they are shown. */
  readonly points: readonly (readonly [PartName, number])[];
  readonly rows: readonly TriedRow[];
  /** The role has points of its own. */
  readonly own: boolean;
}

/**
 * Sliders and the list they would give, worked out from the stored parts: nothing is kept until somebody says so.
 * Without script "Try" asks for the same page; with it each move of a slider does.
 */
export const WeightsPage = ({ id, title, points, rows, own }: WeightsProps) => {
  const here = `/roles/${id}`;
  const words = useWords(weightWords);
  const { parts } = useWords(modelWords);
  const { count, score } = useFormats();
  return (
    <Layout title={words.title(title)} place="roles">
      <link rel="stylesheet" href="/assets/role.css" />
      <h1>
        {words.of} <a href={here}>{title}</a>
      </h1>
      <div class="side-by-side">
        <form
          id="weights"
          method="get"
          action={`${here}/weights`}
          hx-get={`${here}/weights`}
          hx-trigger="input delay:150ms"
          hx-target="#what-if"
          hx-select="#what-if"
          hx-swap="outerHTML"
        >
          {points.map(([part, value]) => (
            <label key={part} class="slider">
              <span>{parts[part]}</span>
              <input type="range" name={part} min="0" max="40" step="0.1" value={value} />
              <output>{Number.isInteger(value) ? count(value) : score(value)}</output>
            </label>
          ))}
          <button type="submit">{words.try}</button>{' '}
          <button type="submit" formMethod="post" formAction={`${here}/weights`} name="keep" value="yes">
            {words.keep}
          </button>{' '}
          {own ? (
            <button type="submit" formMethod="post" formAction={`${here}/weights`} name="keep" value="no">
              {words.usual}
            </button>
          ) : null}
        </form>
        <section id="what-if" aria-live="polite">
          <h2>{words.wouldBe}</h2>
          <table class="what-if">
            <thead>
              <tr>
                <th scope="col" class="number">
                  {words.place}
                </th>
                <th scope="col">{words.person}</th>
                <th scope="col" class="number">
                  {words.total}
                </th>
                <th scope="col">{words.verdict}</th>
                <th scope="col" class="number">
                  {words.nowAt}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.candidateId} class={row.rank === row.was ? undefined : 'moves'}>
                  <td class="number">{row.rank}</td>
                  <td>
                    <a href={`/candidates/${row.candidateId}`}>{row.name}</a>
                  </td>
                  <td class="number">{score(row.total)}</td>
                  <td>
                    <VerdictBadge verdict={row.verdict} />
                  </td>
                  <td class="number">{row.was}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Layout>
  );
};
