import type { ReadingName } from '../../../../shared/model/shortlist.ts';
import type { Clarification } from '../../../../shared/model/signal.ts';
import type { Language } from '../../words/in-both.ts';
import { clarifyWords } from '../../words/role.ts';
import { QuoteText } from '../pieces.tsx';
import { useFormats, useView, useWords } from '../view-context.ts';

export interface Answered {
  readonly answer: string;
  readonly reading: ReadingName | null;
  readonly at: Date;
}

/** By question. */
export type Answers = Readonly<Record<string, Answered>>;

interface ClarificationsProps {
  readonly clarifications: readonly Clarification[];
  readonly here: string;
  readonly answers: Answers;
}

const findingOf = ({ finding, findingIn }: Clarification, language: Language): string =>
  language === 'en' ? finding : (findingIn?.[language] ?? finding);

/** The questions to the client, each with its cause and a form for the answer; answers to questions no longer asked stay. */
export const Clarifications = ({ clarifications, here, answers }: ClarificationsProps) => {
  const { language } = useView();
  const asked = new Set(clarifications.map(({ question }) => question));
  const kept = Object.entries(answers).filter(([question]) => !asked.has(question));
  return asked.size + kept.length === 0 ? null : (
    <section class="panel clarify" aria-labelledby="clarify">
      <h2 id="clarify">{useWords(clarifyWords).title}</h2>
      <ul>
        {clarifications.map((clarification, index) => (
          <li key={index}>
            <p class="question">{clarification.question}</p>
            <p class="quiet">{findingOf(clarification, language)}</p>
            {clarification.quotes.map((quote, position) => (
              <QuoteText key={position} quote={quote} of={here} whose="Brief" />
            ))}
            <AnswerForm {...clarification} here={here} answered={answers[clarification.question] ?? null} />
          </li>
        ))}
        {kept.map(([question, answered]) => (
          <li key={question}>
            <p class="question">{question}</p>
            <AnswerForm topic={answered.reading ? 'scope' : ''} question={question} here={here} answered={answered} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const AnswerForm = ({
  topic,
  question,
  here,
  answered,
}: {
  topic: string;
  question: string;
  here: string;
  answered: Answered | null;
}) => {
  const words = useWords(clarifyWords);
  const { dayAndTime } = useFormats();
  return (
    <form class="answer" method="post" action={`${here}/answers`}>
      <input type="hidden" name="question" value={question} />
      <label>
        {words.answer} <input type="text" name="answer" maxLength={1000} value={answered?.answer ?? ''} />
      </label>
      {topic === 'scope' ? (
        <label>
          {words.means}{' '}
          <select name="reading">
            <option value="">{words.notSaid}</option>
            <option value="MES" selected={answered?.reading === 'MES'}>
              MES
            </option>
            <option value="MOM" selected={answered?.reading === 'MOM'}>
              MOM
            </option>
          </select>
        </label>
      ) : null}
      <button type="submit">{words.keep}</button>
      {answered ? <span class="quiet"> {words.answered(dayAndTime(answered.at))}</span> : null}
    </form>
  );
};
