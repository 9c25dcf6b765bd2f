/**
 * Two briefs -> whether they are versions of one role's, with the reasons.
 *
 * A client has many roles of one title, and a file called "brief.docx" may be anybody's: what the two demand must agree, and
 * a client or a place that differs is at most a question.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Likeness, RoleIdentity } from '../../shared/model/identity.ts';
import { spelledAlike, tokenise } from '../../shared/words.ts';
import { spellingOf } from './spelling.ts';

type Agreement = 'yes' | 'no' | 'unknown';

const alike = (one: readonly string[], other: readonly string[], threshold: number): Agreement => {
  if (one.length === 0 || other.length === 0) return 'unknown';
  const together = Math.max(
    spelledAlike(one.join(' '), other.join(' ')),
    spelledAlike([...one].sort().join(' '), [...other].sort().join(' ')),
  );
  return together >= threshold ? 'yes' : 'no';
};

const titlesAgree = ({ title: one }: RoleIdentity, { title: other }: RoleIdentity, lexicon: Lexicon): Agreement =>
  alike(tokenise(one ?? ''), tokenise(other ?? ''), lexicon['same-person'].role.title);

const clientsAgree = ({ client: one }: RoleIdentity, { client: other }: RoleIdentity, lexicon: Lexicon): Agreement => {
  const { employerWords } = spellingOf(lexicon);
  return alike(employerWords(one ?? ''), employerWords(other ?? ''), lexicon['same-person'].role.client);
};

const equal = (one: string | null, other: string | null): Agreement =>
  one === null || other === null ? 'unknown' : one === other ? 'yes' : 'no';

const citiesAgree = ({ cities: one }: RoleIdentity, { cities: other }: RoleIdentity): Agreement => {
  if (one.length === 0 || other.length === 0) return 'unknown';
  return one.some((city) => other.includes(city)) ? 'yes' : 'no';
};

/** 0..1: of the words that either demands with, those that both do (Dice). */
const commonDemands = ({ words: one }: RoleIdentity, { words: other }: RoleIdentity): number => {
  const common = one.filter((word) => other.includes(word)).length;
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
};

interface Compared {
  readonly title: Agreement;
  readonly client: Agreement;
  readonly place: Agreement;
  readonly reference: Agreement;
  readonly file: Agreement;
  /** Much, some or little of what is demanded is the same. */
  readonly demands: 'much' | 'some' | 'little';
}

/** The decision table. */
const verdictOf = ({ title, client, place, reference, file, demands }: Compared): Likeness['verdict'] => {
  if (demands === 'little' || reference === 'no') {
    return reference === 'yes' && client !== 'no' ? (title === 'yes' ? 'same' : 'doubtful') : 'different';
  }
  const noClash = client !== 'no' && place !== 'no' && title !== 'no';
  if (reference === 'yes') return client === 'no' ? 'doubtful' : 'same';
  if (file === 'yes') return noClash && (demands === 'much' || title === 'yes') ? 'same' : 'doubtful';
  if (title !== 'yes' || client === 'no') return 'different';
  return client === 'yes' && noClash && demands === 'much' ? 'same' : 'doubtful';
};

const sentences: readonly (readonly [keyof Compared, string, string])[] = [
  ['reference', 'The same reference number.', 'The reference numbers differ.'],
  ['file', 'The same file name.', 'Another file name.'],
  ['title', 'The titles agree.', 'The titles differ.'],
  ['client', 'The same client.', 'The clients differ.'],
  ['place', 'The same place.', 'The places differ.'],
];

export const compareRoles = (one: RoleIdentity, other: RoleIdentity, lexicon: Lexicon): Likeness => {
  const rules = lexicon['same-person'].role;
  const share = commonDemands(one, other);
  const compared: Compared = {
    title: titlesAgree(one, other, lexicon),
    client: clientsAgree(one, other, lexicon),
    place: citiesAgree(one, other),
    reference: equal(one.reference, other.reference),
    file: equal(one.file, other.file),
    demands: share >= rules.demands ? 'much' : share >= rules.doubtfulDemands ? 'some' : 'little',
  };
  const common = `${Math.round(share * 100)} % of the demands’ words are the same.`;
  const agrees = sentences.flatMap(([key, yes]) => (compared[key] === 'yes' ? [yes] : []));
  const differs = sentences.flatMap(([key, , no]) => (compared[key] === 'no' ? [no] : []));
  return {
    verdict: verdictOf(compared),
    agrees: compared.demands === 'little' ? agrees : [...agrees, common],
    differs: compared.demands === 'little' ? [...differs, common] : differs,
  };
};
