/**
 * Text -> Brief: title, client, every demand with its weight, the knock-outs with their values.
 *
 * A posting, a forwarded mail and six lines of notes go the same way: lines become sections by their headings
 * (none is fine), sections become passages, passages become statements, each weighed by where it stands and what it
 * says. Demands and knock-outs are two readings of the same statements, so they cannot disagree.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Brief, Demand, ProtectedDemand } from '../../shared/model/brief.ts';
import type { DocumentText } from '../../shared/model/document.ts';
import { readBrief } from './brief/brief-reading.ts';
import { findBriefDate } from './brief/find-brief-date.ts';
import { findBriefPay } from './brief/find-brief-pay.ts';
import { findBriefTitle } from './brief/find-brief-title.ts';
import { findClient } from './brief/find-client.ts';
import { findDemands } from './brief/find-demands.ts';
import { findEmployerKind } from './brief/find-employer-kind.ts';
import { findOrganisation } from './brief/find-organisation.ts';
import { findProtected } from './brief/find-protected.ts';
import { findKnockouts } from './brief/knockouts/find-knockouts.ts';
import { findStatements } from './brief/statements.ts';

export interface FindBriefOptions {
  readonly lexicon: Lexicon;
  readonly fileName: string;
  readonly modified: Date | null;
}

/** What a client may not ask for is told to the recruiter and matched on by nobody; a language or a product beside it stays. */
const isOnlyProtected = ({ topic, quote }: Demand, asked: readonly ProtectedDemand[]): boolean =>
  topic === 'skill' && asked.some(({ quote: { page, text } }) => page === quote.page && text === quote.text);

export const findBrief = (text: DocumentText, { lexicon, modified }: FindBriefOptions): Brief => {
  const reading = readBrief(text, lexicon);
  const statements = findStatements(reading);
  const client = findClient(reading);
  const title = findBriefTitle(reading);
  const asked = findProtected(reading, statements);
  return {
    client,
    title,
    sections: reading.sections,
    demands: findDemands(reading, statements, title?.value ?? null).filter((demand) => !isOnlyProtected(demand, asked)),
    knockouts: findKnockouts(reading, statements, findBriefDate(reading, modified)),
    pay: findBriefPay(reading, statements),
    ...findOrganisation(reading, statements),
    employerKind: findEmployerKind(client, lexicon),
    protected: asked,
    language: text.language,
  };
};
