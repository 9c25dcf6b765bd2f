import type { ComponentChildren } from 'preact';
import type { Candidate } from '../../../shared/model/candidate.ts';
import type { DocumentText } from '../../../shared/model/document.ts';
import type { Signals } from '../../../shared/model/signal.ts';
import { candidateWords } from '../words/candidate.ts';
import { modelWords } from '../words/model.ts';
import { Charges } from './candidate/charges.tsx';
import { Flags, Levels } from './candidate/evidence.tsx';
import { Facts } from './candidate/facts.tsx';
import { Fits, type RoleFitRow } from './candidate/fits.tsx';
import { Platforms } from './candidate/platforms.tsx';
import { Career } from './candidate/timeline.tsx';
import { Layout } from './layout.tsx';
import { ActivityGrid, QuoteText, ScopeBadge } from './pieces.tsx';
import { ReadingPanel, ReadText } from './reading.tsx';
import { useView, useWords } from './view-context.ts';

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
      <link rel="stylesheet" href="/assets/candidate.css" />
      <h1>{name}</h1>
      <p class="under-title">
        {candidate.headline?.value.replaceAll('\t', ' ')} <ScopeBadge scope={signals.scope} reach={signals.reach} />{' '}
        {signals.seniority ? <span class="badge">{seniorities[signals.seniority]}</span> : null}
      </p>
      <Flags signals={signals} of={of} />
      <div class="beside">
        <div>
          <Career candidate={candidate} signals={signals} />
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
            <h2>{words.platforms}</h2>
            <Platforms platforms={signals.platforms} of={of} />
          </section>
          <Charges charges={signals.charge ?? []} of={of} />
          {text ? <ReadingPanel text={text} sections={candidate.sections} /> : null}
          <details class="panel">
            <summary>{words.readFrom(fileName)}</summary>
            <p>
              <a href={`${of}/original`}>{words.beside}</a>
            </p>
            {text ? <ReadText text={text} /> : <p>{words.notKept}</p>}
          </details>
        </div>
        <div class="side">
          <section class="panel">
            <h2>{words.facts}</h2>
            <Facts candidate={candidate} />
          </section>
          <Fits id={id} fits={fits} />
          {blind ? null : children}
        </div>
      </div>
    </Layout>
  );
};
