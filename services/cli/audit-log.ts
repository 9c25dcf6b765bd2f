/** Whether the audit log is whole, as an exit code: 0 whole, 1 broken. */
import type { Config } from '../../shared/config.ts';
import { pageAudit, verifyAudit } from '../store/audit-log.ts';
import { visitStorage } from './parts/visit-storage.ts';

export const auditLog = (config: Config): Promise<number> =>
  visitStorage(config, async ({ db }) => {
    const verdict = await verifyAudit(db);
    if (!verdict.whole) {
      console.error(`The audit log is broken at entry ${verdict.brokenAt}: it was altered or removed.`);
      return 1;
    }
    const { entries } = await pageAudit(db, { from: 0, size: 1 });
    console.log(`The audit log is whole: ${verdict.entries} entries.`);
    if (entries[0] !== undefined)
      console.log(`Last seal ${entries[0].hash}; keep it elsewhere to tell later whether the end was cut off.`);
    return 0;
  });
