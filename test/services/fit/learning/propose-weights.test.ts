import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { withParts } from '../../../../services/cli/learn/write-weights.ts';
import { agreement, learnFactors, unchanged } from '../../../../services/fit/learning/learn-factors.ts';
import { pairsOfDecisions } from '../../../../services/fit/learning/pairs-of-decisions.ts';
import { type Proposal, proposeWeights } from '../../../../services/fit/learning/propose-weights.ts';
import { loadLexicon } from '../../../../shared/lexicon/load.ts';
import { partNames, weights as schema } from '../../../../shared/lexicon/schema/weights.ts';
import type { Decision, DecisionKind } from '../../../../shared/model/decision.ts';

const { weights } = loadLexicon();

/** Scores that repeat themselves but follow no pattern. */
const score = (seed: number): number => ((seed * 7919) % 101) / 100;

/** Recruiters who look at the place before anything else. */
const decisions = (roles: number, people: number): readonly Decision[] =>
  Array.from({ length: roles * people }, (_, index): Decision => {
    const parts = partNames.map((name, part) => ({
      name,
      weight: weights.parts[name]['mes-site'],
      score: score(index * 31 + part * 17 + 5),
    }));
    const place = parts.find(({ name }) => name === 'place')?.score ?? 0;
    return {
      id: `d${index}`,
      briefId: `role ${Math.floor(index / people)}`,
      candidateId: `person ${index}`,
      kind: place > 0.5 ? 'interviewed' : 'rejected',
      reason: null,
      standing: { rank: 1, total: 50, parts, factors: [] },
      by: null,
      at: new Date(index),
      undoneAt: null,
    };
  });

describe('pairsOfDecisions', () => {
  it('pairs people of one role by how far they came, and leaves out who withdrew', () => {
    const [one] = decisions(1, 1);
    const decided = (candidateId: string, kind: DecisionKind, briefId = 'a') =>
      ({ ...one, candidateId, kind, briefId }) as Decision;
    const pairs = pairsOfDecisions([
      decided('x', 'submitted'),
      decided('x', 'placed'),
      decided('y', 'rejected'),
      decided('z', 'withdrawn'),
      decided('w', 'rejected', 'b'),
    ]);
    expect(pairs.map(({ briefId }) => briefId)).toEqual(['a']);
  });
});

describe('proposeWeights', () => {
  it('refuses with too few decisions', () => {
    expect(proposeWeights(decisions(2, 3), weights)).toHaveProperty('needed');
    expect(proposeWeights([], weights)).toMatchObject({ pairs: 0, roles: 0 });
  });

  it('finds what recruiters go by, and agrees with them better on roles it has not seen', () => {
    const proposal = proposeWeights(decisions(12, 8), weights) as Proposal;
    const others = partNames.filter((part) => part !== 'place').map((part) => proposal.factors[part]);
    expect(proposal.factors.place).toBeGreaterThan(Math.max(...others));
    expect(proposal.heldOut.after).toBeGreaterThan(proposal.heldOut.before);
  });

  it('stays near today: no weight changes by more than half, and a hundred points are shared', () => {
    const proposal = proposeWeights(decisions(12, 8), weights) as Proposal;
    for (const factor of Object.values(proposal.factors)) {
      expect(factor).toBeLessThanOrEqual(1.5 + 1e-9);
      expect(factor).toBeGreaterThanOrEqual(1 / 1.5 - 1e-9);
    }
    expect(schema.safeParse({ ...weights, parts: proposal.parts }).success).toBe(true);
  });

  it('gives the same for the same decisions', () => {
    expect(proposeWeights(decisions(6, 6), weights)).toEqual(proposeWeights(decisions(6, 6), weights));
  });

  it('leaves the weights alone where nobody was preferred', () => {
    expect(learnFactors([])).toEqual(unchanged);
    expect(agreement([], unchanged)).toBeNull();
  });
});

describe('withParts', () => {
  it('changes the points and nothing else of weights.yml', () => {
    const yaml = readFileSync(new URL('../../../../shared/lexicon/weights.yml', import.meta.url), 'utf8');
    const { parts } = proposeWeights(decisions(12, 8), weights) as Proposal;
    const written = withParts(yaml, parts);
    expect(schema.parse(load(written))).toEqual({ ...weights, parts });
    expect(written.slice(written.indexOf('\n\n# Row'))).toBe(yaml.slice(yaml.indexOf('\n\n# Row')));
    expect(schema.parse(load(withParts(yaml, weights.parts)))).toEqual(weights);
  });
});
