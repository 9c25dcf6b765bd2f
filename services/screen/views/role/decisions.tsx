import { type Decision, type DecisionKind, decisionKinds } from '../../../../shared/model/decision.ts';
import { dayAndTime, sentenceCase } from '../wording.ts';
import { OpenForm } from './open-form.tsx';

interface Decided {
  readonly name: string;
  readonly entry: { readonly candidateId: string };
  readonly decisions?: readonly Decision[];
}

const buttons: Readonly<Record<DecisionKind, string>> = {
  submitted: 'Submitted',
  interviewed: 'Interviewed',
  placed: 'Placed',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};

/** The newest decision that holds. */
export const DecisionBadge = ({ decisions = [] }: { decisions?: readonly Decision[] | undefined }) => {
  const held = decisions.find(({ undoneAt }) => undoneAt === null);
  return held ? <span class={`badge decided-${held.kind}`}>{buttons[held.kind]}</span> : null;
};

/** What became of this person here: plain forms, so that nothing needs script; opened, it holds back the live update. */
export const DecisionPanel = ({ role, row }: { role: string; row: Decided }) => {
  const { decisions = [], entry, name } = row;
  return (
    <details class="decide">
      <summary aria-label={`Decide on ${name}`}>Decide</summary>
      <form method="post" action={`${role}/decisions`}>
        <input type="hidden" name="candidateId" value={entry.candidateId} />
        <label>
          Reason <input type="text" name="reason" maxLength={500} />
        </label>
        {decisionKinds.map((kind) => (
          <button key={kind} type="submit" name="kind" value={kind} aria-label={`${buttons[kind]}: ${name}`}>
            {buttons[kind]}
          </button>
        ))}
      </form>
      <OpenForm action={`/candidates/${entry.candidateId}/open`} open what="person" back={role} />
      {decisions.length === 0 ? null : (
        <ol class="history">
          {decisions.map((decision) => (
            <Decided key={decision.id} decision={decision} role={role} />
          ))}
        </ol>
      )}
    </details>
  );
};

const Decided = ({ decision, role }: { decision: Decision; role: string }) => (
  <li class={decision.undoneAt ? 'undone' : undefined}>
    {sentenceCase(decision.kind)}, {dayAndTime(decision.at)} UTC, at place {decision.standing.rank} with{' '}
    {decision.standing.total.toFixed(1)}
    {decision.reason ? `: ${decision.reason}` : ''}
    {decision.undoneAt ? (
      ` (taken back ${dayAndTime(decision.undoneAt)} UTC)`
    ) : (
      <form class="inline" method="post" action={`${role}/decisions/undo`}>
        <input type="hidden" name="decisionId" value={decision.id} />
        <button type="submit">Take back</button>
      </form>
    )}
  </li>
);
