import { z } from 'zod';

const words = z.array(z.string().min(1));

export const places = z.strictObject({
  countries: z.array(
    z.strictObject({
      /** ISO 3166-1 alpha-2. */
      code: z.string().regex(/^[A-Z]{2}$/),
      name: z.string(),
      prefix: z.string().regex(/^\d{1,3}$/),
      names: words.min(1),
      codes: words.optional(),
      people: words.min(1),
      regions: words.optional(),
      regionCodes: words.optional(),
      bracketCodes: words.optional(),
      cities: words,
      /** Pattern of a postcode that no other country writes. */
      postcode: z.string().optional(),
    }),
  ),
  groups: z.array(z.strictObject({ code: z.string(), names: words.min(1) })),
});

export type PlaceWords = z.infer<typeof places>;
export type CountryEntry = PlaceWords['countries'][number];
