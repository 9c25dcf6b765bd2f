/** What the API answers with where texts and lists are told of rather than kept. */
import { z } from 'zod';
import { decisionKinds } from '../../../shared/model/decision.ts';
import { anything, fitAnswer, moment, text, verdict } from './answers.ts';

export const briefAnswer = z.object({
  version: z.uuid().nullable(),
  versions: z.array(z.looseObject({ id: z.uuid(), fileName: z.string(), leading: z.boolean() })).readonly(),
  text: z.string().describe('As somebody would have typed it'),
  lines: z.array(anything).readonly(),
  demands: z.array(anything).readonly(),
  answers: z
    .array(
      z.object({
        demand: z.string(),
        candidateId: z.uuid(),
        name: z.string(),
        answer: z.enum(['yes', 'no', 'unknown']),
      }),
    )
    .readonly(),
});

export const triedAnswer = z.object({
  points: z.record(z.string(), z.number()).describe('Those of the list in force, with what was tried in their place'),
  rows: z
    .array(
      z.object({
        candidateId: z.uuid(),
        name: z.string(),
        rank: z.number().int(),
        was: z.number().int().describe('Place on the list in force'),
        total: z.number(),
        verdict,
      }),
    )
    .readonly(),
});

export const textAnswer = z.object({ format: z.string(), pages: z.array(anything).readonly() });

export const assessmentAnswer = z.object({
  role: text,
  fit: fitAnswer,
  scoredAt: moment,
  lexicon: z.string(),
  rules: z.string(),
  decisions: z.array(z.object({ kind: z.enum(decisionKinds), at: moment })).readonly(),
});

const place = z.object({ people: z.number().int(), roles: z.number().int() });
export const poolAnswer = place.extend({
  cells: z.record(z.string(), place).describe('Operations category and activity of IEC 62264-3'),
  platforms: z.array(place.extend({ name: z.string() })).readonly(),
});
