import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder, readConfig, variableNames } from '../../shared/config.ts';

describe('readConfig', () => {
  it('needs no variable at all', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      dataDir: join(projectFolder, 'data'),
      uploadsDir: join(projectFolder, 'uploads'),
      databaseUrl: null,
      redisUrl: null,
      host: '127.0.0.1',
      portIsSet: false,
      nightly: { pattern: '0 2 * * *', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    });
  });

  it('tells every fault at once, by name', () => {
    const faults = {
      PORT: '70000',
      DATABASE_URL: 'mysql://somewhere/db',
      NIGHTLY_CRON: 'at two',
      NIGHTLY_TIME_ZONE: 'Mars/Olympus',
      SETTLE_MS: 'soon',
      STATUS_FILES: 'yes',
      LOG_LEVEL: 'loud',
    };
    const message = (() => {
      try {
        readConfig(faults);
        return '';
      } catch (error) {
        return String(error);
      }
    })();
    for (const name of Object.keys(faults)) expect(message).toContain(name);
    expect(message).toContain('7 faults');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ REDIS_URL: '', PORT: ' ' })).toMatchObject({ redisUrl: null, portIsSet: false });
  });

  it('means relative folders from the project, wherever it is started', () => {
    expect(readConfig({ DATA_DIR: 'elsewhere' }).dataDir).toBe(join(projectFolder, 'elsewhere'));
    expect(readConfig({ DATA_DIR: '/srv/agency' }).dataDir).toBe('/srv/agency');
  });

  it('remembers that the port was asked for', () => {
    expect(readConfig({ PORT: '9500' })).toMatchObject({ port: 9500, portIsSet: true });
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig({});
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(config.intake, { pollMs: 1 })).toThrow(TypeError);
  });

  it('names its variables for the documentation', () => {
    expect(variableNames).toContain('NIGHTLY_CRON');
  });
});
