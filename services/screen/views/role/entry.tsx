import type { Decision } from '../../../../shared/model/decision.ts';
import type { DemandAnswer } from '../../../../shared/model/fit.ts';
import type { ReadingName, ShortlistEntry } from '../../../../shared/model/shortlist.ts';
import type { Reach, Scope } from '../../../../shared/model/signal.ts';
import type { Told } from '../../../../shared/model/told.ts';
import { lacksOf } from '../../../fit/explain-fit.ts';
import { modelWords, nameIn } from '../../words/model.ts';
import { roleWords } from '../../words/role.ts';
import { AnswerMark, KnockoutChips, PartTable, QuoteText, ScopeBadge, ScoreBar, VerdictBadge } from '../pieces.tsx';
import { useFormats, useView, useWords } from '../view-context.ts';
import { DecisionBadge, DecisionPanel } from './decisions.tsx';
import { MailText } from './mail-text.tsx';

export interface ShortlistRow {
  readonly entry: ShortlistEntry;
  readonly name: string;
  readonly headline: string | null;
  readonly scope: Scope;
  readonly reach: Reach | null;
  /** Hands-on platforms, strongest first. */
  readonly platforms: readonly string[];
  /** Since the list before; null for who kept the place. */
  readonly move?: { readonly from: number | null; readonly cause: string } | null;
  /** In the reading that is not in force; null where there is but one. */
  readonly other?: { readonly reading: ReadingName; readonly rank: number; readonly total: number } | null;
  /** Newest first. */
  readonly decisions?: readonly Decision[];
}

interface EntryProps {
  readonly row: ShortlistRow;
  /** Address of the role. */
  readonly role: string;
  readonly roleOpen: boolean;
  /** ISO 639-1 */
  readonly briefLanguage?: string | null;
}

/** One person on the list: place, figures, what was decided, and why with the sentences that say so. */
export const Entry = ({ row, role, roleOpen, briefLanguage = null }: EntryProps) => {
  const { entry, name } = row;
  const { tell, tellFlag } = useView();
  const words = useWords(roleWords);
  const { flags, gaps, knockouts } = useWords(modelWords);
  const { count, percent, score } = useFormats();
  const said = (told: readonly Told[]) => told.map((one) => tell(one));
  const person = `/candidates/${entry.candidateId}`;
  const { fit } = entry;
  return (
    <li id={`c-${entry.candidateId}`} class={`entry verdict-edge-${fit.verdict}`} tabIndex={-1}>
      <div class="entry-head">
        <span class="rank">{count(entry.rank)}</span>
        <div class="who">
          <a href={person}>{name}</a>
          {row.headline ? <small>{row.headline.replaceAll('\t', ' ')}</small> : null}
        </div>
        <ScopeBadge scope={row.scope} reach={row.reach} />
        <VerdictBadge verdict={fit.verdict} />
        <DecisionBadge decisions={row.decisions} />
        <span class="score">{score(fit.total)}</span>
        <input
          type="checkbox"
          class="mark-box"
          form="compare"
          name="who"
          value={entry.candidateId}
          aria-label={words.mark(name)}
        />
      </div>
      <Moved row={row} />
      <ScoreBar fit={fit} />
      <p class="platforms">{row.platforms.slice(0, 6).join(' · ')}</p>
      <KnockoutChips knockouts={fit.knockouts} />
      <ul class="flags">
        {fit.flags.map((flag, index) => (
          <li key={index}>
            <b>{nameIn({ ...flags, ...gaps, ...knockouts }, flag.kind)}:</b> {tellFlag(flag)}
          </li>
        ))}
      </ul>
      {roleOpen ? <DecisionPanel role={role} row={row} /> : null}
      <details class="why">
        <summary>{words.why}</summary>
        <p class="quiet">{words.assessed(percent(fit.confidence))}</p>
        <Demanded demands={fit.demands} of={person} />
        <Listing heading={words.holdsDown} items={said(fit.deductions.flatMap(({ reasons }) => reasons))} />
        <Listing heading={words.lacks} items={said(lacksOf(fit))} />
        <Listing heading={words.wastes} items={said(fit.wastes)} />
        <Listing heading={words.changes} items={said(fit.nearMiss ? [fit.nearMiss, ...fit.changes] : fit.changes)} />
        <Listing heading={words.askCandidate} items={said(fit.knockouts.flatMap(({ question }) => question ?? []))} />
        <MailText fit={fit} briefLanguage={briefLanguage} />
        <PartTable
          parts={fit.parts}
          sides={{ candidate: { of: person, whose: 'CV' }, brief: { of: role, whose: 'Brief' } }}
        />
      </details>
    </li>
  );
};

const Moved = ({ row }: { row: ShortlistRow }) => {
  const { other, move } = row;
  const { tellCause } = useView();
  const words = useWords(roleWords);
  const { count, score } = useFormats();
  return (
    <>
      {move ? (
        <p class="quiet moved">
          {move.from === null ? words.newHere : words.was(count(move.from))}: {tellCause(move.cause)}
        </p>
      ) : null}
      {other ? <p class="quiet moved">{words.readAs(other.reading, count(other.rank), score(other.total))}</p> : null}
    </>
  );
};

const Demanded = ({ demands, of }: { demands: readonly DemandAnswer[]; of: string }) =>
  demands.length === 0 ? null : (
    <>
      <h3>{useWords(roleWords).demands}</h3>
      <ul class="answers">
        {demands.map((demand) => (
          <li key={demand.demand} class={`answer-${demand.answer}`}>
            <AnswerMark answer={demand.answer} /> {demand.text.replaceAll('\t', ' ')}
            {demand.quotes
              .filter((quote) => quote.side === 'candidate')
              .slice(0, 2)
              .map((quote, position) => (
                <QuoteText key={position} quote={quote} of={of} whose="CV" />
              ))}
          </li>
        ))}
      </ul>
    </>
  );

const Listing = ({ heading, items }: { heading: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
