/** A fit -> plain text to paste into a mail to the client: what speaks for somebody, what against, what is open. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { wordOf } from '../../shared/lexicon/tell.ts';
import type { Fit, Reason, SidedQuote } from '../../shared/model/fit.ts';
import { explainFit } from './explain-fit.ts';

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

/** Lines of a CV on conditions say more than the client may know (nationality, address): the client's own line is quoted. */
const onConditions: ReadonlySet<string> = new Set(['knockout-no', 'place-moves', 'place-same', 'sponsor-needed']);

/** The candidate's words prove more than the client's own. */
const proofOf = ({ quotes, phrase }: Reason): SidedQuote | undefined => {
  const asked = quotes.find(({ side }) => side === 'brief');
  if (onConditions.has(phrase.key)) return asked;
  return quotes.find(({ side }) => side === 'candidate') ?? asked;
};

/** Nothing without a quote; none twice where the sentence is one. */
const linesOf = (reason: Reason): readonly string[] => {
  const proof = proofOf(reason);
  if (!proof) return [];
  const quoted = cut(proof.text);
  return reason.sentence.includes(quoted) ? [`- ${reason.sentence}`] : [`- ${reason.sentence}\n  “${quoted}”`];
};

/** At most `most` reasons under each heading; a heading with nothing under it is left out. */
export const explainInMail = (fit: Fit, { language, lexicon }: MailOptions, most = 4): string => {
  const reasons = explainFit(fit, { language, lexicon, most: 40 });
  const toned = (tone: Reason['tone']) =>
    reasons
      .filter((one) => one.tone === tone)
      .flatMap(linesOf)
      .slice(0, most);
  const open = fit.knockouts.filter(({ answer }) => answer === 'unknown');
  const conditions = [...new Set(open.map(({ name }) => wordOf(name, language, lexicon)))].join(', ');
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['speaks-for', toned('plus')],
    ['speaks-against', toned('minus')],
    ['still-open', [...toned('note'), ...(conditions ? [`- ${conditions}`] : [])]],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [wordOf(heading, language, lexicon), ...lines].join('\n'))
    .join('\n\n');
};
