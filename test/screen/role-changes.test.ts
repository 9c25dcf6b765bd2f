import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDecisions } from '../../services/store/decisions.ts';
import { loadRoleInputs } from '../../services/store/role-inputs.ts';
import { loadShortlist } from '../../services/store/shortlists.ts';
import { createRankedRole, type RankedRole } from '../support/ranked-role.ts';
import { buildTestScreen } from '../support/screen.ts';

let role: RankedRole;
let app: FastifyInstance;
const asked: string[] = [];
beforeAll(async () => {
  role = await createRankedRole();
  await role.rank();
  app = await buildTestScreen({
    db: role.db,
    enqueue: async (name) => {
      asked.push(name);
    },
  });
});
afterAll(async () => {
  await app.close();
  await role.close();
});

const here = () => `/roles/${role.briefId}`;
const page = async (url = here()) => (await app.inject({ url })).body;
const post = async (url: string, fields: Readonly<Record<string, string>>) =>
  (
    await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  ).statusCode;
const list = async () => {
  const stored = await loadShortlist(role.db, role.briefId);
  if (stored === null) throw new Error('no list');
  return stored;
};

describe('the page of a role', () => {
  it('shows both readings of an ambiguous brief, and takes the answer that picks one', async () => {
    expect(await page()).toContain('Read as an MOM role');
    const question = role.role.signals.clarifications.find(({ topic }) => topic === 'scope')?.question ?? '';
    expect(await post(`${here()}/answers`, { question, answer: 'Only <production>', reading: 'MES' })).toBe(303);
    expect(asked).toContain('rank-role');
    await role.rank();
    const answered = await page();
    expect(answered).not.toContain('Read as an MOM role');
    expect(answered).toContain('Only &lt;production>');
    await post(`${here()}/answers`, { question, answer: '', reading: '' });
    await role.rank();
    expect(await page()).toContain('Read as an MOM role');
  });

  it('tries weights without keeping them, and keeps them when asked', async () => {
    const before = await list();
    const tried = await page(`${here()}/weights?scope=0&platforms=0&place=40`);
    expect(tried).toContain('name="place" min="0" max="40" step="0.1" value="40"');
    expect((await loadRoleInputs(role.db, role.briefId)).points).toBeNull();
    expect(await page(`${here()}/weights`)).toContain(before.entries[0]?.fit.total.toFixed(1));
    const points = Object.fromEntries((before.entries[0]?.fit.parts ?? []).map(({ name }) => [name, '0']));
    const kept = { ...points, place: '40', scope: '1', keep: 'yes' };
    expect(await post(`${here()}/weights`, kept)).toBe(303);
    const totals = [...(await page(`${here()}/weights?place=40&scope=1`)).matchAll(/<td class="number">(\d+\.\d)</g)];
    await role.rank();
    expect(totals.length).toBe(before.total);
    await post(`${here()}/weights`, { keep: 'no' });
    await role.rank();
    expect((await list()).entries.map(({ fit }) => fit.total)).toEqual(before.entries.map(({ fit }) => fit.total));
  });

  it('foretells to the digit what the list becomes', async () => {
    const points = { scope: '3', platforms: '40', place: '17' };
    const tried = await page(`${here()}/weights?${new URLSearchParams(points).toString()}`);
    await post(`${here()}/weights`, { ...points, keep: 'yes' });
    await role.rank();
    for (const { fit, rank, candidate } of (await list()).entries) {
      const row = tried.split('<tr').find((one) => one.includes(candidate.id)) ?? '';
      expect(row).toContain(`<td class="number">${rank}</td>`);
      expect(row).toContain(`<td class="number">${fit.total.toFixed(1)}</td>`);
    }
    await post(`${here()}/weights`, { keep: 'no' });
    await role.rank();
  });

  it('keeps decisions with their reasons, and takes them back', async () => {
    const candidateId = (await list()).entries[0]?.candidate.id ?? '';
    await post(`${here()}/decisions`, { candidateId, kind: 'rejected', reason: 'asks for too much' });
    expect(await page()).toContain('asks for too much');
    const [decision] = await loadDecisions(role.db, role.briefId);
    await post(`${here()}/decisions/undo`, { decisionId: decision?.id ?? '' });
    expect(await page()).toContain('taken back');
    expect(await post(`${here()}/decisions`, { candidateId, kind: 'hired' })).toBe(404);
  });

  it('says what moved since the recruiter looked, and why', async () => {
    await post(`${here()}/seen`, {});
    expect(await page()).toContain('Nobody moved.');
    const gone = (await list()).entries[0]?.candidate.id ?? '';
    await post(`/candidates/${gone}/open`, { open: 'no', back: here() });
    await role.rank();
    const after = await page();
    expect(after).toContain('Since you last looked');
    expect(after).toContain('no longer a candidate: closed');
    expect(after).toContain('Open this person again');
    await post(`/candidates/${gone}/open`, { open: 'yes', back: 'https://elsewhere.example' });
    await role.rank();
    expect(await page()).toContain('back on this list: opened again');
  });

  it('closes and opens the role', async () => {
    await post(`${here()}/open`, { open: 'no' });
    expect(await page('/')).not.toContain(here());
    expect(await page('/roles?closed=yes')).toContain(here());
    expect(await role.rank()).toBe('gone');
    await post(`${here()}/open`, { open: 'yes' });
    expect(await page('/')).toContain(here());
  });
});
