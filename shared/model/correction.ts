import { z } from 'zod';
import { normalise } from '../words.ts';
import { cefrLevels, type Employment } from './candidate.ts';
import { reaches, scopes, seniorities } from './signal.ts';

const words = z.string().trim().min(1).max(200);
const partialDate = z.string().regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/, 'YYYY or YYYY-MM');

/** What can be set right of a person as a whole, and what it can be set to. */
export const correctable = {
  name: words,
  email: z.email().max(200),
  phone: z.string().regex(/^\+[1-9]\d{6,14}$/, 'with the country’s code, like +43720555014'),
  city: words,
  country: words,
  languages: z
    .array(z.strictObject({ lang: z.string().regex(/^[a-z]{2}$/), level: z.enum(cefrLevels).nullable() }))
    .max(20),
  availability: z.strictObject({
    from: z.iso.date().nullable(),
    noticeWeeks: z.number().int().min(0).max(104).nullable(),
  }),
  scope: z.enum(scopes),
  reach: z.enum(reaches),
  seniority: z.enum(seniorities),
} as const;
export type CorrectableFact = keyof typeof correctable;

/** Of one employment; `end` "present" means: still there at the document's date. */
export const correctableOfEmployment = {
  title: words,
  employer: words,
  start: partialDate,
  end: z.union([partialDate, z.literal('present')]),
} as const;
export type CorrectableOfEmployment = keyof typeof correctableOfEmployment;

/** Hands-on or not. */
const handsOn = z.boolean();

/**
 * Where a correction belongs: "name", "platforms/<id>", or "employments/<start>/<employer>/<n>/<field>" with the employment as it
 * was read, so that the same employment is found in another CV of the person. `n` counts those that read alike, from 1.
 */
export type CorrectionPath = string;

export interface Correction {
  readonly path: CorrectionPath;
  readonly value: unknown;
  readonly at: Date;
  readonly by: string | null;
}

const isKey = <T extends object>(key: string, of: T): key is Extract<keyof T, string> => Object.hasOwn(of, key);

/** The schema of what a path holds; null when there is no such path. */
export const correctionSchema = (path: CorrectionPath): z.ZodType | null => {
  const [head = '', ...rest] = path.split('/');
  if (rest.length === 0) return isKey(head, correctable) ? correctable[head] : null;
  if (head === 'platforms') return rest.length === 1 && /^[a-z0-9-]+$/.test(rest[0] ?? '') ? handsOn : null;
  const field = rest[3] ?? '';
  if (head !== 'employments' || rest.length !== 4 || !/^[1-9]\d?$/.test(rest[2] ?? '')) return null;
  return isKey(field, correctableOfEmployment) ? correctableOfEmployment[field] : null;
};

const employmentName = ({ start, employer }: Employment): string =>
  `employments/${start ?? '-'}/${normalise(employer ?? '-')
    .replaceAll('/', ' ')
    .trim()}`;

/** The path of each employment, in the order given. */
export const employmentPaths = (employments: readonly Employment[]): readonly CorrectionPath[] => {
  const seen = new Map<string, number>();
  return employments.map((employment) => {
    const name = employmentName(employment);
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return `${name}/${seen.get(name)}`;
  });
};
