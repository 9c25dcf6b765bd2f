import type { ShortlistMove } from '../../../../shared/model/shortlist.ts';
import { dayAndTime } from '../wording.ts';
import { OpenForm } from './open-form.tsx';

export interface ToldMoves {
  readonly since: 'list' | 'seen';
  readonly at: Date;
  readonly moves: readonly (ShortlistMove & { readonly name: string })[];
}

const headings: Readonly<Record<ToldMoves['since'], string>> = {
  list: 'Since the list before',
  seen: 'Since you last looked',
};

/** More are counted, not told. */
const most = 12;

const place = ({ from, to }: ShortlistMove): string => {
  if (from === null) return `new at ${to}`;
  return to === null ? `left from ${from}` : `${from} → ${to}`;
};

/** Who moved, and why; the button notes that somebody has looked. */
export const MovesPanel = ({ here, moves }: { here: string; moves: readonly ToldMoves[] }) => (
  <section class="panel moves" aria-labelledby="moves">
    <h2 id="moves">What changed</h2>
    {moves.length === 0 ? <p class="quiet">This is the first list.</p> : null}
    {moves.map((told) => (
      <div key={told.since}>
        <h3>
          {headings[told.since]} ({dayAndTime(told.at)} UTC)
        </h3>
        {told.moves.length === 0 ? <p class="quiet">Nobody moved.</p> : null}
        <ul>
          {told.moves.slice(0, most).map((move) => (
            <li key={move.candidateId}>
              <a href={`/candidates/${move.candidateId}`}>{move.name}</a> <b>{place(move)}</b>
              <span class="quiet"> {move.cause}</span>
              {move.to === null && move.cause.endsWith('closed') ? (
                <OpenForm action={`/candidates/${move.candidateId}/open`} open={false} what="person" back={here} />
              ) : null}
            </li>
          ))}
        </ul>
        {told.moves.length > most ? <p class="quiet">and {told.moves.length - most} more</p> : null}
      </div>
    ))}
    <form method="post" action={`${here}/seen`}>
      <button type="submit">I have seen this list</button>
    </form>
  </section>
);
