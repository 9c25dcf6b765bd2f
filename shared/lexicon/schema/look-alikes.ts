import { sortedById, term } from './term.ts';

/**
 * What looks like a term and means something else: a fixed phrase, or a short name beside words of another trade
 * (`needs`). Whatever other file's term stands in one is no hit.
 */
export const lookAlikes = sortedById(term);
