/**
 * What was done, as OpenTelemetry spans sent to a collector. Nothing of it is loaded unless one is configured.
 *
 * Names are those of jobs and of routes, attributes are ids, counts and codes: nothing of a document or a person.
 */
import type { Config } from '../../shared/config.ts';
import type { Recorded, Tracing } from '../../shared/tracing.ts';

const serviceName = 'shortlist95';

/** null: nothing is traced. */
export const openTracing = async ({ traces }: Pick<Config, 'traces'>): Promise<Tracing | null> => {
  if (traces === null) return null;
  const [{ SpanStatusCode }, { resourceFromAttributes }, { BasicTracerProvider, BatchSpanProcessor }, exporting] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ]);
  const exporter = new exporting.OTLPTraceExporter({ url: `${traces.endpoint}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer(serviceName);
  return {
    record: ({ name, ms, failed, attributes }: Recorded) => {
      const endTime = Date.now();
      const span = tracer.startSpan(name, { startTime: endTime - ms, attributes });
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endTime);
    },
    close: () => provider.shutdown(),
  };
};
