import type { Demand } from '../../../shared/model/brief.ts';
import type { Line } from '../../../shared/model/document.ts';
import type { BriefSignals } from '../../../shared/model/signal.ts';
import type { DemandAnsweredBy } from '../../store/shortlists/load-demand-answers.ts';
import { briefWords } from '../words/brief.ts';
import { versionWords } from '../words/people.ts';
import { roleWords } from '../words/role.ts';
import { Layout } from './layout.tsx';
import { ActivityGrid } from './pieces.tsx';
import { AnsweredDemands } from './role/answered-demands.tsx';
import { BriefText } from './role/brief-text.tsx';
import { type VersionRow, VersionsPanel } from './versions.tsx';
import { useFormats, useWords } from './view-context.ts';

export interface RoleVersionsProps {
  readonly id: string;
  readonly title: string;
  /** The text shown, ready to be changed. */
  readonly text: string;
  readonly versions: readonly VersionRow[];
  readonly lines: readonly Line[];
  /** Of the version in force; [] while another one is shown. */
  readonly demands: readonly Demand[];
  /** Likewise; null while another one is shown. */
  readonly cells: BriefSignals['cells'] | null;
  readonly answers: readonly DemandAnsweredBy[];
  /** Whose answers are told at most. */
  readonly most: number;
}

export const RoleVersionsPage = (props: RoleVersionsProps) => {
  const { id, title, text, versions, lines, demands, cells, answers, most } = props;
  const here = `/roles/${id}`;
  const words = useWords(versionWords);
  const brief = useWords(briefWords);
  const role = useWords(roleWords);
  const { count } = useFormats();
  return (
    <Layout title={words.briefTitle(title)} place="roles">
      <link rel="stylesheet" href="/assets/role.css" />
      <h1>
        <a href={here}>{title}</a>
      </h1>
      <VersionsPanel versions={versions} noun="version" />
      <div class="side-by-side">
        <section class="panel" aria-labelledby="client-text">
          <h2 id="client-text">{brief.text}</h2>
          <div class="brief-asks">
            {lines.length === 0 ? (
              <p>{brief.notKept}</p>
            ) : (
              <BriefText lines={lines} demands={demands} listAt={`${here}/brief`} />
            )}
            {cells === null ? null : <ActivityGrid cells={cells} caption={role.grid} of={here} />}
          </div>
        </section>
        {demands.length === 0 ? null : (
          <section class="panel" aria-labelledby="demands">
            <h2 id="demands">{brief.demands}</h2>
            <p class="quiet">{answers.length === 0 ? brief.nobody : brief.first(count(most))}</p>
            <AnsweredDemands demands={demands} answers={answers} role={here} />
          </section>
        )}
      </div>
      <details class="panel">
        <summary id="brief-text">{brief.change}</summary>
        <p class="quiet">{words.explained}</p>
        <form method="post" action={`${here}/brief`}>
          <textarea name="text" rows={30} required aria-labelledby="brief-text">
            {text}
          </textarea>
          <p>
            <button type="submit">{words.save}</button>
          </p>
        </form>
      </details>
    </Layout>
  );
};
