import { describe, expect, it } from 'vitest';
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

  it('reads mentions it has not learned from better than by chance and than by verbs and cues alone', () => {
    const { learned, byRules } = measureHandsOn(mentions, lexicon);
    expect(learned).toBeGreaterThan(0.75);
    expect(learned).toBeGreaterThan(byRules);
  });
});
