import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Identity, PersonRules } from '../../shared/model/identity.ts';
import { comparePersons } from './compare-persons.ts';
import { identityKeys } from './identity-keys.ts';
import { sharedAddresses } from './shared-addresses.ts';

/** What the store asks when a CV comes in: by what to look for its person, and what to think of whom it finds. */
export const personRules = (lexicon: Lexicon): PersonRules => ({
  keysOf: (identity) => identityKeys(identity, lexicon),
  compare: (one: Identity, others) => {
    const shared = sharedAddresses(one, others, lexicon);
    return others.map((other) => comparePersons(one, other, { lexicon, shared }));
  },
});
