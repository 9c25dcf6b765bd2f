import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { RoleIdentity, RoleRules } from '../../shared/model/identity.ts';
import { tokenise } from '../../shared/words.ts';
import { compareRoles } from './compare-roles.ts';
import { spellingOf } from './spelling.ts';

const keysOf = ({ title, client, reference, file }: RoleIdentity, lexicon: Lexicon): readonly string[] => [
  ...(reference === null ? [] : [`r ${reference}`]),
  ...(file === null ? [] : [`f ${file}`]),
  ...(client === null ? [] : [`c ${spellingOf(lexicon).employerWords(client).join(' ')}`]),
  ...(title === null ? [] : [`t ${tokenise(title).sort().join(' ')}`]),
];

/** What the store asks when a brief comes in: by what to look for its role, and what to think of what it finds. */
export const roleRules = (lexicon: Lexicon): RoleRules => ({
  keysOf: (identity) => keysOf(identity, lexicon),
  compare: (one, others) => others.map((other) => compareRoles(one, other, lexicon)),
});
