/** "How you were assessed", in plain words, to hand to the person: a page that prints well. */
import type { VNode } from 'preact';
import type { Fit, FitPart, Reason, Verdict } from '../../../shared/model/fit.ts';
import type { Assessed, Assessment } from '../../store/assessments.ts';

const verdictWords: Readonly<Record<Verdict, string>> = {
  submit: 'a good match on paper',
  talk: 'worth a conversation',
  'long-shot': 'a weak match on paper',
  'do-not-submit': 'not a match on paper',
};

const day = (date: Date): string => date.toISOString().slice(0, 10);
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
const inWords = (name: string): string => name.replaceAll('-', ' ');

/** Only what the person wrote is quoted: the client's words are the client's. */
const ReasonItem = ({ reason }: { readonly reason: Reason }) => {
  const own = reason.quotes.filter(({ side }) => side === 'candidate').slice(0, 2);
  return (
    <li>
      {plain(reason.sentence)}
      {own.map((quote, index) => (
        <q key={index}>{plain(quote.text)}</q>
      ))}
    </li>
  );
};

const PartRow = ({ part }: { readonly part: FitPart }) => (
  <tr>
    <th scope="row">{inWords(part.name)}</th>
    <td>{part.weight}</td>
    <td>{part.score === null ? 'not judged: nothing was said about it' : `${Math.round(part.score * 100)} of 100`}</td>
  </tr>
);

const Score = ({ fit }: { readonly fit: Fit }) => (
  <>
    <p>
      The programme gave {fit.total.toFixed(1)} of 100 points, which reads as <b>{verdictWords[fit.verdict]}</b>. It is
      the weighted mean of the lines below
      {fit.deductions.length === 0
        ? '.'
        : `, multiplied by ${fit.deductions.map(({ name, factor }) => `${factor.toFixed(2)} (${inWords(name)})`).join(' and by ')}.`}
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">What was compared</th>
          <th scope="col">Weight</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {fit.parts.map((part) => (
          <PartRow key={part.name} part={part} />
        ))}
      </tbody>
    </table>
  </>
);

const RoleSection = ({ assessment }: { readonly assessment: Assessment }) => {
  const { role, fit, scoredAt, decisions } = assessment;
  const reasons = [...fit.deductions, ...fit.parts].flatMap((part) => part.reasons);
  return (
    <section>
      <h2>{role ?? 'A role without a title'}</h2>
      <p>Compared on {day(scoredAt)}.</p>
      <Score fit={fit} />
      <h3>Why</h3>
      <ul>
        {reasons.map((reason, index) => (
          <ReasonItem key={index} reason={reason} />
        ))}
      </ul>
      <h3>What people decided</h3>
      <p>
        {decisions.length === 0
          ? 'Nobody has decided anything yet.'
          : decisions.map(({ kind, at }) => `${kind} on ${day(at)}`).join('; ')}
      </p>
    </section>
  );
};

/** @param options.style a link or an element with the letter's style */
export const AssessmentLetter = ({ assessed, style }: { readonly assessed: Assessed; readonly style: VNode }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>How you were assessed</title>
      {style}
    </head>
    <body>
      <main>
        <h1>How you were assessed</h1>
        <p>
          {assessed.name === null ? '' : `For ${assessed.name}. `}Your CV was received on {day(assessed.receivedAt)}.
        </p>
        <p>
          A programme compared it with descriptions of open roles, to put the CVs in an order for a recruiter to read.
          It does so by fixed rules, the same for everybody. It does not use name, age, sex, nationality, family, photo
          or gaps, and it rejects nobody: people decide.
        </p>
        {assessed.assessments.length === 0 ? <p>It has not been compared with any role.</p> : null}
        {assessed.assessments.map((assessment, index) => (
          <RoleSection key={index} assessment={assessment} />
        ))}
        <h2>What you can do</h2>
        <p>
          If something was read wrongly, say so: it is corrected and compared again. You may ask for a copy of all that
          is held on you, for a person to look at the result, and for everything to be erased.
        </p>
      </main>
    </body>
  </html>
);
