/** A real S3-compatible server of this process, with one bucket, in a temporary folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Place } from '../../services/vault/s3-vault.ts';

export interface TestS3 {
  readonly place: S3Place;
  /** Where the server keeps what it is given. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

export const startS3 = async (bucket: string): Promise<TestS3> => {
  const folder = mkdtempSync(join(tmpdir(), 'shortlist95-s3-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port }: AddressInfo = await server.run();
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  return {
    place: { bucket, endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials },
    folder,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
