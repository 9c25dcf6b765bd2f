/** Something worked out once per role and lexicon, however many people are judged for it. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Role } from '../../shared/model/fit.ts';
import type { Comparison } from './comparison.ts';

/** The side of a comparison that is the same for everybody. */
export type Asked = Pick<Comparison, 'role' | 'lexicon' | 'weights'>;

export const perRole = <T>(build: (asked: Asked) => T): ((asked: Asked) => T) => {
  const known = new WeakMap<Role, { readonly lexicon: Lexicon; readonly value: T }>();
  return (asked) => {
    const before = known.get(asked.role);
    if (before?.lexicon === asked.lexicon) return before.value;
    const value = build(asked);
    known.set(asked.role, { lexicon: asked.lexicon, value });
    return value;
  };
};
