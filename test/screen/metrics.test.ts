/** What Prometheus gets, and who may ask. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimDocument, saveReady, saveRejected, startReading } from '../../services/store/documents.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { buildTestScreen, recruiter } from '../support/screen.ts';
import { sampleClaim } from '../support/store-samples.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const administrator = async () => ({ ...recruiter, role: 'administrator' }) as const;
const counts = { waiting: 3, active: 1, delayed: 0, failed: 2 };

describe('/metrics', () => {
  it('tells documents by state, failures by reason, ages, times and depths, and names nobody', async () => {
    const { db } = database;
    const claimed = await Promise.all(['a', 'b', 'c'].map((bytes) => claimDocument(db, sampleClaim(bytes))));
    const [first, second] = claimed.map(({ document }) => document.id);
    await startReading(db, first ?? '');
    await saveReady(db, first ?? '');
    await saveRejected(db, second ?? '', { code: 'encrypted', message: '', advice: '' });
    await db.document.updateMany({ where: { state: 'waiting' }, data: { createdAt: new Date(Date.now() - 60_000) } });
    await db.document.update({
      where: { id: first ?? '' },
      data: { startedAt: new Date('2026-01-01T00:00:00Z'), finishedAt: new Date('2026-01-01T00:00:02Z') },
    });
    await db.run.create({
      data: {
        ...{ trigger: 'nightly', state: 'done', running: null, candidates: 1, lexicon: 'l', rules: 'r' },
        ...{ startedAt: new Date('2026-01-01T00:00:00Z'), finishedAt: new Date('2026-01-01T00:00:07Z') },
      },
    });
    const app = await buildTestScreen({ db, recognise: administrator, queueCounts: async () => ({ reading: counts }) });
    const { body, headers } = await app.inject({ url: '/metrics' });
    expect(headers['content-type']).toContain('text/plain');
    const lines = body.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'shortlist95_documents{state="ready"} 1',
        'shortlist95_documents_unused{reason="encrypted"} 1',
        'shortlist95_queue_waiting{queue="reading"} 3',
        'shortlist95_queue_failed{queue="reading"} 2',
        'shortlist95_last_run_seconds{state="done"} 7',
        'shortlist95_reading_seconds_bucket{le="1"} 0',
        'shortlist95_reading_seconds_bucket{le="2.5"} 1',
        'shortlist95_reading_seconds_bucket{le="+Inf"} 1',
        'shortlist95_reading_seconds_count 1',
      ]),
    );
    const age = Number(/^shortlist95_oldest_waiting_seconds\{noun="document"\} (.*)$/m.exec(body)?.[1]);
    expect(age).toBeGreaterThanOrEqual(59);
    expect(age).toBeLessThan(600);
    expect(body).toContain('process_resident_memory_bytes');
    expect(body).not.toContain('.pdf');
    await app.close();
  });

  it('is for administrators unless the configuration opens it', async () => {
    const { db } = database;
    const stranger = async () => null;
    const closed = await buildTestScreen({ db, recognise: stranger });
    expect((await closed.inject({ url: '/metrics' })).statusCode).toBe(303);
    const hers = await buildTestScreen({ db });
    expect((await hers.inject({ url: '/metrics' })).statusCode).toBe(403);
    const open = await buildTestScreen({ db, recognise: stranger, metrics: 'open' });
    expect((await open.inject({ url: '/metrics' })).statusCode).toBe(200);
    await Promise.all([closed.close(), hers.close(), open.close()]);
  });
});
