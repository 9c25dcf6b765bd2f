import type { Quote } from '../../../shared/model/document.ts';
import type {
  Answer,
  FitHead,
  FitPart,
  KnockoutAnswer,
  Reason,
  SidedQuote,
  Verdict,
} from '../../../shared/model/fit.ts';
import {
  activities,
  type Cell,
  categories,
  type LabelFinding,
  type Reach,
  type Scope,
  type Signal,
} from '../../../shared/model/signal.ts';
import { evidenceWords } from '../words/evidence.ts';
import { modelWords, nameIn } from '../words/model.ts';
import { originalOf } from './original.tsx';
import { useFormats, useView, useWords } from './view-context.ts';

export const ScopeBadge = ({ scope, reach }: { scope: Scope; reach: Reach | null }) => {
  const { scopes, scopeMeanings, reaches } = useWords(modelWords);
  return (
    <span class={`badge scope-${scope}`} title={scopeMeanings[scope]}>
      {scopes[scope]}
      {reach ? ` · ${reaches[reach]}` : ''}
    </span>
  );
};

/** Shown only where the words of the client and the described work part ways. */
export const LabelBadge = ({ label }: { label: LabelFinding }) => {
  const { both, labelDiffers, says } = useWords(modelWords);
  if (label.agreement !== 'narrower' && label.agreement !== 'broader') return null;
  const stated = label.stated === 'both' ? both : String(label.stated);
  return <span class="badge warning">{says(stated, labelDiffers[label.agreement])}</span>;
};

export const VerdictBadge = ({ verdict }: { verdict: Verdict }) => (
  <span class={`badge verdict-${verdict}`}>{useWords(modelWords).verdicts[verdict]}</span>
);

export interface QuoteProps {
  readonly quote: Quote;
  /** The page of the person or the role whose original holds it. */
  readonly of: string;
  readonly whose?: 'CV' | 'Brief';
}

/** The words, and a link to where they stand in the original. Page 0 is in no document: a recruiter set the value. */
export const QuoteText = ({ quote, of, whose }: QuoteProps) => {
  const words = useWords(evidenceWords);
  const { count } = useFormats();
  const { page, line } = quote;
  const inDocument = page > 1 ? words.pageAndLine(count(page), count(line)) : words.line(count(line));
  const place = page === 0 ? words.byHand : inDocument;
  return (
    <blockquote>
      <q>{quote.text.replaceAll('\t', ' ')}</q>{' '}
      <cite>
        <a href={originalOf(of, quote)}>{whose ? `${words.whose[whose]}, ${place}` : place}</a>
      </cite>
    </blockquote>
  );
};

const digits = (value: number): number => Math.round(value * 10) / 10;
/** A box of the bar's height. */
const box = (x: number, width: number): string => `M${digits(x)} 0h${digits(width)}v8h${digits(-width)}z`;
/** Between two parts, of a hundred. */
const gapOfParts = 0.6;

/** One segment a part, as wide as its weight, filled as far as the part is earned. */
export const ScoreBar = ({ fit }: { fit: Pick<FitHead, 'parts'> }) => {
  const { parts } = useWords(modelWords);
  const { percent } = useFormats();
  const assessed = fit.parts.filter((part) => part.score !== null);
  const whole = assessed.reduce((sum, part) => sum + part.weight, 0) || 1;
  const spoken = assessed.map((part) => `${nameIn(parts, part.name)} ${percent(part.score ?? 0)}`).join(', ');
  let left = 0;
  const segments = assessed.map(({ weight, score }) => {
    const room = Math.max(0, (weight / whole) * 100 - gapOfParts);
    const segment = { left, room, width: room * (score ?? 0) };
    left += room + gapOfParts;
    return segment;
  });
  return (
    <svg class="score-bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img">
      <title>{spoken}</title>
      <path class="room" d={segments.map((one) => box(one.left, one.room)).join('')} />
      <path class="part" d={segments.map((one) => box(one.left, one.width)).join('')} />
    </svg>
  );
};

const answerMarks: Readonly<Record<Answer, string>> = { yes: '✓', no: '✕', unknown: '?' };

