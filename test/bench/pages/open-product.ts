/** The web process of the product on a filled database, with somebody signed in. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../prisma/client.ts';
import { hashSecret, newSecret } from '../../../services/screen/access/secrets.ts';
import { saveSession } from '../../../services/store/sessions.ts';
import { saveNewUser } from '../../../services/store/users.ts';
import { busyMsOf, databaseClock } from './processor-time.ts';

export interface OpenProduct {
  readonly address: string;
  readonly cookie: string;
  /** Processor time of the web process so far, in milliseconds; null where the machine does not tell. */
  readonly busyMs: () => number | null;
  /** Of the database server, likewise. */
  readonly databaseMs: () => number | null;
  readonly close: () => Promise<void>;
}

const project = join(import.meta.dirname, '../../..');
export const openProduct = async (db: Database, databaseUrl: string): Promise<OpenProduct> => {
  const folder = mkdtempSync(join(tmpdir(), 'shortlist95-pages-'));
  const user = await saveNewUser(db, { name: 'Signe Halvorsen', email: 'signe@example.com', role: 'administrator' });
  const secret = newSecret();
  await saveSession(db, { tokenHash: hashSecret(secret), userId: user.id });
  const product = spawn(process.execPath, ['--import', 'tsx', join(project, 'services/cli/main.ts'), 'web'], {
    cwd: project,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(folder, 'data'),
      UPLOADS_DIR: join(folder, 'uploads'),
      PORT: '0',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    product.stdout.on('data', (words: Buffer) => {
      said += words.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    product.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  const close = async (): Promise<void> => {
    const gone = new Promise((resolve) => product.once('exit', resolve));
    product.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    address,
    cookie: `session=${secret}`,
    busyMs: () => busyMsOf(product.pid ?? 0),
    databaseMs: await databaseClock(db),
    close,
  };
};
