import { Layout } from './layout.tsx';

export interface MessageProps {
  readonly title: string;
  readonly words: string;
  readonly reference: string | null;
}

/** A calm page for what is not there or went wrong; the cause is in the log under the reference. */
export const MessagePage = ({ title, words, reference }: MessageProps) => (
  <Layout title={title} place={null}>
    <h1>{title}</h1>
    <p>{words}</p>
    {reference ? (
      <p class="quiet">
        Reference: <code>{reference}</code>
      </p>
    ) : null}
  </Layout>
);
