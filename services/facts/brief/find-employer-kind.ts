import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Brief } from '../../../shared/model/brief.ts';
import { kindOfEmployer } from '../candidate/kind-of-employer.ts';

/** What kind of firm the client is, by its name; what a brief says about the company is marketing. */
export const findEmployerKind = (client: Brief['client'], lexicon: Lexicon): Brief['employerKind'] =>
  client ? kindOfEmployer(client.value, '', lexicon) : null;
