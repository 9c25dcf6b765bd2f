import type { Database } from '../../../prisma/client.ts';

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly createdAt: Date;
  /** Newest first. */
  readonly deliveries: readonly {
    readonly id: string;
    readonly attempts: number;
    readonly answer: string | null;
    readonly deliveredAt: Date | null;
    readonly createdAt: Date;
  }[];
}

export interface Delivery {
  readonly id: string;
  readonly runId: string;
  readonly url: string;
  readonly secret: string;
  readonly deliveredAt: Date | null;
}

const shownDeliveries = 5;

export const listWebhooks = async (db: Database): Promise<readonly Webhook[]> =>
  await db.webhook.findMany({
    select: {
      id: true,
      url: true,
      createdAt: true,
      deliveries: {
        select: { id: true, attempts: true, answer: true, deliveredAt: true, createdAt: true },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: shownDeliveries,
      },
    },
    orderBy: { createdAt: 'asc' },
  });

/** @returns its id */
export const addWebhook = async (
  db: Database,
  webhook: { readonly url: string; readonly secret: string },
): Promise<string> => (await db.webhook.create({ data: webhook, select: { id: true } })).id;

export const removeWebhook = async (db: Database, id: string): Promise<void> => {
  await db.webhook.deleteMany({ where: { id } });
};

/** One delivery of the run for each webhook, however often it is asked for. Returns those that are not through. */
export const addDeliveries = async (db: Database, runId: string): Promise<readonly string[]> => {
  const webhooks = await db.webhook.findMany({ select: { id: true } });
  const data = webhooks.map(({ id }) => ({ webhookId: id, runId }));
  await db.webhookDelivery.createMany({ data, skipDuplicates: true });
  const open = await db.webhookDelivery.findMany({ where: { runId, deliveredAt: null }, select: { id: true } });
  return open.map(({ id }) => id);
};

/** Calls are tried for so long; the queue tries again well within the first minutes. */
const [quietMinutes, days, most] = [10, 2, 5];

/** Calls that nobody took and that no queue is trying any more: it was lost, or the program stopped before it was asked. */
export const listLostDeliveries = async (db: Database): Promise<readonly string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from webhook_deliveries
    where delivered_at is null and answer is distinct from 'refused' and attempts < ${most}
      and created_at between now() - make_interval(days => ${days}) and now() - make_interval(mins => ${quietMinutes})
    order by created_at, id`;
  return rows.map(({ id }) => id);
};

export const loadDelivery = async (db: Database, id: string): Promise<Delivery | null> => {
  const row = await db.webhookDelivery.findUnique({ where: { id }, include: { webhook: true } });
  if (row === null) return null;
  const { url, secret } = row.webhook;
  return { id, runId: row.runId, url, secret, deliveredAt: row.deliveredAt };
};

/** @param tried.answer a status, or a code of ours */
export const saveDeliveryTried = async (
  db: Database,
  id: string,
  { answer, delivered }: { readonly answer: string; readonly delivered: boolean },
): Promise<void> => {
  await db.webhookDelivery.updateMany({
    where: { id },
    data: { attempts: { increment: 1 }, answer, ...(delivered ? { deliveredAt: new Date() } : {}) },
  });
};
