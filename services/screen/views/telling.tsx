/** Programs that are told of changed lists: for administrators. */
import type { Webhook } from '../../store/news/webhooks.ts';
import { tellingWords } from '../words/digest.ts';
import { Layout } from './layout.tsx';
import { useFormats, useWords } from './view-context.ts';

export interface TellingProps {
  readonly webhooks: readonly Webhook[];
  readonly naming: 'codes' | 'names';
  readonly mailIsSetUp: boolean;
  /** Shown this once. */
  readonly secret: string | null;
  readonly bad: boolean;
}

const WebhookLine = ({ webhook }: { readonly webhook: Webhook }) => {
  const words = useWords(tellingWords);
  const { dayAndTime, count } = useFormats();
  return (
    <li>
      <code>{webhook.url}</code>{' '}
      <form class="inline" method="post" action={`/settings/telling/${webhook.id}/remove`}>
        <button type="submit">{words.remove}</button>
      </form>
      <ul class="quiet">
        {webhook.deliveries.length === 0 ? <li>{words.never}</li> : null}
        {webhook.deliveries.map(({ id, createdAt, attempts, answer, deliveredAt }) => (
          <li key={id}>
            {dayAndTime(createdAt)}: {deliveredAt ? words.delivered : words.attempts(count(attempts))} {answer ?? ''}
          </li>
        ))}
      </ul>
    </li>
  );
};

export const TellingPage = ({ webhooks, naming, mailIsSetUp, secret, bad }: TellingProps) => {
  const words = useWords(tellingWords);
  return (
    <Layout title={words.title} place="settings">
      <h1>{words.title}</h1>
      <p>{words.naming[naming]}</p>
      <p>{mailIsSetUp ? words.mail.on : words.mail.off}</p>
      <p>{words.explained}</p>
      <p class="quiet">{words.how}</p>
      {bad ? (
        <p class="notice bad" role="alert">
          {words.bad}
        </p>
      ) : null}
      {secret === null ? null : (
        <p class="notice" role="status">
          {words.secret} <code>{secret}</code>
        </p>
      )}
      {webhooks.length === 0 ? <p class="empty">{words.none}</p> : null}
      <ul class="rows">
        {webhooks.map((webhook) => (
          <WebhookLine key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      <form class="stack" method="post" action="/settings/telling">
        <label>
          {words.url}
          <input name="url" type="url" maxLength={2000} required />
        </label>
        <button type="submit">{words.add}</button>
      </form>
    </Layout>
  );
};
