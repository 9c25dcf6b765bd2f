/** What is new for one recruiter, what they let rest, and how they want to hear of it. */
import { type Verdict, verdicts } from '../../../../shared/model/fit.ts';
import type { Change, RoleNews } from '../../../news/news.ts';
import type { Snooze, Subscription } from '../../../store/news/subscriptions.ts';
import { digestWords } from '../../words/digest.ts';
import { modelWords } from '../../words/model.ts';
import { Layout } from '../layout.tsx';
import { VerdictBadge } from '../pieces.tsx';
import { useFormats, useView, useWords } from '../view-context.ts';
import { FeedSection } from './feed-section.tsx';

export interface DigestProps {
  readonly news: readonly RoleNews[];
  readonly snoozes: readonly Snooze[];
  readonly subscription: Subscription;
  readonly mailIsSetUp: boolean;
  /** Shown this once. */
  readonly feed: { readonly atom: string; readonly json: string } | null;
}

const restDays = [7, 30, 90] as const;

const SnoozeForm = ({
  field,
  id,
  about,
}: {
  readonly field: 'briefId' | 'candidateId';
  readonly id: string;
  readonly about: string;
}) => {
  const words = useWords(digestWords);
  const { count } = useFormats();
  return (
    <form class="inline" method="post" action="/digest/snooze">
      <input type="hidden" name={field} value={id} />
      <label class="quiet">
        {about}{' '}
        <select name="days">
          {restDays.map((days) => (
            <option key={days} value={days}>
              {words.days(count(days))}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.snooze}</button>
    </form>
  );
};

const ChangeLine = ({ change }: { readonly change: Change }) => {
  const { tellCause } = useView();
  const words = useWords(digestWords);
  const { score, count } = useFormats();
  return (
    <li>
      <b>{count(change.to)}.</b> <a href={`/candidates/${change.candidateId}`}>{change.name ?? change.fileName}</a>{' '}
      {score(change.total)} <VerdictBadge verdict={change.verdict} />
      {change.from === null ? '' : ` (${words.was(count(change.from))})`}
      <span class="quiet"> {change.causes.map(tellCause).join('; ')}</span>{' '}
      <SnoozeForm field="candidateId" id={change.candidateId} about={words.person} />
    </li>
  );
};

const Changes = ({ title, changes }: { readonly title: string; readonly changes: readonly Change[] }) =>
  changes.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="rows">
        {changes.map((change) => (
          <ChangeLine key={change.candidateId} change={change} />
        ))}
      </ul>
    </>
  );

const RoleSection = ({ role }: { readonly role: RoleNews }) => {
  const words = useWords(digestWords);
  return (
    <section class="panel">
      <h2>
        <a href={`/roles/${role.briefId}`}>{role.title}</a>
      </h2>
      <Changes title={words.entrants} changes={role.entrants} />
      <Changes title={words.jumps} changes={role.jumps} />
      <form class="inline" method="post" action="/digest/seen">
        <input type="hidden" name="briefId" value={role.briefId} />
        <button type="submit">{words.seen}</button>
      </form>{' '}
      <SnoozeForm field="briefId" id={role.briefId} about={words.role} />
    </section>
  );
};

const Snoozes = ({ snoozes }: Pick<DigestProps, 'snoozes'>) => {
  const words = useWords(digestWords);
  const { day } = useFormats();
  return snoozes.length === 0 ? null : (
    <section>
      <h2>{words.snoozed}</h2>
      <ul class="rows">
        {snoozes.map(({ id, briefId, candidateId, name, until }) => (
          <li key={id}>
            <a href={briefId === null ? `/candidates/${candidateId}` : `/roles/${briefId}`}>{name}</a>{' '}
            {words.until(day(until))}{' '}
            <form class="inline" method="post" action="/digest/wake">
              <input type="hidden" name="id" value={id} />
              <button type="submit">{words.wake}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};

const VerdictChoice = ({ chosen, label }: { readonly chosen: Verdict; readonly label: string }) => {
  const { verdicts: names } = useWords(modelWords);
  return (
    <label>
      {label}
      <select name="leastVerdict">
        {verdicts.map((verdict) => (
          <option key={verdict} value={verdict} selected={verdict === chosen}>
            {names[verdict]}
          </option>
        ))}
      </select>
    </label>
  );
};

const TasteForm = ({ subscription, mailIsSetUp }: Pick<DigestProps, 'subscription' | 'mailIsSetUp'>) => {
  const words = useWords(digestWords);
  return (
    <section>
      <h2>{words.settings}</h2>
      <form class="stack" method="post" action="/digest/settings">
        <VerdictChoice chosen={subscription.leastVerdict} label={words.leastVerdict} />
        <label>
          {words.leastJump}
          <input name="leastJump" type="number" min="1" max="100" required value={subscription.leastJump} />
        </label>
        <label class="tick">
          <input name="mail" type="checkbox" value="yes" checked={subscription.mail} /> {words.mail}
        </label>
        {mailIsSetUp ? null : <p class="quiet">{words.noMail}</p>}
        <button type="submit">{words.save}</button>
      </form>
    </section>
  );
};

export const DigestPage = (props: DigestProps) => {
  const words = useWords(digestWords);
  return (
    <Layout title={words.title} place="today">
      <h1>{words.title}</h1>
      <p class="under-title">{words.explained}</p>
      {props.news.length === 0 ? <p class="empty">{words.nothing}</p> : null}
      {props.news.map((role) => (
        <RoleSection key={role.briefId} role={role} />
      ))}
      <Snoozes snoozes={props.snoozes} />
      <TasteForm subscription={props.subscription} mailIsSetUp={props.mailIsSetUp} />
      <FeedSection hasFeed={props.subscription.hasFeed} feed={props.feed} />
    </Layout>
  );
};
