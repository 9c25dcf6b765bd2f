/** What a search may ask for, the same in addresses of pages and of the API. */
import { z } from 'zod';
import { cefrLevels } from '../../../shared/model/candidate.ts';
import type { CandidateFilter } from '../../../shared/model/search.ts';
import {
  activities,
  type Cell,
  categories,
  levels,
  reaches,
  scopes,
  seniorities,
} from '../../../shared/model/signal.ts';

const cells = categories.flatMap((category) => activities.map((activity): Cell => `${category}.${activity}`));
const word = z.string().trim().min(1).max(120);
const years = z.coerce.number().min(0).max(80);

const shape = {
  words: z.string().trim().min(1).max(500).optional().describe('AND, OR, NOT, "phrase", (brackets), begin*'),
  platforms: z
    .union([word, z.array(word).max(8)])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .optional()
    .describe('Names; all of them'),
  industry: word.optional(),
  scope: z.enum(scopes).optional(),
  reach: z.enum(reaches).optional(),
  seniority: z.enum(seniorities).optional(),
  level: z.enum(levels).optional().describe('ISA-95 level the work is on'),
  cell: z.enum(cells).optional().describe('Operations category and activity of IEC 62264-3'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional()
    .describe('ISO 639-1'),
  languageLevel: z.enum(cefrLevels).optional().describe('At least this well'),
  country: word.optional(),
  minYears: years.optional(),
  maxYears: years.optional(),
  closed: z
    .literal('yes')
    .transform(() => true)
    .optional()
    .describe('Those who are no longer matched'),
};

export const candidateFilter = z.object(shape);

/** In an address somebody typed, nonsense is passed over and the rest holds. */
const lenient = z.object(
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, (schema as z.ZodType).catch(undefined)])),
);

const given = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter((one) => one !== '') : value === '' ? undefined : value;

/** Fields left empty in a form ask for nothing. */
export const withoutEmpty = (query: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, unknown>)
      .map(([name, value]) => [name, given(value)] as const)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

export const readFilter = (query: unknown): CandidateFilter => lenient.parse(withoutEmpty(query)) as CandidateFilter;

/** As it stands in an address, without what is empty. */
export const writeFilter = ({ platforms, closed, ...filter }: CandidateFilter): string => {
  const single = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const many = (platforms ?? []).map((name): [string, string] => ['platforms', name]);
  return new URLSearchParams([...single, ...many, ...(closed ? [['closed', 'yes']] : [])]).toString();
};
