import { z } from 'zod';
import { sortedById, termShape } from './term.ts';

export const skillKinds = [
  'analytics',
  'cloud',
  'database',
  'framework',
  'infrastructure',
  'language',
  'leadership',
  'process',
  'testing',
  'tool',
] as const;

export const skill = z.strictObject({
  ...termShape,
  kind: z.enum(skillKinds),
});
export type Skill = z.infer<typeof skill>;

export const skills = sortedById(skill);
