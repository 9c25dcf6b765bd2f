import { inventPerson } from './invent-person.ts';
import { createRandom } from './random.ts';
import { tongues } from './tongues.ts';
import { inventLayout, type Layout, type WrittenCv, writeCv } from './write-cv.ts';

/** The same seed gives the same person, language and layout; `change` holds some of the layout still. */
export const cvOfSeed = (seed: number, change: Partial<Layout> = {}): WrittenCv => {
  const random = createRandom(seed);
  const person = inventPerson(random, tongues[seed % tongues.length] ?? 'en');
  return writeCv(person, { ...inventLayout(random), ...change }, random);
};
