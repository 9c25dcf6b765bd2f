import { describe, expect, it } from 'vitest';
import { findCandidateSignals } from '../../../services/signals/find-candidate-signals.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { writtenCv } from './written.ts';

const lexicon = loadLexicon();

const operationsOf = (did: readonly string[]) => {
  const { text, candidate } = writtenCv({ jobs: [{ title: 'Plant Systems Manager', did }] });
  const { scope, categories } = findCandidateSignals(text, candidate, lexicon);
  const owned = Object.entries(categories).flatMap(([category, { strength }]) => (strength >= 0.5 ? [category] : []));
  return { scope, owned };
};

const production = 'Production: built the order screens of the MES, routing and traceability for all lines';

describe('a job told by headwords', () => {
  it('is several categories, however few words of the field follow', () => {
    const { scope, owned } = operationsOf([
      production,
      'Quality. Samples, limits and who may sign are kept in our own package',
      'Maintenance. Took the planning over when the planner retired, rebuilt the tree from 11,000 lines',
      'Stock: bar, billet and dies by place, scanned',
    ]);
    expect(scope).toBe('operations');
    expect(owned).toEqual(['production', 'quality', 'maintenance', 'inventory']);
  });

  it('is not where a category is somebody else’s', () => {
    const { owned } = operationsOf([
      production,
      'Quality: not mine',
      'Maintenance: done by the engineering team in their own system',
      'Stock: kept by others in the ERP',
    ]);
    expect(owned).toEqual(['production']);
  });

  it('needs more than one beside production', () => {
    const { owned } = operationsOf([production, 'Maintenance: the weekly meeting']);
    expect(owned).toEqual(['production']);
  });

  it('is no work of level 3 where no goods are made', () => {
    const { scope } = operationsOf([
      'Quality: hygiene rating of our restaurants',
      'Inventory: weekly count of the tills and the stores on the high street',
      'Maintenance: tickets for the fridges',
    ]);
    expect(scope).toBe('none');
  });
});
