import type { DemandAnswer, Role } from '../../../shared/model/fit.ts';
import type { ShortlistEntry, Versions } from '../../../shared/model/shortlist.ts';
import type { Reach, Scope } from '../../../shared/model/signal.ts';
import { Layout } from './layout.tsx';
import { type Page, Pager } from './pager.tsx';
import {
  ActivityGrid,
  AnswerMark,
  KnockoutChips,
  LabelBadge,
  PartTable,
  QuoteText,
  ScopeBadge,
  ScoreBar,
  VerdictBadge,
} from './pieces.tsx';
import { counted, dayAndTime, sentenceCase } from './wording.ts';

export interface ShortlistRow {
  readonly entry: ShortlistEntry;
  readonly name: string;
  readonly headline: string | null;
  readonly scope: Scope;
  readonly reach: Reach | null;
  /** Hands-on platforms, strongest first. */
  readonly platforms: readonly string[];
}

export interface RoleProps {
  readonly id: string;
  readonly role: Role;
  readonly rows: readonly ShortlistRow[];
  readonly ranked: { readonly at: Date; readonly versions: Versions } | null;
  readonly page: Page;
}

export const RolePage = ({ id, role, rows, ranked, page }: RoleProps) => {
  const { brief, signals } = role;
  const title = brief.title?.value ?? 'Role without a title';
  return (
    <Layout title={title} place="roles">
      <h1>{title}</h1>
      <p class="under-title">
        {brief.client?.value ?? 'Client not named'} <ScopeBadge scope={signals.scope} reach={signals.reach} />{' '}
        <LabelBadge label={signals.label} />
      </p>
      <div class="beside">
        <section aria-labelledby="shortlist">
          <h2 id="shortlist">Shortlist</h2>
          <div id="rows" hx-get={`/roles/${id}`} hx-trigger="every 3s" hx-select="#rows" hx-swap="outerHTML">
            {rows.length === 0 ? (
              <p class="empty">Nobody ranked yet. Drop CVs into the upload folder.</p>
            ) : (
              <ol class="shortlist">
                {rows.map((row) => (
                  <Entry key={row.entry.candidateId} row={row} role={`/roles/${id}`} />
                ))}
              </ol>
            )}
            <Pager page={page} href={`/roles/${id}`} />
            {ranked ? (
              <p class="quiet">
                {counted(page.total, 'candidate')}, ranked {dayAndTime(ranked.at)} UTC with lexicon{' '}
                {ranked.versions.lexicon} and rules {ranked.versions.rules}. Scores order the reading; people decide.
              </p>
            ) : null}
          </div>
        </section>
        <aside>
          <Clarifications role={role} of={`/roles/${id}`} />
          <details class="panel">
            <summary>What the brief asks for</summary>
            <p>
              <a href={`/roles/${id}/original`}>The original beside its text</a>
            </p>
            <Demands role={role} />
            <ActivityGrid
              cells={signals.cells}
              caption="Activities of ISA-95 level 3 that the brief describes"
              of={`/roles/${id}`}
            />
          </details>
        </aside>
      </div>
    </Layout>
  );
};

const Clarifications = ({ role, of }: { role: Role; of: string }) =>
  role.signals.clarifications.length === 0 ? null : (
    <section class="panel clarify" aria-labelledby="clarify">
      <h2 id="clarify">Ask the client</h2>
      <ul>
        {role.signals.clarifications.map((clarification, index) => (
          <li key={index}>
            <p class="question">{clarification.question}</p>
            <p class="quiet">{clarification.finding}</p>
            {clarification.quotes.map((quote, position) => (
              <QuoteText key={position} quote={quote} of={of} whose="Brief" />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );

const Demands = ({ role }: { role: Role }) => (
  <ul class="demands">
    {role.brief.demands
      .filter((demand) => demand.modality !== 'context')
      .map((demand) => (
        <li key={demand.id}>
          <span class={`badge modality-${demand.modality}`}>{demand.modality}</span> {demand.text.replaceAll('\t', ' ')}
        </li>
      ))}
  </ul>
);

const Entry = ({ row, role }: { row: ShortlistRow; role: string }) => {
  const { entry, name } = row;
  const person = `/candidates/${entry.candidateId}`;
  const { fit } = entry;
  return (
    <li class={`entry verdict-edge-${fit.verdict}`}>
      <div class="entry-head">
        <span class="rank">{entry.rank}</span>
        <div class="who">
          <a href={person}>{name}</a>
          {row.headline ? <small>{row.headline.replaceAll('\t', ' ')}</small> : null}
        </div>
        <ScopeBadge scope={row.scope} reach={row.reach} />
        <VerdictBadge verdict={fit.verdict} />
        <span class="score">{fit.total.toFixed(1)}</span>
      </div>
      <ScoreBar fit={fit} />
      <p class="platforms">{row.platforms.slice(0, 6).join(' · ')}</p>
      <KnockoutChips knockouts={fit.knockouts} />
      <ul class="flags">
        {fit.flags.map((flag, index) => (
          <li key={index}>
            <b>{sentenceCase(flag.kind)}:</b> {flag.message}
          </li>
        ))}
      </ul>
      <details>
        <summary>Why, with the sentences that say so</summary>
        <p class="quiet">{Math.round(fit.confidence * 100)} % of the weights could be assessed.</p>
        <Demanded demands={fit.demands} of={person} />
        <Listing
          heading="What holds the total down"
          items={fit.deductions.flatMap((deduction) => deduction.reasons.map((reason) => reason.sentence))}
        />
        <Listing heading="Lacks for this role" items={fit.lacks} />
        <Listing heading="The role would waste" items={fit.wastes} />
        <Listing heading="What would change it" items={fit.nearMiss ? [fit.nearMiss, ...fit.changes] : fit.changes} />
        <Questions row={row} />
        <PartTable
          parts={fit.parts}
          sides={{ candidate: { of: person, whose: 'CV' }, brief: { of: role, whose: 'Brief' } }}
        />
      </details>
    </li>
  );
};

const Demanded = ({ demands, of }: { demands: readonly DemandAnswer[]; of: string }) =>
  demands.length === 0 ? null : (
    <>
      <h3>The brief's demands</h3>
      <ul class="answers">
        {demands.map((demand) => (
          <li key={demand.demand} class={`answer-${demand.answer}`}>
            <AnswerMark answer={demand.answer} /> {demand.text.replaceAll('\t', ' ')}
            {demand.quotes
              .filter((quote) => quote.side === 'candidate')
              .slice(0, 2)
              .map((quote, position) => (
                <QuoteText key={position} quote={quote} of={of} whose="CV" />
              ))}
          </li>
        ))}
      </ul>
    </>
  );

const Listing = ({ heading, items }: { heading: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );

const Questions = ({ row }: { row: ShortlistRow }) => (
  <Listing
    heading="Ask the candidate"
    items={row.entry.fit.knockouts.flatMap((knockout) => (knockout.question === null ? [] : [knockout.question]))}
  />
);
