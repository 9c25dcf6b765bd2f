/** A night that brought something -> a mail to who asked for it and a signed call, once each; nothing to anybody else. */
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMailer } from '../../services/news/create-mailer.ts';
import { listUnmailed, saveSnooze, saveTaste } from '../../services/store/news/subscriptions.ts';
import { addWebhook, listLostDeliveries, listWebhooks } from '../../services/store/news/webhooks.ts';
import { saveSeen } from '../../services/store/seen-shortlists.ts';
import { saveNewUser } from '../../services/store/users.ts';
import type { Telling } from '../../workers/line.ts';
import { goldenSides } from '../support/golden-sides.ts';
import { createPoolByHand, type PoolByHand } from '../support/pool-by-hand.ts';

const sides = goldenSides();
let pool: PoolByHand;
let mailServer: SMTPServer;
let hooks: Server;
let telling: Telling;
let userId = '';
let hookUrl = '';
let answer = 204;
const mails: { readonly to: readonly string[]; readonly raw: string }[] = [];
const calls: { readonly signature: string; readonly body: string }[] = [];

beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString();
      });
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  await new Promise<void>((listening) => mailServer.listen(0, '127.0.0.1', listening));
  hooks = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      calls.push({ signature: String(request.headers['shortlist95-signature']), body });
      response.writeHead(answer).end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => hooks.once('listening', listening));
  hookUrl = `http://127.0.0.1:${(hooks.address() as AddressInfo).port}/`;
  const { port } = mailServer.server.address() as AddressInfo;
  const sendMail = createMailer({ url: `smtp://127.0.0.1:${port}`, from: 'shortlist@example.com' });
  telling = { sendMail, naming: 'codes', allowPrivate: true, publicUrl: 'https://shortlist.example.com' };
  pool = await createPoolByHand({ people: 6, roles: 2 });
  const { db } = pool;
  userId = (await saveNewUser(db, { email: 'runa@example.com', name: 'Runa', role: 'recruiter' })).id;
  await saveNewUser(db, { email: 'odd@example.com', name: 'Odd', role: 'recruiter' });
  await pool.rematch();
  for (const briefId of pool.briefIds) await saveSeen(db, { briefId, viewer: userId });
}, 300_000);
afterAll(async () => {
  await pool?.close();
  hooks?.close();
  await new Promise<void>((closed) => mailServer.close(() => closed()));
});

it('sends nothing until it is set up, and asked for', async () => {
  await addWebhook(pool.db, { url: hookUrl, secret: 'secret' });
  await pool.addPerson(sides.persons[6] ?? never(), 'cv 6');
  await pool.rematch();
  expect([mails.length, calls.length]).toEqual([0, 0]);
  expect(pool.ran).not.toContain('send-digest');
  pool.setLine({ telling });
  await saveTaste(pool.db, userId, { mail: true, leastVerdict: 'do-not-submit', leastJump: 1 });
  await pool.rematch();
  expect(mails).toHaveLength(0);
});

it('mails who asked what the night brought, under codes, once', async () => {
  await pool.addPerson(sides.persons[7] ?? never(), 'cv 7');
  await pool.rematch();
  expect(mails.map(({ to }) => to)).toEqual([['runa@example.com']]);
  const [mail] = mails;
  expect(mail?.raw).toMatch(/^From: shortlist@example\.com\r?$/m);
  expect(mail?.raw).toContain('Auto-Submitted: auto-generated');
  expect(mail?.raw).toMatch(/[A-Z]\d-\d{4} \(new/);
  expect(mail?.raw).not.toContain('cv 7');
  await pool.enqueue('send-digest', { userId });
  await pool.work();
  await pool.rematch();
  expect(mails).toHaveLength(1);
});

it('calls webhooks with a signature over time and body, once for each run that changed a list', async () => {
  const [call] = calls;
  const [, seconds = '', hex = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(call?.signature ?? '') ?? [];
  expect(createHmac('sha256', 'secret').update(`${seconds}.${call?.body}`).digest('hex')).toBe(hex);
  expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(300);
  const told = JSON.parse(call?.body ?? '{}') as {
    event: string;
    roles: { moves: { person: string; to: number }[] }[];
  };
  expect(told.event).toBe('shortlists.changed');
  expect(told.roles.flatMap(({ moves }) => moves).every(({ person }) => /^[A-Z]\d-\d{4}$/.test(person))).toBe(true);
  expect(call?.body).not.toContain('cv 7');
  const deliveries = (await listWebhooks(pool.db)).flatMap((webhook) => webhook.deliveries);
  expect(calls).toHaveLength(deliveries.filter(({ deliveredAt }) => deliveredAt !== null).length);
});

it('notes a call that was not taken, and leaves it to the queue to try again', async () => {
  answer = 500;
  await pool.addPerson(sides.persons[8] ?? never(), 'cv 8');
  await expect(pool.rematch()).rejects.toThrow();
  answer = 204;
  const open = async () =>
    (await listWebhooks(pool.db))
      .flatMap(({ deliveries }) => deliveries)
      .filter((one) => one.deliveredAt === null && one.attempts > 0);
  const [failed] = await open();
  expect(failed).toMatchObject({ attempts: 1, answer: '500' });
  await pool.enqueue('send-webhook', { deliveryId: failed?.id ?? '' });
  await pool.work();
  expect(await open()).toEqual([]);
});

it('finds again the calls and mails that a lost queue was about to make', async () => {
  const { db } = pool;
  pool.setLine({ telling: { ...telling, sendMail: null } });
  answer = 500;
  await pool.addPerson(sides.persons[9] ?? never(), 'cv 8');
  await expect(pool.rematch()).rejects.toThrow();
  answer = 204;
  pool.setLine({ telling });
  expect([await listLostDeliveries(db), await listUnmailed(db)]).toEqual([[], []]);
  await db.$executeRaw`update webhook_deliveries set created_at = created_at - interval '11 minutes'`;
  await db.$executeRaw`update runs set told_at = told_at - interval '11 minutes'`;
  const [lost, unmailed] = [await listLostDeliveries(db), await listUnmailed(db)];
  expect(lost.length).toBeGreaterThan(0);
  expect(unmailed).toEqual([userId]);
  for (const deliveryId of lost) await pool.enqueue('send-webhook', { deliveryId });
  for (const each of unmailed) await pool.enqueue('send-digest', { userId: each });
  await pool.work();
  expect([await listLostDeliveries(db), await listUnmailed(db)]).toEqual([[], []]);
});

it('refuses private addresses unless they are allowed, without trying again', async () => {
  pool.setLine({ telling: { ...telling, allowPrivate: false } });
  const before = calls.length;
  await pool.addPerson(sides.persons[9] ?? never(), 'cv 9');
  await pool.rematch();
  expect(calls).toHaveLength(before);
  const newest = (await listWebhooks(pool.db))[0]?.deliveries[0];
  expect(newest).toMatchObject({ attempts: 1, answer: 'refused', deliveredAt: null });
});

it('leaves out what somebody lets rest', async () => {
  mails.length = 0;
  for (const briefId of pool.briefIds)
    await saveSnooze(pool.db, userId, { briefId, until: new Date(Date.now() + 3_600_000) });
  await pool.addPerson(sides.persons[10] ?? never(), 'cv 10');
  await pool.rematch();
  expect(mails).toHaveLength(0);
});

const never = (): never => {
  throw new Error('the golden shortlists have too few people');
};
