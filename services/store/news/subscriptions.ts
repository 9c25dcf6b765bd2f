/** How somebody wants to hear what is new, and of what they want to hear nothing for a while. */
import type { Database } from '../../../prisma/client.ts';
import { type Verdict, verdicts } from '../../../shared/model/fit.ts';
import { type User, userOf } from '../users.ts';

export interface Subscription {
  readonly mail: boolean;
  readonly leastVerdict: Verdict;
  readonly leastJump: number;
  readonly hasFeed: boolean;
  /** Lists made until then are in a mail already. */
  readonly mailedUntil: Date | null;
}

type Row = Awaited<ReturnType<Database['subscription']['findUnique']>>;

const subscriptionOf = (row: Row): Subscription => ({
  mail: row?.mail ?? false,
  leastVerdict: verdicts.find((known) => known === row?.leastVerdict) ?? 'talk',
  leastJump: row?.leastJump ?? 5,
  hasFeed: (row?.feedHash ?? null) !== null,
  mailedUntil: row?.mailedUntil ?? null,
});

export const loadSubscription = async (db: Database, userId: string): Promise<Subscription> =>
  subscriptionOf(await db.subscription.findUnique({ where: { userId } }));

/** Mails begin with what comes after the day they were asked for. */
export const saveTaste = async (
  db: Database,
  userId: string,
  taste: Pick<Subscription, 'mail' | 'leastVerdict' | 'leastJump'>,
): Promise<void> => {
  const before = await db.subscription.findUnique({ where: { userId } });
  const starts = taste.mail && !before?.mail ? { mailedUntil: new Date() } : {};
  await db.subscription.upsert({
    where: { userId },
    create: { userId, ...taste, ...starts },
    update: { ...taste, ...starts },
  });
};

/** @param feedHash null ends the feed */
export const saveFeed = async (db: Database, userId: string, feedHash: string | null): Promise<void> => {
  await db.subscription.upsert({ where: { userId }, create: { userId, feedHash }, update: { feedHash } });
};

/** Whose feed it is; null when there is none, or whoever it was may no longer come in. */
export const findFeedUser = async (db: Database, feedHash: string): Promise<User | null> => {
  const row = await db.subscription.findUnique({ where: { feedHash }, include: { user: true } });
  return row === null || row.user.disabledAt !== null ? null : userOf(row.user);
};

export const saveMailed = async (db: Database, userId: string, mailedUntil: Date): Promise<void> => {
  await db.subscription.updateMany({ where: { userId }, data: { mailedUntil } });
};

/** Who wants mails and may come in. */
export const listMailed = async (db: Database): Promise<readonly string[]> => {
  const where = { mail: true, user: { disabledAt: null } };
  return (await db.subscription.findMany({ where, select: { userId: true } })).map(({ userId }) => userId);
};

/** A mail takes no longer to be sent, tries with back-off and all. */
const quietMinutes = 10;

/** Of those, who has not been written to since the last night that is through: the job was lost. */
export const listUnmailed = async (db: Database): Promise<readonly string[]> => {
  const rows = await db.$queryRaw<{ userId: string }[]>`
    select s.user_id as "userId" from subscriptions s join users u on u.id = s.user_id
    where s.mail and u.disabled_at is null and s.mailed_until < (
      select max(finished_at) from runs
      where trigger = 'nightly' and state = 'done' and finished_at > now() - interval '2 days'
        and told_at < now() - make_interval(mins => ${quietMinutes}))
    order by 1`;
  return rows.map(({ userId }) => userId);
};

export interface Snooze {
  readonly id: string;
  readonly briefId: string | null;
  readonly candidateId: string | null;
  /** Of the role, or of the person. */
  readonly name: string | null;
  readonly until: Date;
}

export const saveSnooze = async (
  db: Database,
  userId: string,
  { until, ...about }: { readonly until: Date } & ({ readonly briefId: string } | { readonly candidateId: string }),
): Promise<void> => {
  const where =
    'briefId' in about
      ? { userId_briefId: { userId, briefId: about.briefId } }
      : { userId_candidateId: { userId, candidateId: about.candidateId } };
  await db.snooze.upsert({ where, create: { userId, until, ...about }, update: { until } });
};

export const removeSnooze = async (db: Database, userId: string, id: string): Promise<void> => {
  await db.snooze.deleteMany({ where: { userId, id } });
};

export const listSnoozes = async (db: Database, userId: string): Promise<readonly Snooze[]> =>
  await db.$queryRaw<Snooze[]>`
    select z.id, z.brief_id as "briefId", z.candidate_id as "candidateId", z.until,
      coalesce(b.title, b.file_name, c.name, c.file_name) as name
    from snoozes z left join briefs b on b.role_id = z.brief_id and b.leading left join candidates c on c.id = z.candidate_id
    where z.user_id = ${userId}::uuid and z.until > now() order by z.until, z.id`;
