import type { Decision } from '../../../../shared/model/decision.ts';
import type { FitHead } from '../../../../shared/model/fit.ts';
import type { ReadingName } from '../../../../shared/model/shortlist.ts';
import type { Reach, Scope } from '../../../../shared/model/signal.ts';
import { modelWords, nameIn } from '../../words/model.ts';
import { roleWords } from '../../words/role.ts';
import { KnockoutChips, ScopeBadge, ScoreBar, VerdictBadge } from '../pieces.tsx';
import { useFormats, useView, useWords } from '../view-context.ts';
import { DecisionBadge, DecisionPanel } from './decisions.tsx';

export interface ShortlistRow {
  readonly entry: { readonly rank: number; readonly candidateId: string; readonly fit: FitHead };
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
}

/** One person on the list: place, figures, what was decided; why is fetched when somebody asks. */
export const Entry = ({ row, role, roleOpen }: EntryProps) => {
  const { entry, name } = row;
  const { tellFlag } = useView();
  const words = useWords(roleWords);
  const { flags, gaps, knockouts } = useWords(modelWords);
  const { count, score } = useFormats();
  const person = `/candidates/${entry.candidateId}`;
  const why = `${role}/people/${entry.candidateId}`;
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
        <summary
          hx-get={why}
          hx-trigger="click once"
          hx-target="next .why-body"
          hx-select=".why-body"
          hx-swap="outerHTML"
        >
          {words.why}
        </summary>
        <p class="why-body">
          <a href={why}>{words.whyPage(name)}</a>
        </p>
      </details>
    </li>
  );
};

const Moved = ({ row }: { row: ShortlistRow }) => {
  const { other, move } = row;
  const { tellCause, tellEntry } = useView();
  const words = useWords(roleWords);
  const { count, score } = useFormats();
  return (
    <>
      {move ? (
        <p class="quiet moved">
          {move.from === null
            ? [words.newHere, tellEntry(move.cause)].filter(Boolean).join(': ')
            : `${words.was(count(move.from))}: ${tellCause(move.cause)}`}
        </p>
      ) : null}
      {other ? <p class="quiet moved">{words.readAs(other.reading, count(other.rank), score(other.total))}</p> : null}
    </>
  );
};
