import type { DecidableKind } from '../../store/documents.ts';
import { intakeWords } from '../words/documents.ts';
import { useWords } from './view-context.ts';

/** `again` asks for another try, the rest says what the document is. */
export type Decision = DecidableKind | 'again';

export interface DecisionFormProps {
  readonly documentId: string;
  readonly fileName: string;
  readonly decisions: readonly Decision[];
  /** Where the list stood, so that it stands there again afterwards. */
  readonly from: number;
}

/** A plain form: one button for each answer, no script needed. */
export const DecisionForm = ({ documentId, fileName, decisions, from }: DecisionFormProps) => {
  const { decisions: labels } = useWords(intakeWords);
  return decisions.length === 0 ? null : (
    <form class="decision" method="post" action={`/intake/${documentId}/decision`}>
      <input type="hidden" name="from" value={from} />
      {decisions.map((decision) => (
        <button key={decision} type="submit" name="as" value={decision} aria-label={`${labels[decision]}: ${fileName}`}>
          {labels[decision]}
        </button>
      ))}
    </form>
  );
};
