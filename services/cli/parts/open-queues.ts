import { faultOf, type Log } from '../../../shared/log.ts';
import { createQueues, type QueueSettings, type Queues } from '../../queue/create-queues.ts';
import { PlainError } from '../usage.ts';

/** On Redis where there is an address of one, in the database otherwise. */
export const openQueues = async (
  place: { readonly redisUrl: string | null; readonly postgresUrl: string },
  log: Log,
  settings: Omit<QueueSettings, 'onError'> = {},
): Promise<Queues> => {
  const onError = (error: Error) => log.warn(faultOf(error), 'queue');
  const { redisUrl, postgresUrl } = place;
  if (redisUrl === null) return await createQueues({ postgresUrl }, { ...settings, onError });
  try {
    return await createQueues({ redisUrl }, { ...settings, onError });
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message.replaceAll(redisUrl, 'REDIS_URL') : String(error));
  }
};
