/** What recruiters and clients add to a brief: points of the parts, and answers to its questions. */
import type { Database } from '../../prisma/client.ts';
import type { ReadingName } from '../../shared/model/shortlist.ts';
import { changePool, changeTime } from './pool-clock.ts';
import { cleanText, digestOf, toJson } from './to-json.ts';

export type Points = Readonly<Record<string, number>>;

export interface ClarificationAnswer {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
  readonly reading: ReadingName | null;
  readonly by: string | null;
  readonly at: Date;
}

export interface RoleInputs {
  /** null: those of weights.yml. */
  readonly points: Points | null;
  /** In the order of the answers. */
  readonly answers: readonly ClarificationAnswer[];
  /** What the client's answer makes of an ambiguous brief; null while nobody answered. */
  readonly reading: ReadingName | null;
}

/** A question stays the same as long as its words do. */
export const answerKey = (question: string): string => digestOf(question);

/** Makes the role's list stale, so that it is ranked again even if a queue loses the job. */
const touch = (
  db: Database,
  briefId: string,
  change: (tx: Pick<Database, 'roleWeights' | 'clarificationAnswer'>) => Promise<unknown>,
) =>
  changePool(db, async (tx) => {
    await change(tx);
    await tx.$executeRaw`update briefs set updated_at = ${changeTime} where id = ${briefId}::uuid`;
  });

/** @param points null goes back to those of weights.yml */
export const saveRolePoints = (
  db: Database,
  briefId: string,
  { points, by }: { readonly points: Points | null; readonly by: string | null },
): Promise<void> =>
  touch(db, briefId, async (tx) => {
    if (points === null) return await tx.roleWeights.deleteMany({ where: { briefId } });
    const data = { points: toJson(points), by };
    return await tx.roleWeights.upsert({ where: { briefId }, create: { briefId, ...data }, update: data });
  });

/** An empty answer takes the answer back. */
export const saveAnswer = (
  db: Database,
  briefId: string,
  said: Pick<ClarificationAnswer, 'question' | 'answer' | 'reading' | 'by'>,
): Promise<void> =>
  touch(db, briefId, async (tx) => {
    const key = answerKey(said.question);
    if (said.answer.trim() === '' && said.reading === null)
      return await tx.clarificationAnswer.deleteMany({ where: { briefId, key } });
    const { reading, by } = said;
    const data = {
      question: cleanText(said.question),
      answer: cleanText(said.answer.trim()),
      reading,
      by,
      at: new Date(),
    };
    return await tx.clarificationAnswer.upsert({
      where: { briefId_key: { briefId, key } },
      create: { briefId, key, ...data },
      update: data,
    });
  });

export const loadRoleInputs = async (db: Database, briefId: string): Promise<RoleInputs> => {
  const [weights, rows] = await Promise.all([
    db.roleWeights.findUnique({ where: { briefId } }),
    db.clarificationAnswer.findMany({ where: { briefId }, orderBy: [{ at: 'asc' }, { key: 'asc' }] }),
  ]);
  const answers = rows.map((row) => ({ ...row, reading: row.reading as ReadingName | null }));
  return {
    points: weights && (weights.points as Points),
    answers,
    reading: answers.findLast(({ reading }) => reading !== null)?.reading ?? null,
  };
};
