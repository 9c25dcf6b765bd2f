/**
 * Two CVs -> whether they are one person's, with the reasons.
 *
 * Never by name alone, and never without a name that fits: an address proves somebody only together with a name, because
 * families share a phone and agencies an e-mail; a name proves somebody only together with a life that two people do not
 * share. What is between goes to a person: wrongly joined people cost more than a question.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Identity, Likeness } from '../../shared/model/identity.ts';
import { compareHistories, type HistoryLikeness } from './compare-histories.ts';
import { compareNames, type NameLikeness } from './compare-names.ts';

export interface Compared {
  readonly name: NameLikeness;
  readonly history: HistoryLikeness['kind'];
  /** Addresses that agree and are a person's own. */
  readonly email: boolean;
  readonly phone: boolean;
  /** An office's address agrees. */
  readonly office: boolean;
}

/** The decision table. */
export const verdictOf = ({ name, history, email, phone, office }: Compared): Likeness['verdict'] => {
  const addresses = Number(email) + Number(phone);
  if (addresses > 0 && name === 'alike') return email || history !== 'contradicts' ? 'same' : 'doubtful';
  if (addresses > 0 && (name === 'similar' || name === 'unknown')) {
    return (history === 'overlaps' || addresses === 2) && history !== 'contradicts' ? 'same' : 'doubtful';
  }
  if (addresses > 0) return 'doubtful';
  if (name === 'alike' && history === 'overlaps') return 'same';
  if (name === 'alike' && (history === 'touches' || (office && history !== 'contradicts'))) return 'doubtful';
  return name === 'similar' && history === 'overlaps' ? 'doubtful' : 'different';
};

/** "info@", "bewerbung@": whoever reads it, it is not one person's. */
const isOffice = (email: string, lexicon: Lexicon): boolean =>
  lexicon['same-person'].mailboxes.includes(email.slice(0, email.indexOf('@')).replaceAll(/[^a-z]/gu, ''));

const nameWords: Readonly<Record<NameLikeness, string>> = {
  alike: 'The names agree.',
  similar: 'The names are similar.',
  partly: 'The names agree in part, as in a family or after a marriage.',
  different: 'The names differ.',
  unknown: 'One of the CVs names nobody.',
};

const historyWords = ({ kind, commonMonths, employers }: HistoryLikeness): string =>
  ({
    overlaps: `The same employers in the same months: ${employers.join(', ')} (${commonMonths} months).`,
    touches: `Both were at ${employers.join(', ')} at the same time, which colleagues were, too.`,
    contradicts: 'In years in which both worked, no employer is the same.',
    open: 'Too little is dated to compare the employments.',
  })[kind];

/** @param options.shared addresses that are an office's (`isOfficeAddress`) */
export const comparePersons = (
  one: Identity,
  other: Identity,
  options: { readonly lexicon: Lexicon; readonly shared?: ReadonlySet<string> },
): Likeness => {
  const { lexicon, shared } = options;
  const name = compareNames(one.name, other.name, lexicon);
  const history = compareHistories(one, other, lexicon);
  const sameEmail = one.email !== null && one.email === other.email;
  const office = sameEmail && (isOffice(one.email, lexicon) || (shared?.has(one.email) ?? false));
  const samePhones = one.phones.filter((phone) => other.phones.includes(phone));
  const phone = samePhones.some((number) => !shared?.has(number));
  const verdict = verdictOf({ name, history: history.kind, email: sameEmail && !office, phone, office });
  const agrees: string[] = [];
  const differs: string[] = [];
  (name === 'alike' || name === 'similar' ? agrees : differs).push(nameWords[name]);
  if (sameEmail) agrees.push(office ? 'The same e-mail address, which is an office’s.' : 'The same e-mail address.');
  else if (one.email !== null && other.email !== null) differs.push('The e-mail addresses differ.');
  if (samePhones.length > 0)
    agrees.push(phone ? 'The same phone number.' : 'The same phone number, which others have.');
  else if (one.phones.length > 0 && other.phones.length > 0) differs.push('The phone numbers differ.');
  (history.employers.length > 0 ? agrees : differs).push(historyWords(history));
  return { verdict, agrees, differs };
};
