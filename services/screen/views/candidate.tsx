import type { ComponentChildren } from 'preact';
import type { Candidate, Employment } from '../../../shared/model/candidate.ts';
import type { DocumentText } from '../../../shared/model/document.ts';
import type { Verdict } from '../../../shared/model/fit.ts';
import { levels, type PlatformSignal, type Signals } from '../../../shared/model/signal.ts';
import { Layout } from './layout.tsx';
import { ActivityGrid, QuoteText, ScopeBadge, VerdictBadge } from './pieces.tsx';
import { ReadingPanel, ReadText } from './reading.tsx';
import { sentenceCase } from './wording.ts';

export interface RoleFitRow {
  readonly roleId: string;
  readonly title: string;
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

export const CandidatePage = ({ id, name, candidate, signals, fits, text, fileName, children }: CandidateProps) => (
  <Layout title={name} place="candidates">
    <h1>{name}</h1>
    <p class="under-title">
      {candidate.headline?.value.replaceAll('\t', ' ')} <ScopeBadge scope={signals.scope} reach={signals.reach} />{' '}
      {signals.seniority ? <span class="badge">{sentenceCase(signals.seniority)}</span> : null}
    </p>
    <Flags signals={signals} of={`/candidates/${id}`} />
    <div class="columns">
      <section class="panel">
        <h2>Facts</h2>
        <Facts candidate={candidate} />
      </section>
      <section class="panel">
        <h2>Fit for open roles</h2>
        <ul class="fits">
          {fits.map((fit) => (
            <li key={fit.roleId}>
              <span class="score">{fit.total.toFixed(1)}</span> <a href={`/roles/${fit.roleId}`}>{fit.title}</a>{' '}
              <VerdictBadge verdict={fit.verdict} />
            </li>
          ))}
        </ul>
      </section>
    </div>
    <section class="panel">
      <h2>ISA-95 levels</h2>
      <ul class="levels">
        {levels.map((level) => (
          <li key={level}>
            <b>{level}</b>
            <meter min="0" max="1" value={signals.levels[level].strength} aria-label={level} />
            {signals.levels[level].evidence[0] ? (
              <QuoteText quote={signals.levels[level].evidence[0]} of={`/candidates/${id}`} />
            ) : (
              <span class="quiet">nothing found</span>
            )}
          </li>
        ))}
      </ul>
      <ActivityGrid
        cells={signals.cells}
        caption="Activities of ISA-95 level 3 that the CV shows"
        of={`/candidates/${id}`}
      />
      <h3>Why {signals.scope}</h3>
      {signals.scopeEvidence.map((quote, index) => (
        <QuoteText key={index} quote={quote} of={`/candidates/${id}`} />
      ))}
    </section>
    <section class="panel">
      <h2>Employments</h2>
      <ol class="employments">
        {candidate.employments.map((employment, index) => (
          <EmploymentItem key={index} employment={employment} />
        ))}
      </ol>
    </section>
    <section class="panel">
      <h2>Platforms</h2>
      <Platforms platforms={signals.platforms} of={`/candidates/${id}`} />
    </section>
    {text ? <ReadingPanel text={text} sections={candidate.sections} /> : null}
    {children}
    <details class="panel">
      <summary>What was read from {fileName}</summary>
      <p>
        <a href={`/candidates/${id}/original`}>The original beside its text</a>
      </p>
      {text ? <ReadText text={text} /> : <p>The text is no longer kept.</p>}
    </details>
  </Layout>
);

const Flags = ({ signals, of }: { signals: Signals; of: string }) =>
  signals.flags.length === 0 ? null : (
    <section class="panel clarify" aria-label="Flags">
      {signals.flags.map((flag, index) => (
        <div key={index}>
          <p>
            <b>{sentenceCase(flag.kind)}:</b> {flag.message}
          </p>
          {flag.evidence.slice(0, 3).map((quote, position) => (
            <QuoteText key={position} quote={quote} of={of} />
          ))}
        </div>
      ))}
    </section>
  );

const factRows = (candidate: Candidate): readonly (readonly [string, string])[] => [
  ['E-mail', candidate.email?.value ?? 'unknown'],
  ['Phone', candidate.phones.map((phone) => phone.value).join(', ') || 'unknown'],
  ['Place', [candidate.city?.value, candidate.country?.value].filter(Boolean).join(', ') || 'unknown'],
  [
    'Languages',
    candidate.languages.map((language) => `${language.lang} ${language.level ?? ''}`.trim()).join(', ') || 'unknown',
  ],
  ['Years in work', candidate.totalYears === null ? 'unknown' : candidate.totalYears.toFixed(1)],
  ['Certificates', candidate.certificates.map((certificate) => certificate.value).join('; ') || 'none found'],
  ['Work permit', candidate.permit?.quote.text ?? 'not stated'],
  ['Availability', candidate.availability?.quote.text ?? 'not stated'],
];

const Facts = ({ candidate }: { candidate: Candidate }) => (
  <dl>
    {factRows(candidate).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value.replaceAll('\t', ' ')}</dd>
      </div>
    ))}
  </dl>
);

const EmploymentItem = ({ employment }: { employment: Employment }) => (
  <li>
    <b>{employment.title ?? 'Title not stated'}</b> {employment.employer}
    <small>{`${employment.start ?? '?'} – ${employment.end ?? (employment.current ? 'present' : '?')}`}</small>
  </li>
);

const Platforms = ({ platforms, of }: { platforms: readonly PlatformSignal[]; of: string }) => (
  <table class="list">
    <thead>
      <tr>
        <th scope="col">Platform</th>
        <th scope="col">Work</th>
        <th scope="col" class="number">
          Years
        </th>
        <th scope="col">Sentence</th>
      </tr>
    </thead>
    <tbody>
      {platforms.map((platform) => (
        <tr key={platform.id}>
          <th scope="row">{platform.name}</th>
          <td>{platform.handsOn ? platform.kinds.join(', ') : 'only mentioned'}</td>
          <td class="number">{platform.years?.toFixed(1) ?? '–'}</td>
          <td>{platform.evidence[0] ? <QuoteText quote={platform.evidence[0]} of={of} /> : null}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
