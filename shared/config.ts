/**
 * Environment (and the project's `.env`, where there is one) -> one checked, frozen Config.
 *
 * All bad variables are reported at once, because finding them one start at a time is tiresome.
 * The only place that reads `process.env`; everything else receives values.
 */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { CronExpressionParser } from 'cron-parser';
import { z } from 'zod';

/** The checkout: relative folders of the configuration are meant from here. */
export const projectFolder = dirname(import.meta.dirname);

const wholeNumber = (min: number, max: number, standard: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(min, `must be ${min} or more`).max(max, `must be ${max} or less`))
    .default(standard);

const folder = (standard: string) =>
  z
    .string()
    .default(standard)
    .transform((path) => resolve(projectFolder, path));

const switchWord = (standard: boolean) =>
  z
    .enum(['on', 'off'], { error: 'must be "on" or "off"' })
    .default(standard ? 'on' : 'off')
    .transform((word) => word === 'on');

const address = (protocols: readonly string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    })
    .nullable()
    .default(null);

const isCron = (pattern: string): boolean => {
  try {
    CronExpressionParser.parse(pattern);
    return true;
  } catch {
    return false;
  }
};

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const isKey = (key: string): boolean =>
  Buffer.from(key, 'base64').length === 32 && Buffer.from(key, 'base64').toString('base64') === key;

const machineTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
const processors = availableParallelism();

/** Every variable there is, with its default. README's table and `.env.example` follow this list. */
const variables = z.object({
  DATA_DIR: folder('data'),
  UPLOADS_DIR: folder('uploads'),
  DATABASE_URL: address(['postgresql:', 'postgres:']),
  REDIS_URL: address(['redis:', 'rediss:']),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, 9500),
  PUBLIC_URL: address(['http:', 'https:']),
  TRUST_PROXY: switchWord(false),
  OIDC_ISSUER: address(['http:', 'https:']),
  OIDC_CLIENT_ID: z.string().nullable().default(null),
  OIDC_CLIENT_SECRET: z.string().nullable().default(null),
  NIGHTLY_CRON: z.string().refine(isCron, { error: 'must be a cron pattern such as "0 2 * * *"' }).default('0 2 * * *'),
  NIGHTLY_TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: 'must be a time zone such as "Europe/Berlin"' })
    .default(machineTimeZone),
  SMTP_URL: address(['smtp:', 'smtps:']),
  MAIL_FROM: z.email('must be an e-mail address').nullable().default(null),
  TELL_NAMES: switchWord(false),
  WEBHOOK_ALLOW_PRIVATE: switchWord(false),
  SETTLE_MS: wholeNumber(0, 3_600_000, 2_000),
  POLL_MS: wholeNumber(50, 3_600_000, 1_000),
  PATIENCE_MS: wholeNumber(0, 86_400_000, 30_000),
  STATUS_FILES: switchWord(false),
  MAX_FILE_MB: wholeNumber(1, 2_000, 50),
  READER_TIMEOUT_MS: wholeNumber(100, 3_600_000, 300_000),
  READER_MEMORY_MB: wholeNumber(64, 65_536, 2_048),
  READER_THREADS: wholeNumber(1, 64, Math.max(1, Math.min(4, processors))),
  READING_CONCURRENCY: wholeNumber(1, 64, Math.max(2, Math.min(4, processors))),
  MATCHING_CONCURRENCY: wholeNumber(1, 64, 2),
  ORIGINALS_KEY: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((key) => key !== ''))
    .refine((keys) => keys.every(isKey), {
      error: 'must be 32 random bytes in base64; several with commas between them',
    })
    .default([]),
  /** Read in its place by `loadConfig`. */
  ORIGINALS_KEY_FILE: z.string().nullable().default(null),
  S3_BUCKET: z.string().nullable().default(null),
  S3_ENDPOINT: address(['http:', 'https:']),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().nullable().default(null),
  S3_SECRET_ACCESS_KEY: z.string().nullable().default(null),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(['http:', 'https:']),
  METRICS: z.enum(['signed-in', 'open'], { error: 'must be "signed-in" or "open"' }).default('signed-in'),
  STOP_MS: wholeNumber(100, 600_000, 10_000),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
      error: 'must be one of silent, fatal, error, warn, info, debug, trace',
    })
    .nullable()
    .default(null),
});

const together = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
] as const;

const consistent = variables.check(({ value, issues }) => {
  if (value.SMTP_URL !== null && value.MAIL_FROM === null)
    issues.push({ code: 'custom', path: ['MAIL_FROM'], message: 'must be set too, with SMTP_URL', input: value });
  for (const names of together) {
    const missing = names.filter((name) => value[name] === null);
    if (missing.length === names.length) continue;
    for (const name of missing)
      issues.push({
        code: 'custom',
        path: [name],
        message: `must be set too, as ${names.join(', ')} go together`,
        input: value,
      });
  }
});

