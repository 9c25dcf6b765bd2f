import { describe, expect, it } from 'vitest';
import { createHandsOn } from '../../../services/signals/judge-hands-on.ts';
import { findTerms, matcherOf } from '../../../shared/lexicon/find-terms.ts';
import { examplesOf, labelledMentions } from '../../../shared/lexicon/hands-on/examples.ts';
import { learn } from '../../../shared/lexicon/hands-on/learn.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { measureHandsOn } from '../../eval/hands-on.ts';

const lexicon = loadLexicon();
const mentions = labelledMentions();

describe('the reading of who worked on a product', () => {
  it('has been learned anew since mentions or terms changed', () => {
    const { bias, features } = learn(examplesOf(mentions, lexicon));
    expect({ bias, features: Object.fromEntries(features) }).toEqual(lexicon['hands-on']);
  });

  it('reads a mention as it was learned', () => {
    const { bias, features: weights } = lexicon['hands-on'];
    const mention = {
      language: 'en',
      job: 'Engineer',
      sentence: 'Samples go to «LabWare», which belongs to Quality',
      handsOn: false,
    };
    const [example] = examplesOf([mention], lexicon);
    let logit = bias;
    for (const [feature, share] of example?.features ?? []) logit += (weights[feature] ?? 0) * share;
    const { tokens, hits } = findTerms([mention.sentence.replace(/[«»]/gu, '')], matcherOf(lexicon), {
      languageOf: () => mention.language,
    });
    const product = hits.find(({ file }) => file === 'products');
    expect(product && createHandsOn(hits, tokens, lexicon)(product)).toBeCloseTo(1 / (1 + Math.exp(-logit / 1000)), 6);
  });

  it('reads mentions it has not learned from better than by chance and than by verbs and cues alone', () => {
    const { learned, byRules } = measureHandsOn(mentions, lexicon);
    expect(learned).toBeGreaterThan(0.75);
    expect(learned).toBeGreaterThan(byRules);
  });
});
