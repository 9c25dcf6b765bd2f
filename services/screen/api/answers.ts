/** What the API answers with. Facts, signals and fits are described as far as programs need them; the rest comes along. */
import { z } from 'zod';
import { decisionKinds } from '../../../shared/model/decision.ts';
import { verdicts } from '../../../shared/model/fit.ts';
import { reaches, scopes, seniorities } from '../../../shared/model/signal.ts';
import { documentStates } from '../../store/documents.ts';

export const moment = z.date();
export const text = z.string().nullable();
/** As it is stored. */
export const anything = z.looseObject({}) as z.ZodType<object, object>;

export const idParam = z.object({ id: z.uuid() });
/** Nonsense is refused here, where a page falls back to the beginning. */
export const stretch = z.object({
  from: z.coerce.number().int().min(0).max(1_000_000).default(0).describe('Rows to pass over'),
  size: z.coerce.number().int().min(1).max(200).default(50).describe('Rows at most'),
});
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row).readonly(),
    total: z.number().int().describe('Rows on all pages together'),
    from: z.number().int(),
    size: z.number().int(),
  });

const scope = z.enum(scopes);
const reach = z.enum(reaches).nullable();
export const verdict = z.enum(verdicts);

export const fitAnswer = z.looseObject({
  total: z.number(),
  verdict,
  confidence: z.number(),
  parts: z.array(anything).readonly(),
  deductions: z.array(anything).readonly(),
  knockouts: z.array(anything).readonly(),
});

export const candidateCard = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  documentId: z.uuid(),
  name: text,
  headline: text,
  city: text,
  country: text,
  scope,
  reach,
  seniority: z.enum(seniorities).nullable(),
  platforms: z.array(z.string()).readonly(),
  fileName: z.string(),
  open: z.boolean(),
  leading: z.boolean(),
  createdAt: moment,
});

export const candidateAnswer = candidateCard.extend({
  facts: anything,
  signals: anything,
  fits: z.array(z.object({ roleId: z.uuid(), title: text, total: z.number(), verdict })).readonly(),
  versions: z.array(z.looseObject({ id: z.uuid(), fileName: z.string(), leading: z.boolean() })).readonly(),
  corrections: z.array(z.object({ path: z.string(), value: z.unknown(), at: moment, by: text })).readonly(),
});

export const roleCard = z.object({
  id: z.uuid(),
  title: text,
  client: text,
  scope,
  reach,
  clarifications: z.number().int(),
  fileName: z.string(),
  open: z.boolean(),
  createdAt: moment,
  rankedAt: moment.nullable(),
  bestTotal: z.number().nullable(),
  ranked: z.number().int(),
  changed: z.boolean().nullable().describe('The list is another one than one has seen; null: has seen none'),
});

export const roleAnswer = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  fileName: z.string(),
  open: z.boolean(),
  createdAt: moment,
  facts: anything,
  signals: anything,
  points: z.record(z.string(), z.number()).nullable().describe('Weights of its own; null: those of all roles'),
  answers: z
    .array(z.object({ question: z.string(), answer: z.string(), reading: z.string().nullable(), at: moment, by: text }))
    .readonly(),
  versions: z.array(z.looseObject({ id: z.uuid(), fileName: z.string(), leading: z.boolean() })).readonly(),
});

export const shortlistAnswer = z.object({
  id: z.uuid(),
  roleId: z.uuid(),
  createdAt: moment,
  versions: z.object({ lexicon: z.string(), rules: z.string() }),
  total: z.number().int(),
  from: z.number().int(),
  size: z.number().int(),
  rows: z
    .array(
      z.object({
        rank: z.number().int(),
        fromRank: z.number().int().nullable(),
        cause: text,
        candidate: candidateCard,
        fit: fitAnswer,
      }),
    )
    .readonly(),
});

export const decisionAnswer = z.object({
  id: z.uuid(),
  candidateId: z.uuid(),
  kind: z.enum(decisionKinds),
  reason: text,
  by: text,
  at: moment,
  undoneAt: moment.nullable(),
});

export const documentAnswer = z.object({
  id: z.uuid(),
  state: z.enum(documentStates),
  kind: text,
  folder: z.enum(['cvs', 'briefs']).nullable(),
  fileName: z.string(),
  size: z.number().int(),
  duplicateOf: z.uuid().nullable(),
  reason: z.object({ code: z.string(), message: z.string(), advice: z.string() }).nullable(),
  candidateId: z.uuid().nullable(),
  briefId: z.uuid().nullable(),
  createdAt: moment,
  finishedAt: moment.nullable(),
});

const mergeSide = z.object({
  id: z.uuid(),
  fileName: z.string(),
  identity: anything.describe('By what it is told from others: names, addresses, employers; or title, client, place'),
});
export const mergeAnswer = z.object({
  about: z.enum(['person', 'role']),
  first: mergeSide,
  second: mergeSide,
  agrees: z.array(z.string()).readonly(),
  differs: z.array(z.string()).readonly(),
  state: z.enum(['open', 'merged', 'apart']),
  decidedAt: moment.nullable(),
});

export const runAnswer = z.looseObject({
  id: z.uuid(),
  state: z.string(),
  startedAt: moment,
  finishedAt: moment.nullable(),
});

export const runRoleAnswer = z.looseObject({
  briefId: z.uuid(),
  title: text,
  changed: z.boolean(),
  doneAt: moment.nullable(),
  listed: z.number().int().describe('People on the list'),
});

export const savedSearchAnswer = z.object({ id: z.uuid(), name: z.string(), query: z.string() });
export const uploadAnswer = z.object({
  files: z
    .array(
      z.object({
        name: z.string(),
        outcome: z.enum(['new', 'identical', 'refused']),
        documentId: z.uuid().nullable(),
        why: z.enum(['size', 'empty', 'name']).nullable(),
      }),
    )
    .readonly(),
});
