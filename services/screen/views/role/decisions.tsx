import { type Decision, decisionKinds } from '../../../../shared/model/decision.ts';
import { modelWords } from '../../words/model.ts';
import { decisionWords } from '../../words/role.ts';
import { useFormats, useWords } from '../view-context.ts';
import { OpenForm } from './open-form.tsx';

interface Decided {
  readonly name: string;
  readonly entry: { readonly candidateId: string };
  readonly decisions?: readonly Decision[];
}

/** The newest decision that holds. */
export const DecisionBadge = ({ decisions = [] }: { decisions?: readonly Decision[] | undefined }) => {
  const { decisions: buttons } = useWords(modelWords);
  const held = decisions.find(({ undoneAt }) => undoneAt === null);
  return held ? <span class={`badge decided-${held.kind}`}>{buttons[held.kind]}</span> : null;
};

/** What became of this person here: plain forms, so that nothing needs script; opened, it holds back the live update. */
export const DecisionPanel = ({ role, row }: { role: string; row: Decided }) => {
  const { decisions = [], entry, name } = row;
  const words = useWords(decisionWords);
  const { decisions: buttons } = useWords(modelWords);
  return (
    <details class="decide">
      <summary aria-label={words.decideOn(name)}>{words.decide}</summary>
      <form method="post" action={`${role}/decisions`} aria-label={words.decideOn(name)}>
        <input type="hidden" name="candidateId" value={entry.candidateId} />
        <label>
          {words.reason} <input type="text" name="reason" maxLength={500} />
        </label>
        {decisionKinds.map((kind) => (
          <button key={kind} type="submit" name="kind" value={kind}>
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

const Decided = ({ decision, role }: { decision: Decision; role: string }) => {
  const words = useWords(decisionWords);
  const { decisions: names } = useWords(modelWords);
  const { count, dayAndTime, score } = useFormats();
  const { kind, at, standing, reason, undoneAt, id } = decision;
  return (
    <li class={undoneAt ? 'undone' : undefined}>
      {words.stood(names[kind], dayAndTime(at), count(standing.rank), score(standing.total))}
      {reason ? `: ${reason}` : ''}
      {undoneAt ? (
        ` (${words.takenBack(dayAndTime(undoneAt))})`
      ) : (
        <form class="inline undo" method="post" action={`${role}/decisions/undo`}>
          <input type="hidden" name="decisionId" value={id} />
          <button type="submit">{words.takeBack}</button>
        </form>
      )}
    </li>
  );
};
