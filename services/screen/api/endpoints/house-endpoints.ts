/** The lexicon, for everybody; letterhead, webhooks and the audit log, for administrators. */
import { z } from 'zod';
import { loadAgency, saveAgency } from '../../../store/agency.ts';
import { pageAudit, verifyAudit } from '../../../store/audit-log.ts';
import { addProposal, listProposals, settleProposal } from '../../../store/lexicon-proposals.ts';
import { addWebhook, listWebhooks, removeWebhook } from '../../../store/news/webhooks.ts';
import { newSecret } from '../../access/secrets.ts';
import { readLogo } from '../../actions/read-logo.ts';
import { lexiconFileNames, searchLexicon } from '../../actions/search-lexicon.ts';
import { webhookBody } from '../../actions/webhook-body.ts';
import { idParam, pageOf, stretch } from '../answers.ts';
import { ApiRefusal, endpoint } from '../endpoint.ts';
import { agencyAnswer, auditEntryAnswer, proposalAnswer, webhookAnswer } from '../house-answers.ts';

const lexiconFile = z.enum(lexiconFileNames as [string, ...string[]]);
const needs = 'administrator';

export const houseEndpoints = [
  endpoint({
    id: 'searchLexicon',
    method: 'GET',
    path: '/lexicon',
    tag: 'lexicon',
    summary: 'Entries that hold every word, those called so first',
    query: z.object({ q: z.string().max(200).default(''), file: lexiconFile.optional() }),
    answer: z.object({
      total: z.number().int(),
      entries: z.array(z.object({ file: z.string(), name: z.string(), yaml: z.string() })).readonly(),
    }),
    run: async ({ query: { q, file } }) => searchLexicon(q, { file: file ?? null, most: 50 }),
  }),
  endpoint({
    id: 'proposeTerm',
    method: 'POST',
    path: '/lexicon/proposals',
    tag: 'lexicon',
    summary: 'Propose a change of the lexicon',
    body: z.object({
      file: lexiconFile,
      entry: z.string().trim().min(1).max(120),
      change: z.string().trim().min(1).max(8_000),
    }),
    answer: null,
    run: async ({ world, body, visitor }) => {
      await addProposal(world.db, { ...body, by: visitor.userId });
      return null;
    },
  }),
  endpoint({
    id: 'listProposals',
    method: 'GET',
    path: '/lexicon/proposals',
    tag: 'lexicon',
    summary: 'Changes of the lexicon that wait for an administrator, oldest first',
    answer: z.object({ rows: z.array(proposalAnswer).readonly() }),
    run: async ({ world }) => ({ rows: await listProposals(world.db) }),
  }),
  endpoint({
    id: 'settleProposal',
    method: 'DELETE',
    path: '/settings/lexicon/proposals/{id}',
    tag: 'lexicon',
    summary: 'Taken over into the files, or turned down',
    needs,
    params: idParam,
    answer: null,
    run: async ({ world, params }) => ((await settleProposal(world.db, params.id)) ? null : undefined),
  }),
  endpoint({
    id: 'loadAgency',
    method: 'GET',
    path: '/settings/agency',
    tag: 'settings',
    summary: 'Name and logo at the head of exports',
    needs,
    answer: agencyAnswer,
    run: async ({ world }) => loadAgency(world.db),
  }),
  endpoint({
    id: 'setAgency',
    method: 'PUT',
    path: '/settings/agency',
    tag: 'settings',
    summary: 'Another letterhead; a logo is PNG or JPEG of 500 KB at most, null is none, left out it stays',
    needs,
    body: z.object({
      name: z.string().trim().min(1).max(120).nullable(),
      logo: z.base64().max(700_000).nullable().optional().describe('Bytes of the picture in base64'),
    }),
    answer: null,
    run: async ({ world: { db }, body: { name, logo } }) => {
      const sent = logo ? readLogo(Buffer.from(logo, 'base64')) : null;
      if (logo && sent === null) throw new ApiRefusal(422, 'The logo is not a PNG or JPEG of 500 KB at most.');
      await saveAgency(db, { name, logo: logo === undefined ? (await loadAgency(db)).logo : sent });
      return null;
    },
  }),
  endpoint({
    id: 'listWebhooks',
    method: 'GET',
    path: '/settings/webhooks',
    tag: 'settings',
    summary: 'Addresses that are called after each run, with the last calls',
    needs,
    answer: z.object({ rows: z.array(webhookAnswer).readonly() }),
    run: async ({ world }) => ({ rows: await listWebhooks(world.db) }),
  }),
  endpoint({
    id: 'addWebhook',
    method: 'POST',
    path: '/settings/webhooks',
    tag: 'settings',
    summary: 'Call this address after each run; the secret that signs the calls is told this once',
    needs,
    body: webhookBody,
    answer: z.object({ id: z.uuid(), secret: z.string() }),
    run: async ({ world, body }) => {
      const secret = newSecret();
      return { id: await addWebhook(world.db, { url: body.url, secret }), secret };
    },
  }),
  endpoint({
    id: 'removeWebhook',
    method: 'DELETE',
    path: '/settings/webhooks/{id}',
    tag: 'settings',
    summary: 'Call it no more',
    needs,
    params: idParam,
    answer: null,
    run: async ({ world, params }) => {
      await removeWebhook(world.db, params.id);
      return null;
    },
  }),
  endpoint({
    id: 'listAudit',
    method: 'GET',
    path: '/settings/audit',
    tag: 'settings',
    summary: 'Who did what, newest first',
    needs,
    query: stretch.extend({ about: z.uuid().optional().describe('Id of what it was done to') }),
    answer: pageOf(auditEntryAnswer),
    run: async ({ world, query: { from, size, about } }) => {
      const { entries, total } = await pageAudit(world.db, { ...(about ? { subject: about } : {}), from, size });
      return { rows: entries.map(({ seq, ...entry }) => ({ seq: Number(seq), ...entry })), total, from, size };
    },
  }),
  endpoint({
    id: 'verifyAudit',
    method: 'GET',
    path: '/settings/audit/verdict',
    tag: 'settings',
    summary: 'Whether the chain of the audit log is whole',
    needs,
    answer: z.object({
      whole: z.boolean(),
      entries: z.number().int().nullable(),
      brokenAt: z.number().int().nullable(),
    }),
    run: async ({ world }) => {
      const verdict = await verifyAudit(world.db);
      return verdict.whole
        ? { whole: true, entries: verdict.entries, brokenAt: null }
        : { whole: false, entries: null, brokenAt: Number(verdict.brokenAt) };
    },
  }),
] as const;
