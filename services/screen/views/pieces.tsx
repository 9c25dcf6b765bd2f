import type { Quote } from '../../../shared/model/document.ts';
import type { Answer, Fit, FitPart, KnockoutAnswer, Verdict } from '../../../shared/model/fit.ts';
import {
  activities,
  type Cell,
  categories,
  type LabelFinding,
  type Reach,
  type Scope,
  type Signal,
} from '../../../shared/model/signal.ts';
import { originalOf } from './original.tsx';
import {
  activityNames,
  categoryNames,
  reachNames,
  scopeMeanings,
  scopeNames,
  sentenceCase,
  verdictNames,
} from './wording.ts';

export const ScopeBadge = ({ scope, reach }: { scope: Scope; reach: Reach | null }) => (
  <span class={`badge scope-${scope}`} title={scopeMeanings[scope]}>
    {scopeNames[scope]}
    {reach ? ` · ${reachNames[reach]}` : ''}
  </span>
);

/** Shown only where the words of the client and the described work part ways. */
export const LabelBadge = ({ label }: { label: LabelFinding }) =>
  label.agreement === 'narrower' || label.agreement === 'broader' ? (
    <span class="badge warning">{`Says ${label.stated === 'both' ? 'MES and MOM' : label.stated}, describes something ${label.agreement}`}</span>
  ) : null;

export const VerdictBadge = ({ verdict }: { verdict: Verdict }) => (
  <span class={`badge verdict-${verdict}`}>{verdictNames[verdict]}</span>
);

/** Page 0 is in no document: a recruiter set the value. */
const placeOf = (quote: Quote): string => {
  if (quote.page === 0) return 'set by hand';
  return quote.page > 1 ? `page ${quote.page}, line ${quote.line}` : `line ${quote.line}`;
};

export interface QuoteProps {
  readonly quote: Quote;
  /** The page of the person or the role whose original holds it. */
  readonly of: string;
  readonly whose?: string;
}

/** The words, and a link to where they stand in the original. */
export const QuoteText = ({ quote, of, whose }: QuoteProps) => (
  <blockquote>
    <q>{quote.text.replaceAll('\t', ' ')}</q>{' '}
    <cite>
      <a href={originalOf(of, quote)}>{whose ? `${whose}, ${placeOf(quote)}` : placeOf(quote)}</a>
    </cite>
  </blockquote>
);

/** One segment a part; its width is the share of the total that the part earned. */
export const ScoreBar = ({ fit }: { fit: Fit }) => {
  const assessed = fit.parts.filter((part) => part.score !== null);
  const whole = assessed.reduce((sum, part) => sum + part.weight, 0) || 1;
  let left = 0;
  const segments = assessed.map((part) => {
    const room = (part.weight / whole) * 100;
    const segment = { part, left, room, width: room * (part.score ?? 0) };
    left += room;
    return segment;
  });
  const words = assessed
    .map((part) => `${sentenceCase(part.name)} ${Math.round((part.score ?? 0) * 100)} %`)
    .join(', ');
  return (
    <svg class="score-bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={words}>
      {segments.map(({ part, left: x, room, width }, index) => (
        <g key={part.name}>
          <title>{`${sentenceCase(part.name)}: ${Math.round((part.score ?? 0) * 100)} % of weight ${part.weight}`}</title>
          <rect class="room" x={x + 0.3} y="0" width={Math.max(0, room - 0.6)} height="8" />
          <rect class={`part part-${index % 6}`} x={x + 0.3} y="0" width={Math.max(0, width - 0.6)} height="8" />
        </g>
      ))}
    </svg>
  );
};

const answerMarks: Readonly<Record<Answer, string>> = { yes: '✓', no: '✕', unknown: '?' };

export const AnswerMark = ({ answer }: { answer: Answer }) => (
  <>
    <span class="mark" aria-hidden="true">
      {answerMarks[answer]}
    </span>
    <span class="unseen">{answer}: </span>
  </>
);

export const KnockoutChips = ({ knockouts }: { knockouts: readonly KnockoutAnswer[] }) => (
  <ul class="chips" aria-label="Knock-outs">
    {knockouts.map((knockout) => (
      <li key={knockout.name} class={`chip answer-${knockout.answer}`}>
        <AnswerMark answer={knockout.answer} /> {sentenceCase(knockout.name)}
      </li>
    ))}
  </ul>
);

export const PartTable = ({
  parts,
  sides,
}: {
  parts: readonly FitPart[];
  sides: Readonly<Record<'candidate' | 'brief', Omit<QuoteProps, 'quote'>>>;
}) => (
  <table class="parts">
    <thead>
      <tr>
        <th scope="col">Part</th>
        <th scope="col" class="number">
          Weight
        </th>
        <th scope="col" class="number">
          Score
        </th>
        <th scope="col">Why</th>
      </tr>
    </thead>
    <tbody>
      {parts.map((part) => (
        <tr key={part.name}>
          <th scope="row">{sentenceCase(part.name)}</th>
          <td class="number">{part.weight}</td>
          <td class="number">
            {part.score === null ? (
              <span title="Nobody said enough to judge">not assessable</span>
            ) : (
              `${Math.round(part.score * 100)} %`
            )}
          </td>
          <td>
            {part.reasons.map((reason, index) => (
              <div key={index} class={`reason ${reason.tone}`}>
                <p>{reason.sentence}</p>
                {reason.quotes.map((quote, position) => (
                  <QuoteText key={position} quote={quote} {...sides[quote.side]} />
                ))}
              </div>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** ISA-95 part 3: four categories by eight activities; every cell with evidence opens its sentences. */
export const ActivityGrid = ({
  cells,
  caption,
  of,
}: {
  cells: Readonly<Partial<Record<Cell, Signal>>>;
  caption: string;
  /** The page of the person or the role they are about. */
  of: string;
}) => (
  <table class="grid">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <td />
        {activities.map((activity) => (
          <th key={activity} scope="col">
            {activityNames[activity]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {categories.map((category) => (
        <tr key={category}>
          <th scope="row">{categoryNames[category]}</th>
          {activities.map((activity) => (
            <GridCell
              key={activity}
              name={`${categoryNames[category]} ${activityNames[activity].toLowerCase()}`}
              signal={cells[`${category}.${activity}`]}
              of={of}
            />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const GridCell = ({ name, signal, of }: { name: string; signal: Signal | undefined; of: string }) => {
  if (!signal || signal.strength <= 0) return <td class="heat-0" aria-label={`${name}: nothing found`} />;
  return (
    <td class={`heat-${Math.max(1, Math.min(5, Math.round(signal.strength * 5)))}`}>
      <details>
        <summary aria-label={`${name}: strength ${Math.round(signal.strength * 100)} %`}>
          {Math.round(signal.strength * 100)}
        </summary>
        <div class="cell-evidence">
          <b>{name}</b>
          {signal.evidence.slice(0, 4).map((evidence, index) => (
            <QuoteText key={index} quote={evidence} of={of} />
          ))}
        </div>
      </details>
    </td>
  );
};
