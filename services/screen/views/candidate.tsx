import type { ComponentChildren } from 'preact';
import type { Candidate, Employment } from '../../../shared/model/candidate.ts';
import type { DocumentText } from '../../../shared/model/document.ts';
import type { Verdict } from '../../../shared/model/fit.ts';
import { levels, type PlatformSignal, type Signals } from '../../../shared/model/signal.ts';
import type { Formats } from '../words/formats.ts';
import { modelWords, nameIn } from '../words/model.ts';
import { candidateWords } from '../words/people.ts';
import { Layout } from './layout.tsx';
import { ActivityGrid, QuoteText, ScopeBadge, VerdictBadge } from './pieces.tsx';
import { ReadingPanel, ReadText } from './reading.tsx';
import { useFormats, useView, useWords } from './view-context.ts';

export interface RoleFitRow {
  readonly roleId: string;
  readonly title: string | null;
  readonly total: number;
  readonly verdict: Verdict;
}

export interface CandidateProps {
  readonly id: string;
  readonly name: string;
  readonly candidate: Candidate;
  readonly signals: Signals;
  readonly fits: readonly RoleFitRow[];
  /** null when the text was erased. */
  readonly text: DocumentText | null;
  readonly fileName: string;
  /** Panels about the CV as a document: its versions, its corrections. */
  readonly children?: ComponentChildren;
}

export const CandidatePage = (props: CandidateProps) => {
  const { id, name, candidate, signals, fits, text, fileName, children } = props;
  const words = useWords(candidateWords);
  const { scopes, seniorities } = useWords(modelWords);
  const { blind } = useView();
  const of = `/candidates/${id}`;
  return (
    <Layout title={name} place="candidates">
      <h1>{name}</h1>
      <p class="under-title">
        {candidate.headline?.value.replaceAll('\t', ' ')} <ScopeBadge scope={signals.scope} reach={signals.reach} />{' '}
        {signals.seniority ? <span class="badge">{seniorities[signals.seniority]}</span> : null}
      </p>
      <Flags signals={signals} of={of} />
      <div class="columns">
        <section class="panel">
          <h2>{words.facts}</h2>
          <Facts candidate={candidate} />
        </section>
        <Fits fits={fits} />
      </div>
      <section class="panel">
        <h2>{words.levels}</h2>
        <Levels signals={signals} of={of} />
        <ActivityGrid cells={signals.cells} caption={words.grid} of={of} />
        <h3>{words.why(scopes[signals.scope])}</h3>
        {signals.scopeEvidence.map((quote, index) => (
          <QuoteText key={index} quote={quote} of={of} />
        ))}
      </section>
      <section class="panel">
        <h2>{words.employments}</h2>
        <ol class="employments">
          {candidate.employments.map((employment, index) => (
            <EmploymentItem key={index} employment={employment} />
          ))}
        </ol>
      </section>
      <section class="panel">
        <h2>{words.platforms}</h2>
        <Platforms platforms={signals.platforms} of={of} />
      </section>
      {text ? <ReadingPanel text={text} sections={candidate.sections} /> : null}
      {blind ? null : children}
      <details class="panel">
        <summary>{words.readFrom(fileName)}</summary>
        <p>
          <a href={`${of}/original`}>{words.beside}</a>
        </p>
        {text ? <ReadText text={text} /> : <p>{words.notKept}</p>}
      </details>
    </Layout>
  );
};

