import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { PersonRules } from '../../shared/model/identity.ts';
import { comparePersons } from './compare-persons.ts';
import { addressOf, identityKeys } from './identity-keys.ts';
import { isOfficeAddress } from './is-office-address.ts';

/** What the store asks when a CV comes in: by what to look for its person, and what to think of whom it finds. */
export const personRules = (lexicon: Lexicon): PersonRules => ({
  keysOf: (identity) => identityKeys(identity, lexicon),
  isOffice: (names) => isOfficeAddress(names, lexicon),
  compare: (one, other, offices) => comparePersons(one, other, { lexicon, shared: new Set(offices.map(addressOf)) }),
});
