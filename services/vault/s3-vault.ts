/**
 * Originals in a bucket of an S3-compatible store, under the paths they would have in the data folder. Copies on their way
 * in are still made on this machine. The client library is loaded at the first need.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Config } from '../../shared/config.ts';
import { tryFolder } from './try-folder.ts';
import type { Vault } from './vault.ts';

export type S3Place = NonNullable<Config['originalsStore']>;

type Library = typeof import('@aws-sdk/client-s3');

interface Store extends Library {
  readonly client: S3Client;
}

const openStore = async ({ endpoint, region, credentials }: S3Place): Promise<Store> => {
  const library = await import('@aws-sdk/client-s3');
  const client = new library.S3Client({
    region,
    // Elsewhere than at Amazon a bucket is part of the path, and newer kinds of checksums are unknown.
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === null ? {} : { credentials }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { ...library, client };
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
const missing = new Set(['NoSuchKey', 'NotFound']);

const orNull = (error: unknown): null => {
  if (missing.has(nameOf(error))) return null;
  throw error;
};

const get = async ({ client, GetObjectCommand }: Store, Bucket: string, Key: string) => {
  const found = await client.send(new GetObjectCommand({ Bucket, Key })).catch(orNull);
  return found?.Body === undefined ? null : { body: found.Body, size: found.ContentLength ?? 0 };
};

async function* list({ client, ListObjectsV2Command }: Store, Bucket: string): AsyncGenerator<string> {
  for (let ContinuationToken: string | undefined; ; ) {
    const command = new ListObjectsV2Command({ Bucket, Prefix: 'originals/', ContinuationToken });
    const page = await client.send(command);
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
    ContinuationToken = page.NextContinuationToken;
    if (ContinuationToken === undefined) return;
  }
}

/** A bucket that keeps earlier versions would keep people who were erased. Stores that know no versions may say so by an error. */
const keepsVersions = async ({ client, GetBucketVersioningCommand }: Store, Bucket: string): Promise<boolean> => {
  const answer = await client.send(new GetBucketVersioningCommand({ Bucket })).catch(() => null);
  return answer?.Status === 'Enabled';
};

const findProblem = async (store: Store, Bucket: string): Promise<string | null> => {
  const { client, PutObjectCommand, DeleteObjectCommand } = store;
  const Key = `trial/${randomUUID()}`;
  try {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'trial' }));
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
  } catch (error) {
    return `Originals cannot be kept in the bucket ${Bucket}: ${nameOf(error)}`;
  }
  if (!(await keepsVersions(store, Bucket))) return null;
  return `The bucket ${Bucket} keeps earlier versions of files, so nobody could be erased from it. Switch versioning off.`;
};

export const createS3Vault = (place: S3Place, dataDir: string): Vault => {
  const { bucket: Bucket } = place;
  let opened: Promise<Store> | null = null;
  const store = (): Promise<Store> => {
    opened ??= openStore(place);
    return opened;
  };
  const incoming = join(dataDir, 'originals', 'incoming');
  return {
    incoming,
    settle: async (passing, Key) => {
      const { client, PutObjectCommand } = await store();
      // Whole in memory, because a stream could not be sent again after a broken connection.
      await client.send(new PutObjectCommand({ Bucket, Key, Body: await readFile(passing) }));
      await rm(passing, { force: true });
    },
    read: async (archivePath) => {
      const found = await get(await store(), Bucket, archivePath);
      return found === null ? null : Buffer.from(await found.body.transformToByteArray());
    },
    open: async (archivePath) => {
      const found = await get(await store(), Bucket, archivePath);
      return found && { size: found.size, bytes: found.body as AsyncIterable<Buffer> };
    },
    remove: async (Key) => {
      const { client, DeleteObjectCommand } = await store();
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    list: async function* () {
      yield* list(await store(), Bucket);
    },
    findProblem: async () => (await tryFolder(incoming))?.problem ?? (await findProblem(await store(), Bucket)),
  };
};