const Fits = ({ fits }: { fits: readonly RoleFitRow[] }) => {
  const words = useWords(candidateWords);
  const { score } = useFormats();
  return (
    <section class="panel">
      <h2>{words.fits}</h2>
      {fits.length === 0 ? <p class="quiet">{words.noFits}</p> : null}
      <ul class="fits">
        {fits.map((fit) => (
          <li key={fit.roleId}>
            <span class="score">{score(fit.total)}</span>{' '}
            <a href={`/roles/${fit.roleId}`}>{fit.title ?? words.untitled}</a> <VerdictBadge verdict={fit.verdict} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Levels = ({ signals, of }: { signals: Signals; of: string }) => {
  const words = useWords(candidateWords);
  return (
    <ul class="levels">
      {levels.map((level) => (
        <li key={level}>
          <b>{level}</b>
          <meter min="0" max="1" value={signals.levels[level].strength} aria-label={level} />
          {signals.levels[level].evidence[0] ? (
            <QuoteText quote={signals.levels[level].evidence[0]} of={of} />
          ) : (
            <span class="quiet">{words.nothing}</span>
          )}
        </li>
      ))}
    </ul>
  );
};

const Flags = ({ signals, of }: { signals: Signals; of: string }) => {
  const words = useWords(candidateWords);
  const { flags } = useWords(modelWords);
  return signals.flags.length === 0 ? null : (
    <section class="panel clarify" aria-label={words.flags}>
      {signals.flags.map((flag, index) => (
        <div key={index}>
          <p>
            <b>{nameIn(flags, flag.kind)}:</b> {flag.message}
          </p>
          {flag.evidence.slice(0, 3).map((quote, position) => (
            <QuoteText key={position} quote={quote} of={of} />
          ))}
        </div>
      ))}
    </section>
  );
};

type Words = (typeof candidateWords)['en'];

/** Addresses are left out while names are hidden. */
const contactRows = (candidate: Candidate, words: Words): readonly (readonly [string, string])[] => [
  [words.email, candidate.email?.value ?? words.unknown],
  [words.phone, candidate.phones.map((phone) => phone.value).join(', ') || words.unknown],
];

const factRows = (candidate: Candidate, words: Words, formats: Formats): readonly (readonly [string, string])[] => [
  [words.place, [candidate.city?.value, candidate.country?.value].filter(Boolean).join(', ') || words.unknown],
  [
    words.languages,
    candidate.languages.map(({ lang, level }) => `${formats.languageName(lang)} ${level ?? ''}`.trim()).join(', ') ||
      words.unknown,
  ],
  [words.years, candidate.totalYears === null ? words.unknown : formats.score(candidate.totalYears)],
  [words.certificates, candidate.certificates.map((certificate) => certificate.value).join('; ') || words.noneFound],
  [words.permit, candidate.permit?.quote.text ?? words.notStated],
  [words.availability, candidate.availability?.quote.text ?? words.notStated],
];

const Facts = ({ candidate }: { candidate: Candidate }) => {
  const words = useWords(candidateWords);
  const { blind } = useView();
  const formats = useFormats();
  const rows = [...(blind ? [] : contactRows(candidate, words)), ...factRows(candidate, words, formats)];
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value.replaceAll('\t', ' ')}</dd>
        </div>
      ))}
    </dl>
  );
};

const EmploymentItem = ({ employment }: { employment: Employment }) => {
  const words = useWords(candidateWords);
  const { title, employer, start, end, current } = employment;
  return (
    <li>
      <b>{title ?? words.noTitle}</b> {employer}
      <small>{`${start ?? '?'} – ${end ?? (current ? words.present : '?')}`}</small>
    </li>
  );
};

const Platforms = ({ platforms, of }: { platforms: readonly PlatformSignal[]; of: string }) => {
  const words = useWords(candidateWords);
  const { work } = useWords(modelWords);
  const { score } = useFormats();
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{words.platform}</th>
          <th scope="col">{words.work}</th>
          <th scope="col" class="number">
            {words.platformYears}
          </th>
          <th scope="col">{words.sentence}</th>
        </tr>
      </thead>
      <tbody>
        {platforms.map((platform) => (
          <tr key={platform.id}>
            <th scope="row">{platform.name}</th>
            <td>{platform.handsOn ? platform.kinds.map((kind) => work[kind]).join(', ') : words.onlyMentioned}</td>
            <td class="number">{platform.years === null ? '–' : score(platform.years)}</td>
            <td>{platform.evidence[0] ? <QuoteText quote={platform.evidence[0]} of={of} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
