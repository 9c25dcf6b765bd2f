/** The page a day begins with: what came in, what changed, what waits. */
import type { ComponentChildren } from 'preact';
import type { CameIn, LateMove, RoleWaiting } from '../../store/today.ts';
import type { Today } from '../actions/load-today.ts';
import { digestWords } from '../words/digest.ts';
import { todayWords } from '../words/today.ts';
import { Layout } from './layout.tsx';
import { Live } from './live.tsx';
import { useFormats, useView, useWords } from './view-context.ts';

export const TodayPage = (props: Today) => {
  const words = useWords(todayWords);
  const { title: newForMe } = useWords(digestWords);
  const { dayAndTime } = useFormats();
  const { since, lastRunAt } = props;
  return (
    <Layout title={words.title} place="today">
      <h1>{words.title}</h1>
      <form class="under-title" method="post" action="/seen">
        {words.since(dayAndTime(since))}
        {lastRunAt ? ` · ${words.lastRun(dayAndTime(lastRunAt))}` : ''} <button type="submit">{words.seen}</button>{' '}
        <a href="/digest">{newForMe}</a>
      </form>
      <Live class="today">
        <Waiting {...props} />
        <Moves moves={props.moves} />
        <Newcomers cameIn={props.cameIn} />
      </Live>
    </Layout>
  );
};

const Waiting = ({ questions, decisions, merges, problems }: Today) => {
  const words = useWords(todayWords);
  const { count } = useFormats();
  const idle = questions.length + decisions.length + merges + problems === 0;
  return (
    <section class="panel waits" aria-labelledby="waits">
      <h2 id="waits">{words.waits}</h2>
      {idle ? <p class="quiet">{words.nothingWaits}</p> : null}
      <RolesWaiting heading={words.questions} roles={questions} anchor="#clarify" />
      <RolesWaiting heading={words.decisions} roles={decisions} anchor="#shortlist" />
      <ul class="tally">
        {merges > 0 ? (
          <Tally href="/merges" figure={count(merges)}>
            {words.merges}
          </Tally>
        ) : null}
        {problems > 0 ? (
          <Tally href="/intake" figure={count(problems)}>
            {words.files}
          </Tally>
        ) : null}
      </ul>
    </section>
  );
};

const Tally = ({ href, figure, children }: { href: string; figure: string; children: ComponentChildren }) => (
  <li>
    <span class="figure">{figure}</span> <a href={href}>{children}</a>
  </li>
);

const RolesWaiting = ({
  heading,
  roles,
  anchor,
}: {
  heading: string;
  roles: readonly RoleWaiting[];
  anchor: string;
}) => {
  const words = useWords(todayWords);
  const { count } = useFormats();
  return roles.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul class="tally">
        {roles.map(({ roleId, title, waiting }) => (
          <Tally key={roleId} href={`/roles/${roleId}${anchor}`} figure={count(waiting)}>
            {title ?? words.untitled}
          </Tally>
        ))}
      </ul>
    </>
  );
};

const Moves = ({ moves }: { moves: readonly LateMove[] }) => {
  const words = useWords(todayWords);
  const { tellCause, tellEntry } = useView();
  const { count } = useFormats();
  const placed = ({ from, to }: LateMove) => (from === null ? words.newAt(count(to)) : `${count(from)} → ${count(to)}`);
  return (
    <section class="panel" aria-labelledby="changed">
      <h2 id="changed">{words.changed}</h2>
      {moves.length === 0 ? <p class="quiet">{words.nothingChanged}</p> : null}
      <ul class="rows">
        {moves.map((move) => (
          <li key={`${move.roleId} ${move.candidateId}`}>
            <a href={`/candidates/${move.candidateId}`}>{move.name ?? move.fileName}</a>{' '}
            <b class={move.from === null || move.from > move.to ? 'up' : 'down'}>{placed(move)}</b>
            <small>
              <a href={`/roles/${move.roleId}`}>{move.title ?? words.untitled}</a>
              <Cause cause={move.from === null ? tellEntry(move.cause) : tellCause(move.cause)} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Cause = ({ cause }: { cause: string | null }) => (cause === null ? null : <>: {cause}</>);

const Newcomers = ({ cameIn: { candidates, roles, newest } }: { cameIn: CameIn }) => {
  const words = useWords(todayWords);
  const { count } = useFormats();
  return (
    <section class="panel" aria-labelledby="came-in">
      <h2 id="came-in">{words.cameIn}</h2>
      <p>
        {candidates + roles === 0 ? (
          <span class="quiet">{words.nothingCame}</span>
        ) : (
          <>
            <a href="/candidates">{words.people(candidates)}</a> · <a href="/roles">{words.roles(roles)}</a>
          </>
        )}
      </p>
      <ul class="rows">
        {newest.map(({ id, name, fileName, headline }) => (
          <li key={id}>
            <a href={`/candidates/${id}`}>{name ?? fileName}</a>
            {headline ? <small>{headline.replaceAll('\t', ' ')}</small> : null}
          </li>
        ))}
      </ul>
      {candidates > newest.length ? <p class="quiet">{words.allSeen(count(candidates - newest.length))}</p> : null}
    </section>
  );
};
