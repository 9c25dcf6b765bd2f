/** A fit -> plain text to paste into a mail to the client: what speaks for somebody, what against, what is still to be asked. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Fit, Reason, SidedQuote } from '../../shared/model/fit.ts';
import { explainFit, explainTold } from './explain-fit.ts';
import { wordOf } from './sentences.ts';

export interface MailOptions {
  /** ISO 639-1; English where a sentence is not told in it. */
  readonly language: string;
  readonly lexicon: Pick<Lexicon, 'explanations'>;
}

/** Longer quotes are cut at a word. */
const longest = 140;

const cut = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= longest ? plain : `${plain.slice(0, plain.lastIndexOf(' ', longest))} …`;
};

/** The candidate's words prove more than the client's own. */
const proofOf = (quotes: readonly SidedQuote[]): SidedQuote | undefined =>
  quotes.find(({ side }) => side === 'candidate') ?? quotes[0];

const lineOf = ({ sentence, quotes }: Reason): string => {
  const proof = proofOf(quotes);
  return proof ? `- ${sentence}\n  “${cut(proof.text)}”` : `- ${sentence}`;
};

/** At most `most` reasons under each heading; a heading with nothing under it is left out. */
export const explainInMail = (fit: Fit, options: MailOptions, most = 4): string => {
  const { language, lexicon } = options;
  const reasons = explainFit(fit, { language, lexicon, most: 40 });
  const toned = (tone: Reason['tone']) =>
    reasons
      .filter((one) => one.tone === tone)
      .slice(0, most)
      .map(lineOf);
  const questions = fit.knockouts.flatMap(({ question }) =>
    question === null ? [] : [`- ${explainTold(question, options)}`],
  );
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['speaks-for', toned('plus')],
    ['speaks-against', toned('minus')],
    ['to-ask', [...toned('note'), ...questions]],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [`${wordOf(heading, language, lexicon)}:`, ...lines].join('\n'))
    .join('\n\n');
};
