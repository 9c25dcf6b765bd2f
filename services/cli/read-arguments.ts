/** Words of the command line -> one of the commands with its checked options. */
import { parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

export type Command =
  | { readonly name: 'start' | 'web' | 'worker' | 'status' | 'help' }
  | { readonly name: 'rematch'; readonly stop: boolean }
  | { readonly name: 'demo'; readonly once: boolean }
  | {
      readonly name: 'rank';
      readonly cvs: string;
      readonly briefs: string;
      readonly json: string | null;
      readonly top: number | null;
    }
  | { readonly name: 'eval'; readonly json: string | null }
  | { readonly name: 'learn'; readonly write: boolean; readonly json: string | null }
  | { readonly name: 'audit'; readonly categories: string | null; readonly json: string | null }
  | { readonly name: 'sign-in-link'; readonly email: string | null }
  | { readonly name: 'backup'; readonly to: string }
  | { readonly name: 'restore'; readonly from: string; readonly force: boolean }
  | { readonly name: 'audit-log' | 'rotate-key' }
  | {
      readonly name: 'export-person';
      readonly who: { readonly candidateId: string } | { readonly email: string };
      readonly to: string;
    }
  | {
      readonly name: 'export-case';
      readonly which: { readonly correctionId: string } | { readonly candidateId: string };
      readonly to: string;
    }
  | { readonly name: 'erase'; readonly who: { readonly candidateId: string } | { readonly email: string } };

const text = { type: 'string' } as const;
const options = {
  start: {},
  web: {},
  worker: {},
  rematch: { stop: { type: 'boolean' } },
  status: {},
  help: {},
  demo: { once: { type: 'boolean' } },
  rank: { cvs: text, briefs: text, json: text, top: text },
  eval: { json: text },
  learn: { write: { type: 'boolean' }, json: text },
  audit: { categories: text, json: text },
  'sign-in-link': { email: text },
  backup: { to: text },
  restore: { from: text, force: { type: 'boolean' } },
  'rotate-key': {},
  'audit-log': { verify: { type: 'boolean' } },
  erase: { candidate: text, email: text },
  'export-case': { correction: text, candidate: text, to: text },
  'export-person': { candidate: text, email: text, to: text },
} as const satisfies { readonly [N in Command['name']]: Readonly<Record<string, { type: 'string' | 'boolean' }>> };

const isCommandName = (word: string): word is Command['name'] => Object.hasOwn(options, word);

/** @throws UsageError with Node's own words about what does not belong. */
const parse = <N extends Command['name']>(name: N, words: readonly string[]) => {
  try {
    return parseArgs({ args: [...words], options: options[name], allowPositionals: false, strict: true }).values;
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const needed = (value: string | undefined, words: string): string => {
  if (value === undefined || value === '') throw new UsageError(words);
  return value;
};

const countOf = (value: string | undefined): number | null => {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new UsageError('--top must be a whole number of 1 or more');
  return Number(value);
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One person, by the id in the address of their page or by e-mail. */
const personOf = (
  name: Command['name'],
  { candidate, email }: { readonly candidate?: string | undefined; readonly email?: string | undefined },
) => {
  if ((candidate === undefined) === (email === undefined))
    throw new UsageError(`${name} needs either --candidate ID or --email ADDRESS`);
  if (email !== undefined) {
    if (!/^\S+@\S+$/.test(email)) throw new UsageError('--email must be an e-mail address');
    return { email };
  }
  if (!uuid.test(candidate ?? '')) throw new UsageError('--candidate must be the id in the address of a person’s page');
  return { candidateId: candidate ?? '' };
};

const caseOf = (correction: string | undefined, candidate: string | undefined) => {
  if ((correction === undefined) === (candidate === undefined))
    throw new UsageError('export-case needs either --correction ID or --candidate ID');
  const id = correction ?? candidate ?? '';
  if (!uuid.test(id)) throw new UsageError('export-case: the id must be one of a correction or of a person');
  return correction === undefined ? { candidateId: id } : { correctionId: id };
};

/** @throws UsageError */
export const readArguments = (words: readonly string[]): Command => {
  const [first = 'help', ...rest] = words;
  const name = first === '--help' || first === '-h' ? 'help' : first;
  if (!isCommandName(name)) throw new UsageError(`there is no command "${name}"`);
  if (rest.includes('--help') || rest.includes('-h')) return { name: 'help' };
  switch (name) {
    case 'demo':
      return { name, once: parse('demo', rest).once ?? false };
    case 'rank': {
      const { cvs, briefs, json, top } = parse('rank', rest);
      return {
        name,
        cvs: needed(cvs, 'rank needs --cvs DIR'),
        briefs: needed(briefs, 'rank needs --briefs DIR'),
        json: json ?? null,
        top: countOf(top),
      };
    }
    case 'rematch':
      return { name, stop: parse('rematch', rest).stop ?? false };
    case 'eval':
      return { name, json: parse('eval', rest).json ?? null };
    case 'learn': {
      const { write, json } = parse('learn', rest);
      return { name, write: write ?? false, json: json ?? null };
    }
    case 'audit': {
      const { categories, json } = parse('audit', rest);
      return { name, categories: categories ?? null, json: json ?? null };
    }
    case 'backup':
      return { name, to: needed(parse(name, rest).to, 'backup needs --to FILE') };
    case 'restore': {
      const { from, force } = parse(name, rest);
      return { name, from: needed(from, 'restore needs --from FILE'), force: force ?? false };
    }
    case 'audit-log':
      if (!parse(name, rest).verify) throw new UsageError('audit-log needs --verify');
      return { name };
    case 'export-person': {
      const values = parse(name, rest);
      return { name, who: personOf(name, values), to: needed(values.to, 'export-person needs --to DIR') };
    }
    case 'export-case': {
      const { correction, candidate, to } = parse(name, rest);
      return { name, which: caseOf(correction, candidate), to: needed(to, 'export-case needs --to DIR') };
    }
    case 'erase':
      return { name, who: personOf(name, parse(name, rest)) };
    case 'sign-in-link':
      return { name, email: parse('sign-in-link', rest).email ?? null };
    default:
      parse(name, rest);
      return { name };
  }
};
