import { causes, type ShortlistMove } from '../../../../shared/model/shortlist.ts';
import { moveWords } from '../../words/role.ts';
import { useFormats, useView, useWords } from '../view-context.ts';
import { OpenForm } from './open-form.tsx';

export interface ToldMoves {
  readonly since: 'list' | 'seen';
  readonly at: Date;
  readonly moves: readonly (ShortlistMove & { readonly name: string })[];
  /** So many are not told. */
  readonly more: number;
}

const Place = ({ move: { from, to } }: { move: ShortlistMove }) => {
  const words = useWords(moveWords);
  const { count } = useFormats();
  if (from === null) return <b>{words.newAt(count(to ?? 0))}</b>;
  return <b>{to === null ? words.left(count(from)) : `${count(from)} → ${count(to)}`}</b>;
};

/** Who moved, and why; the button notes that somebody has looked. */
export const MovesPanel = ({ here, moves }: { here: string; moves: readonly ToldMoves[] }) => {
  const words = useWords(moveWords);
  const { tellCause, tellEntry } = useView();
  const { count, dayAndTime } = useFormats();
  return (
    <section class="panel moves" aria-labelledby="moves">
      <h2 id="moves">{words.title}</h2>
      {moves.length === 0 ? <p class="quiet">{words.first}</p> : null}
      {moves.map((told) => (
        <div key={told.since}>
          <h3>
            {words.since[told.since]} ({dayAndTime(told.at)})
          </h3>
          {told.moves.length === 0 ? <p class="quiet">{words.nobody}</p> : null}
          <ul>
            {told.moves.map((move) => (
              <li key={move.candidateId}>
                <a href={`/candidates/${move.candidateId}`}>{move.name}</a> <Place move={move} />
                <span class="quiet"> {move.from === null ? tellEntry(move.cause) : tellCause(move.cause)}</span>
                {move.to === null && move.cause.endsWith(causes.closed) ? (
                  <OpenForm action={`/candidates/${move.candidateId}/open`} open={false} what="person" back={here} />
                ) : null}
              </li>
            ))}
          </ul>
          {told.more > 0 ? <p class="quiet">{words.more(count(told.more))}</p> : null}
        </div>
      ))}
      <form method="post" action={`${here}/seen`}>
        <button type="submit">{words.seen}</button>
      </form>
    </section>
  );
};
