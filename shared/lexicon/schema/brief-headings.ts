import { z } from 'zod';
import { briefBlocks } from '../../model/brief.ts';
import { phraseBook } from './phrase-book.ts';

/** What a label in front of a value is about: "Location: Cork", a table row, a heading of its own. */
export const briefLabels = [
  'client',
  'title',
  'location',
  'onsite',
  'travel',
  'language',
  'permit',
  'contract',
  'duration',
  'start',
  'pay',
  'team',
  'reporting',
  'positions',
  'years',
  'date',
] as const;
export type BriefLabel = (typeof briefLabels)[number];

export const briefHeadings = z.strictObject({
  /** Heading -> block; `strength` is what an item without a cue of its own is worth there. */
  blocks: z.array(
    z.strictObject({ block: z.enum(briefBlocks), strength: z.number().min(0).max(1), phrases: phraseBook }),
  ),
  labels: z.array(z.strictObject({ label: z.enum(briefLabels), phrases: phraseBook })),
  /** In front of a heading: what stands below is no part of the role. */
  denials: phraseBook,
  /** Behind a title: how much of the week. */
  hours: phraseBook,
});
