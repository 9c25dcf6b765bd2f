import { z } from 'zod';
import { scopes, seniorities, workKinds } from '../../model/signal.ts';
import { share, text } from './term.ts';

/** What a fit is made of, in the order it is shown. */
export const partNames = [
  'scope',
  'reach',
  'levels',
  'activities',
  'platforms',
  'industry',
  'seniority',
  'years',
  'standards',
  'integration',
  'demands',
  'languages',
  'place',
  'words',
] as const;
export type PartName = (typeof partNames)[number];

/** Briefs of one type weigh the parts alike. */
export const briefTypes = [
  'mes-site',
  'mes-network',
  'mom-site',
  'mom-enterprise',
  'specialist',
  'control',
  'business',
] as const;
export type BriefType = (typeof briefTypes)[number];

export const knockoutNames = [
  'place',
  'onsite-days',
  'language',
  'language-nearly',
  'work-permit',
  'contract',
  'start',
  'travel',
  'years',
] as const;
export type KnockoutName = (typeof knockoutNames)[number];

export const deductionNames = [
  'scope-mismatch',
  'scope-narrow',
  'reach-mismatch',
  'role-mismatch',
  'no-level-three',
  'core-level-missing',
  'core-platform-required',
  'core-platform-missing',
  'core-platform-learned',
  'core-platform-neighbour',
  'core-platform-not-built',
  'core-platform-old',
  'house-platform-missing',
  'core-industry-missing',
  'language-not-listed',
  'sponsor-needed',
] as const;
export type DeductionName = (typeof deductionNames)[number];

const verdict = z.enum(['submit', 'talk', 'long-shot', 'do-not-submit']);
const weight = z.number().min(0).max(100);
const table = <K extends string>(keys: readonly K[]) =>
  z.record(z.enum(keys as [K, ...K[]]), z.record(z.enum(keys as [K, ...K[]]), share));
const gap = z.strictObject({ factor: share, cap: verdict.nullable(), why: text });

export const weights = z.strictObject({
  /** Points of each part by type of brief; 100 for each type (roles.md section 9). */
  parts: z.record(z.enum(partNames), z.record(z.enum(briefTypes), weight)).superRefine((parts, context) => {
    for (const type of briefTypes) {
      const sum = Object.values(parts).reduce((total, points) => total + points[type], 0);
      if (Math.abs(sum - 100) > 1e-9)
        context.addIssue({ code: 'custom', path: [type], message: `the points add up to ${sum}, not 100` });
    }
  }),
  /** Row: what the brief wants; column: what the candidate's work is. */
  scopes: table(scopes),
  seniorities: table(seniorities),
  reaches: table(['single-site', 'multi-site', 'enterprise']),
  /** Added to the scope of a candidate of production execution for every further category proved, when operations are wanted. */
  furtherCategory: share,
  /** Lost per step of an axis the candidate is short of, or two and more beyond (isa95.md section 8). */
  axes: z.strictObject({ breadth: share, mandate: share, over: share }),
  /** What counts as proved, as little, and as nothing, on the 0..1 scale of a signal. */
  strengths: z.strictObject({ solid: share, some: share }),
  /** What each kind of work with a product counts for the one who is wanted to build, and to govern. */
  workKinds: z.strictObject({ build: z.record(z.enum(workKinds), share), govern: z.record(z.enum(workKinds), share) }),
  /** Last used no longer than `years` ago counts `factor`; first row that applies (platforms.md section 8a). */
  recency: z.array(z.strictObject({ years: z.number().positive(), factor: share })).min(1),
  recencyOlder: share,
  /** A text that is silent about a demand: worth a question, not a zero. */
  silent: share,
  /** From this strength on a demand is a must. */
  must: share,
  /** From this strength on it is not negotiable. */
  hard: share,
  deductions: z.record(z.enum(deductionNames), gap),
  knockouts: z.record(z.enum(knockoutNames), gap),
  /** Least total of a verdict; below the last it is "do not submit". */
  verdicts: z.strictObject({ submit: weight, talk: weight, 'long-shot': weight }),
  /** Regulation ladder: factor on the likeness of industries, by steps up. */
  regulation: z.strictObject({ oneStepUp: share, moreStepsUp: share, unproved: share }),
  /** Tolerances of the knock-outs (briefs.md section 4). */
  tolerances: z.strictObject({
    years: share,
    startWeeks: z.number().min(0),
    travelPoints: z.number().min(0),
    onsiteDays: z.number().min(0),
  }),
});
export type Weights = z.infer<typeof weights>;
