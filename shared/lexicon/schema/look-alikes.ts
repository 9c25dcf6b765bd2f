import { sortedById, term } from './term.ts';

/** Phrases that hold the letters of a term and mean something else: what stands inside one is no hit. */
export const lookAlikes = sortedById(term);
