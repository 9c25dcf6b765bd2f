/**
 * Prometheus' text format. What the product does is counted in the database at each call, and the same from every process;
 * prom-client adds what the answering process itself is doing (memory, event loop, garbage).
 */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { loadMeasures, type Measures } from '../../store/measures.ts';
import type { ScreenOptions } from '../screen-options.ts';

type QueueCounts = Awaited<ReturnType<NonNullable<ScreenOptions['queueCounts']>>>;

const gaugeIn =
  (registry: Registry) => (name: string, help: string, label: string | null, values: Record<string, number>) => {
    const labelNames = label === null ? [] : [label];
    const gauge = new Gauge({ name: `shortlist95_${name}`, help, labelNames, registers: [registry] });
    for (const [key, value] of Object.entries(values)) {
      if (label === null) gauge.set(value);
      else gauge.set({ [label]: key }, value);
    }
  };

const registryOf = (measures: Measures, queues: QueueCounts): Registry => {
  const registry = new Registry();
  const gauge = gaugeIn(registry);
  gauge('documents', 'Documents by state', 'state', measures.documents);
  gauge('documents_unused', 'Documents not or only doubtfully used, by reason', 'reason', measures.reasons);
  gauge(
    'oldest_waiting_seconds',
    'Age of the oldest unread document and the stalest open role',
    'noun',
    measures.waiting,
  );
  gauge('runs', 'Runs over all open roles, by state', 'state', measures.runs);
  if (measures.lastRun !== null) {
    gauge('last_run_seconds', 'Duration of the last run', 'state', {
      [measures.lastRun.state]: measures.lastRun.seconds,
    });
    const at = measures.lastRun.at.getTime() / 1_000;
    gauge('last_run_finished_seconds', 'When the last run ended, in Unix time', null, { at });
  }
  for (const kind of ['waiting', 'active', 'delayed', 'failed'] as const) {
    const values = Object.fromEntries(Object.entries(queues).map(([queue, counts]) => [queue, counts[kind]]));
    gauge(`queue_${kind}`, `Jobs ${kind}, by queue`, 'queue', values);
  }
  return registry;
};

/** prom-client has no histogram that is filled from elsewhere. */
const histogramOf = ({ upTo, count, sum }: Measures['reading']): string => {
  const name = 'shortlist95_reading_seconds';
  const buckets = [...upTo.map(([bound, within]) => [String(bound), within] as const), ['+Inf', count] as const];
  return [
    `# HELP ${name} How long reading a document took`,
    `# TYPE ${name} histogram`,
    ...buckets.map(([bound, within]) => `${name}_bucket{le="${bound}"} ${within}`),
    `${name}_sum ${sum}`,
    `${name}_count ${count}`,
    '',
  ].join('\n');
};

export const addMetricsRoutes = (app: FastifyInstance, { db, queueCounts, metrics }: ScreenOptions): void => {
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  const config = { needs: metrics === 'open' ? 'anybody' : 'administrator' } as const;
  app.get('/metrics', { config }, async (_request, reply) => {
    const [measures, queues] = await Promise.all([loadMeasures(db), queueCounts?.() ?? {}]);
    const parts = [await registryOf(measures, queues).metrics(), histogramOf(measures.reading), await own.metrics()];
    return reply.type(own.contentType).header('cache-control', 'no-store').send(parts.join('\n'));
  });
  app.addHook('onClose', async () => own.clear());
};
