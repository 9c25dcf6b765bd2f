import { z } from 'zod';
import { level, sortedById, termShape } from './term.ts';

export const integrationKinds = [
  'business',
  'database',
  'fieldbus',
  'file',
  'identification',
  'industrial',
  'laboratory',
  'logistics',
  'machine',
  'messaging',
  'model',
  'semiconductor',
  'web',
] as const;

export const integration = z.strictObject({
  ...termShape,
  kind: z.enum(integrationKinds),
  /** The levels it joins, lower first; [] when it joins anything. */
  levels: z.array(level),
});
export type Integration = z.infer<typeof integration>;

export const integrations = sortedById(integration);
