import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../services/fit/readings-of.ts';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { personWith, roleWith } from '../../support/fit-fixtures.ts';

const label = { stated: 'both', agreement: 'agrees', labelled: [], described: [] } as const;
const both = roleWith({ label, reach: 'multi-site', categories: { production: 1, quality: 0.4, inventory: 0.3 } });

describe('readingsOf', () => {
  it('leaves a clear brief alone', () => {
    expect(readingsOf(roleWith())).toEqual([]);
    expect(readingsOf(roleWith({ scope: 'control', label }))).toEqual([]);
  });

  it('reads "MES or MOM, same thing" twice, the described one first', () => {
    expect(readingsOf(both).map(({ name }) => name)).toEqual(['MES', 'MOM']);
    expect(readingsOf(roleWith({ scope: 'operations', label })).map(({ name }) => name)).toEqual(['MOM', 'MES']);
  });

  it('moves people between the lists of the two readings', () => {
    const lexicon = loadLexicon();
    const narrow = personWith({ reach: 'multi-site' });
    const wide = personWith({
      scope: 'operations',
      reach: 'multi-site',
      axes: { breadth: 3, reach: 2, mandate: 3 },
      categories: { production: 0.8, quality: 0.8, inventory: 0.8 },
    });
    const total = (person: typeof wide, name: string) => {
      const reading = readingsOf(both).find((one) => one.name === name);
      return reading ? scoreFit(reading.role, person, { lexicon, today: '2026-11-20' }).total : 0;
    };
    expect(total(narrow, 'MES')).toBeGreaterThan(total(wide, 'MES'));
    expect(total(wide, 'MOM')).toBeGreaterThan(total(narrow, 'MOM'));
  });

  it('changes nothing but the scope', () => {
    for (const { role } of readingsOf(both)) {
      expect(role.brief).toBe(both.brief);
      expect(role.signals.platforms).toBe(both.signals.platforms);
      expect(role.signals.reach).toBe('multi-site');
    }
  });
});
