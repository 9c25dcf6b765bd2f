/** Why somebody stands where they stand: every part with the sentences of both sides. A page, and what a row of the list opens. */
import type { DemandAnswer, Fit } from '../../../../shared/model/fit.ts';
import type { Told } from '../../../../shared/model/told.ts';
import { lacksOf } from '../../../fit/explain-fit.ts';
import { roleWords } from '../../words/role.ts';
import { Layout } from '../layout.tsx';
import { AnswerMark, isFirstOfItsKind, PartTable, QuoteText, VerdictBadge } from '../pieces.tsx';
import { useFormats, useView, useWords } from '../view-context.ts';
import { MailText } from './mail-text.tsx';

export interface WhyProps {
  readonly roleId: string;
  readonly title: string;
  readonly candidateId: string;
  readonly name: string;
  readonly fit: Fit;
  /** ISO 639-1 */
  readonly briefLanguage: string | null;
}

export const WhyPage = ({ roleId, title, candidateId, name, fit, briefLanguage }: WhyProps) => {
  const words = useWords(roleWords);
  const { score } = useFormats();
  const role = `/roles/${roleId}`;
  const person = `/candidates/${candidateId}`;
  return (
    <Layout title={`${name}: ${title}`} place="roles">
      <link rel="stylesheet" href="/assets/role.css" />
      <h1>
        <a href={person}>{name}</a>
      </h1>
      <p class="under-title">
        <a href={role}>{title}</a> <span class="score">{score(fit.total)}</span> <VerdictBadge verdict={fit.verdict} />
      </p>
      <section class="panel" aria-labelledby="why">
        <h2 id="why">{words.why}</h2>
        <Why fit={fit} role={role} person={person} briefLanguage={briefLanguage} />
      </section>
    </Layout>
  );
};

interface WhyBodyProps {
  readonly fit: Fit;
  /** Addresses. */
  readonly role: string;
  readonly person: string;
  readonly briefLanguage: string | null;
}

const Why = ({ fit, role, person, briefLanguage }: WhyBodyProps) => {
  const { tell } = useView();
  const words = useWords(roleWords);
  const { percent } = useFormats();
  const said = (told: readonly Told[]) => told.map((one) => tell(one));
  return (
    <div class="why-body">
      <p class="quiet">{words.assessed(percent(fit.confidence))}</p>
      <Demanded demands={fit.demands} of={person} />
      <Listing heading={words.holdsDown} items={said(fit.deductions.flatMap(({ reasons }) => reasons))} />
      <Listing heading={words.lacks} items={said(lacksOf(fit))} />
      <Listing heading={words.wastes} items={said(fit.wastes)} />
      <Listing heading={words.changes} items={said(fit.nearMiss ? [fit.nearMiss, ...fit.changes] : fit.changes)} />
      <Listing heading={words.askCandidate} items={said(fit.knockouts.flatMap(({ question }) => question ?? []))} />
      <MailText fit={fit} briefLanguage={briefLanguage} />
      <PartTable
        parts={fit.parts}
        sides={{ candidate: { of: person, whose: 'CV' }, brief: { of: role, whose: 'Brief' } }}
      />
    </div>
  );
};

const Demanded = ({ demands, of }: { demands: readonly DemandAnswer[]; of: string }) =>
  demands.length === 0 ? null : (
    <>
      <h3>{useWords(roleWords).demands}</h3>
      <ul class="answers">
        {demands.map((demand) => (
          <li key={demand.demand} class={`answer-${demand.answer}`}>
            <AnswerMark answer={demand.answer} /> {demand.text.replaceAll('\t', ' ')}
            {demand.quotes
              .filter(({ side }) => side === 'candidate')
              .filter(isFirstOfItsKind)
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
