import { Prisma } from '../../../prisma/client.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import type { Person } from '../../../shared/model/fit.ts';
import type { Identity } from '../../../shared/model/identity.ts';
import type { Signals } from '../../../shared/model/signal.ts';
import { changeTime } from '../pool-clock.ts';
import { cleanText, toJsonText } from '../to-json.ts';

const shown = (fact: Fact<string> | null): string | null => fact && cleanText(fact.value);

const workedWith = ({ platforms }: Signals): string[] =>
  platforms
    .filter(({ handsOn }) => handsOn)
    .toSorted((a, b) => b.strength - a.strength)
    .map(({ name }) => cleanText(name));

/**
 * The columns of `candidates` that say what holds of a person, and their values in the same order.
 * @param identity by which the person is told from others
 */
export const personColumns = (
  person: Pick<Person, 'candidate' | 'signals'>,
  identity: Identity,
): readonly (readonly [string, Prisma.Sql])[] => {
  const { candidate, signals } = person;
  return [
    ['name', Prisma.sql`${shown(candidate.name)}::text`],
    ['headline', Prisma.sql`${shown(candidate.headline)}::text`],
    ['city', Prisma.sql`${shown(candidate.city)}::text`],
    ['country', Prisma.sql`${shown(candidate.country)}::text`],
    ['scope', Prisma.sql`${signals.scope}::text`],
    ['reach', Prisma.sql`${signals.reach}::text`],
    ['seniority', Prisma.sql`${signals.seniority}::text`],
    ['platforms', Prisma.sql`${workedWith(signals)}::text[]`],
    ['facts', Prisma.sql`${toJsonText(candidate)}::jsonb`],
    ['signals', Prisma.sql`${toJsonText(signals)}::jsonb`],
    ['identity', Prisma.sql`${toJsonText(identity)}::jsonb`],
    ['revision', Prisma.sql`gen_random_uuid()`],
    ['updated_at', changeTime],
  ];
};

/** Names of columns as SQL; they are ours, never a person's. */
export const namesOf = (columns: readonly (readonly [string, Prisma.Sql])[]): Prisma.Sql =>
  Prisma.raw(columns.map(([name]) => name).join(', '));

export const valuesOf = (columns: readonly (readonly [string, Prisma.Sql])[]): Prisma.Sql =>
  Prisma.join(columns.map(([, value]) => value));

/** "name = excluded.name, …" */
export const replacedBy = (columns: readonly (readonly [string, Prisma.Sql])[]): Prisma.Sql =>
  Prisma.raw(columns.map(([name]) => `${name} = excluded.${name}`).join(', '));

/** "name = 'value', …" */
export const setTo = (columns: readonly (readonly [string, Prisma.Sql])[]): Prisma.Sql =>
  Prisma.join(columns.map(([name, value]) => Prisma.sql`${Prisma.raw(name)} = ${value}`));