export const variableNames = Object.keys(variables.shape) as readonly (keyof typeof variables.shape)[];

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  /** Originals, the embedded database and what the running instance says of itself. */
  readonly dataDir: string;
  /** Holds `cvs` and `briefs`. */
  readonly uploadsDir: string;
  /** null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  /** null: the queue lives in the database. */
  readonly redisUrl: string | null;
  /** By which kept originals are sealed (the first) and opened (all); none: they lie there as they came. */
  readonly originalKeys: readonly string[];
  /** null: originals lie in the data folder. */
  readonly originalsStore: {
    readonly bucket: string;
    /** null: Amazon's own for the region. */
    readonly endpoint: string | null;
    readonly region: string;
    /** null: as the client library finds them, e.g. by the role of the machine. */
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  } | null;
  readonly host: string;
  readonly port: number;
  /** A port that was asked for and is taken is an error; the default gives way to a free one. */
  readonly portIsSet: boolean;
  /** How browsers reach the screen, without a slash at the end; null: as the request says. */
  readonly publicUrl: string | null;
  /** A proxy stands in front and says whom it speaks for. */
  readonly trustProxy: boolean;
  /** null: no identity provider. */
  readonly identityProvider: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  } | null;
  readonly nightly: { readonly pattern: string; readonly timeZone: string };
  /** null: nothing is mailed. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Whether mails, feeds and webhooks name people; else they stand under their codes. */
  readonly telling: 'names' | 'codes';
  /** Webhooks may call this machine and private networks. */
  readonly webhookAllowPrivate: boolean;
  readonly intake: {
    /** How long size, time and inode must stand still before a file is taken. */
    readonly settleMs: number;
    readonly pollMs: number;
    /** How long a file that is empty or seems cut off may wait for the rest. */
    readonly patienceMs: number;
    /** Write `<file>.status.txt` beside what was dropped. */
    readonly statusFiles: boolean;
    readonly maxBytes: number;
  };
  readonly reader: {
    readonly timeoutMs: number;
    readonly memoryMb: number;
    readonly threads: number;
    readonly maxBytes: number;
  };
  readonly concurrency: { readonly reading: number; readonly matching: number };
  /** Who may read /metrics: administrators, or whoever reaches the address. */
  readonly metrics: 'signed-in' | 'open';
  /** null: nothing is traced. */
  readonly traces: { readonly endpoint: string } | null;
  /** How long a stop may take before work in hand is left to the next start. */
  readonly stopMs: number;
  /** null: what suits the command. */
  readonly logLevel: string | null;
}

/** What the user got wrong in the environment; `message` lists every fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** An empty variable is one that is not set: compose files and `.env` templates write `REDIS_URL=`. */
const setVariables = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    variableNames.flatMap((name) => {
      const value = environment[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

const providerOf = ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: z.infer<typeof variables>) =>
  OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
    ? Object.freeze({ issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET })
    : null;

const storeOf = (values: z.infer<typeof variables>): Config['originalsStore'] => {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region } = values;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (bucket === null) return null;
  const credentials = accessKeyId && secretAccessKey ? Object.freeze({ accessKeyId, secretAccessKey }) : null;
  return Object.freeze({ bucket, endpoint, region, credentials });
};

const tracesOf = ({ OTEL_EXPORTER_OTLP_ENDPOINT: address }: z.infer<typeof variables>): Config['traces'] =>
  address === null ? null : Object.freeze({ endpoint: address.replace(/\/+$/, '') });

const shapeOf = (values: z.infer<typeof variables>, portIsSet: boolean): Config => {
  const maxBytes = values.MAX_FILE_MB * 1_048_576;
  return {
    dataDir: values.DATA_DIR,
    uploadsDir: values.UPLOADS_DIR,
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    originalKeys: Object.freeze(values.ORIGINALS_KEY),
    originalsStore: storeOf(values),
    host: values.HOST,
    port: values.PORT,
    portIsSet,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustProxy: values.TRUST_PROXY,
    identityProvider: providerOf(values),
    nightly: Object.freeze({ pattern: values.NIGHTLY_CRON, timeZone: values.NIGHTLY_TIME_ZONE }),
    mail: values.SMTP_URL && values.MAIL_FROM ? Object.freeze({ url: values.SMTP_URL, from: values.MAIL_FROM }) : null,
    telling: values.TELL_NAMES ? 'names' : 'codes',
    webhookAllowPrivate: values.WEBHOOK_ALLOW_PRIVATE,
    intake: Object.freeze({
      settleMs: values.SETTLE_MS,
      pollMs: values.POLL_MS,
      patienceMs: values.PATIENCE_MS,
      statusFiles: values.STATUS_FILES,
      maxBytes,
    }),
    reader: Object.freeze({
      timeoutMs: values.READER_TIMEOUT_MS,
      memoryMb: values.READER_MEMORY_MB,
      threads: values.READER_THREADS,
      maxBytes,
    }),
    concurrency: Object.freeze({ reading: values.READING_CONCURRENCY, matching: values.MATCHING_CONCURRENCY }),
    metrics: values.METRICS,
    traces: tracesOf(values),
    stopMs: values.STOP_MS,
    logLevel: values.LOG_LEVEL,
  };
};

/**
 * Checks `environment`.
 * @throws ConfigError naming every bad variable.
 */
export const readConfig = (environment: Environment): Config => {
  const given = setVariables(environment);
  const result = consistent.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.join('\n')}`,
    );
  }
  return Object.freeze(shapeOf(result.data, 'PORT' in given));
};

/** A key in a file of its own, as secret stores hand it out; one in the environment counts before it. */
const withKeyFile = (environment: Environment): Environment => {
  const { ORIGINALS_KEY: key, ORIGINALS_KEY_FILE: file } = setVariables(environment);
  if (key !== undefined || file === undefined) return environment;
  try {
    return { ...environment, ORIGINALS_KEY: readFileSync(resolve(projectFolder, file), 'utf8') };
  } catch {
    throw new ConfigError('The configuration has a fault:\n  ORIGINALS_KEY_FILE cannot be read');
  }
};

/** The process's environment over the project's `.env`. */
export const loadConfig = (overrides: Environment = {}): Config => {
  const file = join(projectFolder, '.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return readConfig(withKeyFile({ ...fromFile, ...process.env, ...overrides }));
};
