/**
 * The result file of `shortlist95 rank --json`, version 1: what other programs, and the evaluation, build on.
 *
 * Unknown is `null` or an empty list. Fields may be added within a version; none is renamed or removed.
 * `result.schema.json` beside this file is the same as JSON Schema.
 */
import { z } from 'zod';
import { verdicts } from '../../../shared/model/fit.ts';
import { categories, levels, reaches, scopes, seniorities } from '../../../shared/model/signal.ts';

export const resultVersion = 1;

const share = z.number().min(0).max(1);
const language = z.object({ lang: z.string(), level: z.string().nullable() });
const strengths = <K extends string>(keys: readonly K[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, share])) as Record<K, typeof share>);
const quote = z.object({ quote: z.string(), page: z.number().int(), line: z.number().int() });

/** Of rejected documents everything but `file` and `status` is null or empty. */
const signals = {
  isa95Levels: strengths(levels).nullable(),
  momCategories: strengths(categories).nullable(),
  scope: z.enum(scopes).nullable(),
  breadth: z.enum(reaches).nullable(),
  seniority: z.enum(seniorities).nullable(),
  industries: z.array(z.string()),
  standards: z.array(z.string()),
};

export const candidateSchema = z.object({
  file: z.string(),
  status: z.enum(['ready', 'rejected']),
  /** The file of the person's newest CV, which is on the lists, where this is an earlier one. */
  versionOf: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  spokenLanguages: z.array(language),
  currentTitle: z.string().nullable(),
  employments: z.array(
    z.object({
      title: z.string().nullable(),
      employer: z.string().nullable(),
      start: z.string().nullable(),
      /** null = present. */
      end: z.string().nullable(),
    }),
  ),
  totalYears: z.number().nullable(),
  ...signals,
  platforms: z.array(z.object({ name: z.string(), handsOn: z.boolean(), years: z.number().nullable() })),
});

export const entrySchema = z.object({
  rank: z.number().int().min(1),
  file: z.string(),
  name: z.string().nullable(),
  score: z.number().min(0).max(100),
  verdict: z.enum(verdicts),
  confidence: share,
  flags: z.array(z.string()),
  knockouts: z.array(z.object({ name: z.string(), answer: z.enum(['yes', 'no', 'unknown']) })),
  parts: z.array(z.object({ name: z.string(), weight: z.number(), score: share.nullable() })),
  reasons: z.array(z.object({ part: z.string(), tone: z.enum(['plus', 'minus', 'note']), sentence: z.string() })),
  evidence: z.array(quote),
});

export const briefSchema = z.object({
  file: z.string(),
  status: z.enum(['ready', 'rejected']),
  client: z.string().nullable(),
  title: z.string().nullable(),
  statedLabel: z.enum(['MES', 'MOM', 'both', 'none']).nullable(),
  ...signals,
  platforms: z.array(z.object({ name: z.string(), must: z.boolean() })),
  mustHaves: z.array(z.string()),
  niceToHaves: z.array(z.string()),
  knockouts: z
    .object({
      location: z.string().nullable(),
      onsiteDaysPerWeek: z.number().nullable(),
      languages: z.array(language),
      workPermit: z.string().nullable(),
      contract: z.string().nullable(),
      startBy: z.string().nullable(),
      travelPercent: z.number().nullable(),
      minYears: z.number().nullable(),
    })
    .nullable(),
  clarifications: z.array(z.object({ topic: z.string(), question: z.string(), quotes: z.array(z.string()) })),
  shortlist: z.array(entrySchema),
});

export const resultSchema = z.object({
  version: z.literal(resultVersion),
  madeWith: z.object({ lexicon: z.string(), rules: z.string() }),
  candidates: z.array(candidateSchema),
  briefs: z.array(briefSchema),
  failures: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })),
});

export type Result = z.infer<typeof resultSchema>;
export type ResultCandidate = z.infer<typeof candidateSchema>;
export type ResultBrief = z.infer<typeof briefSchema>;
export type ResultEntry = z.infer<typeof entrySchema>;
export type ResultFailure = Result['failures'][number];
