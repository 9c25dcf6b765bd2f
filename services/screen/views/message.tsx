import { frameWords } from '../words/frame.ts';
import { Layout } from './layout.tsx';
import { useWords } from './view-context.ts';

export interface MessageProps {
  readonly what: 'notFound' | 'failed' | 'notUnderstood' | 'closedWhileBlind';
  readonly reference?: string;
}

/** A calm page for what is not there or went wrong; the cause is in the log under the reference. */
export const MessagePage = ({ what, reference }: MessageProps) => {
  const words = useWords(frameWords);
  return (
    <Layout title={words[what]} place={null}>
      <h1>{words[what]}</h1>
      <p>{words[`${what}Words`]}</p>
      {reference ? (
        <p class="quiet">
          {words.reference}: <code>{reference}</code>
        </p>
      ) : null}
    </Layout>
  );
};
