import { Fragment } from 'preact';
import type { Demand } from '../../../../shared/model/brief.ts';
import type { Answer } from '../../../../shared/model/fit.ts';
import type { DemandAnsweredBy } from '../../../store/shortlists/load-demand-answers.ts';
import { briefWords } from '../../words/brief.ts';
import { AnswerMark } from '../pieces.tsx';
import { useWords } from '../view-context.ts';
import { asksFor, ModalityBadge } from './brief-text.tsx';

const shownOrder: readonly Answer[] = ['yes', 'unknown', 'no'];

/** Every demand with how much it is asked for and who of the list answers it. */
export const AnsweredDemands = ({
  demands,
  answers,
  role,
}: {
  demands: readonly Demand[];
  answers: readonly DemandAnsweredBy[];
  /** Address. */
  role: string;
}) => (
  <ol class="demands">
    {demands.filter(asksFor).map((demand) => (
      <li key={demand.id} id={`demand-${demand.id}`}>
        <ModalityBadge modality={demand.modality} /> {demand.text.replaceAll('\t', ' ')}
        <AnsweredBy answers={answers.filter((one) => one.demand === demand.id)} role={role} />
      </li>
    ))}
  </ol>
);

const AnsweredBy = ({ answers, role }: { answers: readonly DemandAnsweredBy[]; role: string }) => {
  const words = useWords(briefWords);
  return answers.length === 0 ? (
    <p class="quiet">{words.answeredElsewhere}</p>
  ) : (
    <ul class="answers by">
      {shownOrder.map((answer) => {
        const people = answers.filter((one) => one.answer === answer);
        if (people.length === 0) return null;
        const names = <Names people={people} role={role} />;
        return (
          <li key={answer} class={`answer-${answer}`}>
            <AnswerMark answer={answer} />{' '}
            {answer === 'unknown' ? (
              <details>
                <summary>{words.unsaid(people.length)}</summary>
                {names}
              </details>
            ) : (
              names
            )}
          </li>
        );
      })}
    </ul>
  );
};

const Names = ({ people, role }: { people: readonly DemandAnsweredBy[]; role: string }) => (
  <>
    {people.map(({ candidateId, name }, index) => (
      <Fragment key={candidateId}>
        {index > 0 ? ', ' : null}
        <a href={`${role}/people/${candidateId}`}>{name}</a>
      </Fragment>
    ))}
  </>
);
