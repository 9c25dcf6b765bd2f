/** "How you were assessed", in plain words, to hand to the person. */
import type { Fit, FitPart, Reason, Verdict } from '../../../shared/model/fit.ts';
import { type Block, heading, item, type Paper, quote, rule, text } from '../../paper/paper.ts';
import type { Assessed, Assessment } from '../../store/assessments.ts';
import { day, footOf, inWords, plain } from './plain-words.ts';

const verdictWords: Readonly<Record<Verdict, string>> = {
  submit: 'a good match on paper',
  talk: 'worth a conversation',
  'long-shot': 'a weak match on paper',
  'do-not-submit': 'not a match on paper',
};

/** Only what the person wrote is quoted: the client's words are the client's. */
const reasonBlocks = ({ sentence, quotes }: Reason): readonly Block[] => [
  item(plain(sentence)),
  ...quotes
    .filter(({ side }) => side === 'candidate')
    .slice(0, 2)
    .map((said) => quote(`“${plain(said.text)}”`)),
];

const partBlock = ({ name, weight, score }: FitPart): Block => {
  const result = score === null ? 'not judged: nothing was said about it' : `${Math.round(score * 100)} of 100`;
  return item(`${inWords(name)} (weight ${weight}): ${result}`);
};

const factorsOf = ({ deductions }: Fit): string =>
  deductions.length === 0
    ? '.'
    : `, multiplied by ${deductions.map(({ name, factor }) => `${factor.toFixed(2)} (${inWords(name)})`).join(' and by ')}.`;

/** How one score was made. */
export const scoreBlocks = (fit: Fit): readonly Block[] => [
  text(
    `The programme gave ${fit.total.toFixed(1)} of 100 points, which reads as ${verdictWords[fit.verdict]}. It is the weighted mean of what was compared${factorsOf(fit)}`,
  ),
  heading(3, 'What was compared'),
  ...fit.parts.map(partBlock),
  heading(3, 'Why'),
  ...[...fit.deductions, ...fit.parts].flatMap((part) => part.reasons.flatMap(reasonBlocks)),
];

const roleBlocks = ({ role, fit, scoredAt, decisions }: Assessment): readonly Block[] => [
  rule,
  heading(2, role ?? 'A role without a title'),
  text(`Compared on ${day(scoredAt)}.`),
  ...scoreBlocks(fit),
  heading(3, 'What people decided'),
  text(
    decisions.length === 0
      ? 'Nobody has decided anything yet.'
      : `${decisions.map(({ kind, at }) => `${kind} on ${day(at)}`).join('; ')}.`,
  ),
];

export const assessmentLetter = ({ name, receivedAt, assessments }: Assessed): Paper => ({
  title: 'How you were assessed',
  language: 'en',
  blocks: [
    text(`${name === null ? '' : `For ${plain(name)}. `}Your CV was received on ${day(receivedAt)}.`),
    text(
      'A programme compared it with descriptions of open roles, to put the CVs in an order for a recruiter to read. It does so by fixed rules, the same for everybody. It does not use name, age, sex, nationality, family, photo or gaps, and it rejects nobody: people decide.',
    ),
    ...(assessments.length === 0 ? [text('It has not been compared with any role.')] : []),
    ...assessments.flatMap(roleBlocks),
    rule,
    heading(2, 'What you can do'),
    text(
      'If something was read wrongly, say so: it is corrected and compared again. You may ask for a copy of all that is held on you, for a person to look at the result, and for everything to be erased.',
    ),
  ],
  foot: footOf,
});
