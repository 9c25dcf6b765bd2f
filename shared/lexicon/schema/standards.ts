import { z } from 'zod';
import { id, level, sortedById, termShape } from './term.ts';

export const standardKinds = [
  'architecture',
  'automation',
  'equipment',
  'food',
  'general',
  'gxp',
  'isa95',
  'medical',
  'mobility',
  'safety',
  'security',
  'service',
] as const;

export const standard = z.strictObject({
  ...termShape,
  kind: z.enum(standardKinds),
  /** Levels of work it is a sign of; [] when it says nothing about levels. */
  levels: z.array(level),
  /** Ids of industries.yml it belongs to; [] for all. */
  industries: z.array(id),
  /** Makes the work a regulated one (GxP, IATF, AS9100 ...). */
  regulated: z.boolean(),
});
export type Standard = z.infer<typeof standard>;

export const standards = sortedById(standard);