export const AnswerMark = ({ answer }: { answer: Answer }) => (
  <>
    <span class="mark" aria-hidden="true">
      {answerMarks[answer]}
    </span>
    <span class="unseen">{useWords(modelWords).answers[answer]}: </span>
  </>
);

export const KnockoutChips = ({ knockouts }: { knockouts: readonly KnockoutAnswer[] }) => {
  const { knockouts: names } = useWords(modelWords);
  return (
    <ul class="chips" aria-label={useWords(evidenceWords).knockouts}>
      {knockouts.map((knockout) => (
        <li key={knockout.name} class={`chip answer-${knockout.answer}`} title={knockout.demanded.text}>
          <AnswerMark answer={knockout.answer} /> {nameIn(names, knockout.name)}
        </li>
      ))}
    </ul>
  );
};

/** A reason in the language of the screen, and in the one it is to be pasted in where that is another one. */
export const ReasonSentence = ({ reason }: { reason: Reason }) => <p>{useView().tell(reason)}</p>;

/** Several signals of one sentence quote it several times. */
export const isFirstOfItsKind = (quote: SidedQuote, at: number, all: readonly SidedQuote[]): boolean =>
  all.findIndex(({ side, line, text }) => side === quote.side && line === quote.line && text === quote.text) === at;

export const PartTable = ({
  parts,
  sides,
}: {
  parts: readonly FitPart[];
  sides: Readonly<Record<'candidate' | 'brief', Omit<QuoteProps, 'quote'>>>;
}) => {
  const words = useWords(evidenceWords);
  const { parts: names } = useWords(modelWords);
  const { count, percent } = useFormats();
  return (
    <table class="parts">
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col" class="number">
            {words.weight}
          </th>
          <th scope="col" class="number">
            {words.score}
          </th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">{nameIn(names, part.name)}</th>
            <td class="number">{count(part.weight)}</td>
            <td class="number">
              {part.score === null ? <span title={words.tooLittle}>{words.notAssessable}</span> : percent(part.score)}
            </td>
            <td>
              {part.reasons.map((reason, index) => (
                <div key={index} class={`reason ${reason.tone}`}>
                  <ReasonSentence reason={reason} />
                  {reason.quotes.filter(isFirstOfItsKind).map((quote, position) => (
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
};

/** ISA-95 part 3: four categories by eight activities; every cell with evidence opens its sentences. One to a page. */
export const ActivityGrid = ({
  cells,
  caption,
  of,
}: {
  cells: Readonly<Partial<Record<Cell, Signal>>>;
  caption: string;
  /** The page of the person or the role they are about. */
  of: string;
}) => {
  const { categories: categoryNames, activities: activityNames } = useWords(modelWords);
  return (
    <div class="grid-scroll">
      <table class="grid cells">
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
                  id={`cell-${category}-${activity}`}
                  name={`${categoryNames[category]} ${activityNames[activity].toLowerCase()}`}
                  signal={cells[`${category}.${activity}`]}
                  of={of}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** 0 (nothing) to 5. */
export const heatOf = (strength: number): number =>
  strength <= 0 ? 0 : Math.max(1, Math.min(5, Math.round(strength * 5)));

const GridCell = ({ id, name, signal, of }: { id: string; name: string; signal: Signal | undefined; of: string }) => {
  const words = useWords(evidenceWords);
  const { count, percent } = useFormats();
  if (!signal || signal.strength <= 0)
    return (
      <td class="heat-0">
        <span class="unseen">{`${name}: ${words.nothingFound}`}</span>
      </td>
    );
  return (
    <td class={`heat-${heatOf(signal.strength)}`}>
      <button type="button" class="cell" popovertarget={id} aria-label={words.strength(name, percent(signal.strength))}>
        {count(Math.round(signal.strength * 100))}
      </button>
      <div id={id} popover="auto" class="cell-evidence">
        <h3>{name}</h3>
        {signal.evidence.map((evidence, index) => (
          <QuoteText key={index} quote={evidence} of={of} />
        ))}
        <button type="button" popovertarget={id} popovertargetaction="hide">
          {words.close}
        </button>
      </div>
    </td>
  );
};
