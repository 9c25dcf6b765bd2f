/** A role and its shortlist -> lines for a terminal: place, score, person, and for each the reasons with their quotes. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Fit, Reason, SidedQuote, Verdict } from '../../../shared/model/fit.ts';
import { explainFit } from '../../fit/explain-fit.ts';
import { plain, shorten, wrap } from './plain.ts';

export interface ListedPerson {
  readonly rank: number;
  readonly name: string | null;
  readonly headline: string | null;
  readonly file: string;
  readonly fit: Fit;
}

export interface ListedRole {
  readonly title: string | null;
  readonly client: string | null;
  readonly file: string;
  readonly questions: readonly string[];
  readonly people: readonly ListedPerson[];
}

export interface ShowOptions {
  readonly lexicon: Lexicon;
  /** So many places with reasons; the rest is counted. */
  readonly top: number;
  /** Columns of the terminal. */
  readonly width: number;
}

const words: Readonly<Record<Verdict, string>> = {
  submit: 'submit',
  talk: 'worth a talk',
  'long-shot': 'long shot',
  'do-not-submit': 'do not submit',
};
const marks: Readonly<Record<Reason['tone'], string>> = { plus: '+', minus: '–', note: '·' };

const longestQuote = 160;

const quoteLine = (quote: SidedQuote, width: number): string => {
  const whose = quote.side === 'candidate' ? 'CV' : 'brief';
  const text = `“${shorten(plain(quote.text), longestQuote)}” (${whose}, page ${quote.page}, line ${quote.line})`;
  return wrap(text, width, ['           ', '            ']);
};

/** The candidate's own words first; one quote is enough in a terminal. */
const proofOf = (quotes: readonly SidedQuote[]): readonly SidedQuote[] =>
  [...quotes].sort((a, b) => Number(b.side === 'candidate') - Number(a.side === 'candidate')).slice(0, 1);

const reasonLines = (reason: Reason, width: number): readonly string[] => [
  wrap(plain(reason.sentence), width, [`       ${marks[reason.tone]} `, '         ']),
  ...proofOf(reason.quotes).map((quote) => quoteLine(quote, width)),
];

const pick = (reasons: readonly Reason[]): readonly Reason[] => [
  ...reasons.filter(({ tone }) => tone === 'plus').slice(0, 3),
  ...reasons.filter(({ tone }) => tone === 'minus').slice(0, 2),
];

const personLines = (person: ListedPerson, { lexicon, width }: ShowOptions): readonly string[] => {
  const { fit } = person;
  const who = [person.name, person.headline]
    .filter((text) => text !== null)
    .map(plain)
    .join(', ');
  const head = `${String(person.rank).padStart(3)}  ${fit.total.toFixed(1).padStart(5)}  ${who || plain(person.file)}`;
  const open = fit.knockouts.filter(({ answer }) => answer !== 'yes');
  return [
    `${shorten(head, width - 18)}  [${words[fit.verdict]}]`,
    ...pick(explainFit(fit, { language: 'en', lexicon, most: 40 })).flatMap((reason) => reasonLines(reason, width)),
    ...open.map(({ name, answer, question }) =>
      wrap(
        plain(
          answer === 'no' ? `Knock-out not met: ${name}` : `To ask (${name}): ${question?.sentence ?? 'not stated'}`,
        ),
        width,
        [`       ${answer === 'no' ? '!' : '?'} `, '         '],
      ),
    ),
  ];
};

export const showShortlist = (role: ListedRole, options: ShowOptions): string => {
  const title = [role.title ?? role.file, role.client]
    .filter((text) => text !== null)
    .map(plain)
    .join(' · ');
  const shown = role.people.slice(0, options.top);
  const left = role.people.length - shown.length;
  return [
    '',
    title,
    '='.repeat(Math.min(options.width, title.length)),
    ...role.questions.map((question) => wrap(plain(question), options.width, ['Ask the client: ', '  '])),
    ...(role.people.length === 0 ? ['Nobody to rank yet.'] : shown.flatMap((person) => personLines(person, options))),
    ...(left > 0 ? [`     … and ${left} more`] : []),
  ].join('\n');
};
