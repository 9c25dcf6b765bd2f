import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Identity } from '../../shared/model/identity.ts';
import { compareNames } from './compare-names.ts';

const addressesOf = ({ email, phones }: Identity): readonly string[] => [...(email === null ? [] : [email]), ...phones];

/** Of one CV's addresses, those that so many others with other names carry that they must be an office's. */
export const sharedAddresses = (one: Identity, others: readonly Identity[], lexicon: Lexicon): ReadonlySet<string> => {
  const foreign = others.filter(({ name }) => compareNames(one.name, name, lexicon) === 'different');
  const carriers = (address: string): number => foreign.filter((other) => addressesOf(other).includes(address)).length;
  return new Set(addressesOf(one).filter((address) => carriers(address) >= lexicon['same-person'].sharedFrom));
};
