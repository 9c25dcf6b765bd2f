/** What the API answers with beside people, roles and documents: users, settings, one's own, and what is held. */
import { z } from 'zod';
import { verdicts } from '../../../shared/model/fit.ts';
import { legalBases } from '../../../shared/model/retention.ts';
import { logoSchema } from '../../store/agency.ts';
import { documentStates } from '../../store/documents.ts';
import { userRoles } from '../../store/users.ts';
import { anything, moment, text } from './answers.ts';

export const userAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(userRoles),
  disabled: z.boolean(),
});

export const settingsAnswer = z.object({
  uploads: z.string(),
  nightly: z.string(),
  agency: z.string().nullable(),
  retention: z
    .object({
      basis: z.enum(legalBases),
      months: z.number().int(),
      warnDays: z.number().int(),
      when: z.enum(['list', 'erase']),
    })
    .nullable(),
});

export const dueAnswer = z.object({
  candidateId: z.uuid().nullable(),
  documentId: z.uuid(),
  due: moment,
  standing: z.enum(['due', 'warned']),
});

export const noteAnswer = z.object({ id: z.uuid(), text: z.string(), at: moment, author: text });

export const heldAnswer = z.object({
  candidateIds: z.array(z.uuid()).readonly(),
  tables: z.record(z.string(), z.array(anything).readonly()).describe('Rows by table, columns as in the database'),
  roles: z.array(z.object({ id: z.uuid(), title: text })).readonly(),
});

export const accountAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(userRoles),
  language: text.describe('Of the pages; null: as the browser asks'),
  blind: z.boolean(),
  hasPassword: z.boolean(),
  sessions: z.array(z.object({ hash: z.string(), createdAt: moment, lastSeenAt: moment })).readonly(),
  tokens: z
    .array(z.object({ id: z.uuid(), name: z.string(), createdAt: moment, lastUsedAt: moment.nullable() }))
    .readonly(),
});

const waiting = z.array(z.object({ roleId: z.uuid(), title: text, waiting: z.number().int() })).readonly();
export const todayAnswer = z.object({
  since: moment,
  cameIn: z.object({
    candidates: z.number().int(),
    roles: z.number().int(),
    newest: z.array(z.looseObject({ id: z.uuid(), name: text, fileName: z.string() })).readonly(),
  }),
  moves: z
    .array(
      z.looseObject({
        roleId: z.uuid(),
        candidateId: z.uuid(),
        from: z.number().int().nullable(),
        to: z.number().int(),
        cause: z.string(),
      }),
    )
    .readonly(),
  lastRunAt: moment.nullable(),
  questions: waiting,
  decisions: waiting,
  merges: z.number().int(),
  problems: z.number().int(),
});

export const digestAnswer = z.object({
  news: z
    .array(
      z.object({
        briefId: z.uuid(),
        title: z.string(),
        entrants: z.array(anything).readonly(),
        jumps: z.array(anything).readonly(),
      }),
    )
    .readonly(),
  snoozes: z.array(z.object({ id: z.uuid(), briefId: text, candidateId: text, name: text, until: moment })).readonly(),
  settings: z.object({ mail: z.boolean(), leastVerdict: z.enum(verdicts), leastJump: z.number().int() }),
  hasFeed: z.boolean(),
});

export const intakeAnswer = z.object({
  uploads: z.string(),
  counts: z.record(z.enum(documentStates), z.number().int()),
  scans: z
    .array(
      z.looseObject({
        folder: z.string(),
        scannedAt: moment,
        filesSeen: z.number().int(),
        waiting: z.number().int(),
        problem: text,
      }),
    )
    .readonly(),
});

export const agencyAnswer = z.object({ name: text, logo: logoSchema.nullable() });

export const webhookAnswer = z.object({
  id: z.uuid(),
  url: z.string(),
  createdAt: moment,
  deliveries: z
    .array(
      z.object({
        id: z.uuid(),
        attempts: z.number().int(),
        answer: text,
        deliveredAt: moment.nullable(),
        createdAt: moment,
      }),
    )
    .readonly(),
});

export const proposalAnswer = z.object({
  id: z.uuid(),
  file: z.string(),
  entry: z.string(),
  change: z.string(),
  by: text,
  at: moment,
});

export const auditEntryAnswer = z.object({
  seq: z.number().int(),
  at: moment,
  actor: text,
  action: z.string(),
  subject: text,
  details: anything,
  hash: z.string(),
});
