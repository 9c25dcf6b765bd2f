import { describe, expect, it } from 'vitest';
import { everydayMeanings } from '../../../services/signals/everyday-meanings.ts';
import { findCandidateSignals } from '../../../services/signals/find-candidate-signals.ts';
import { placeCandidateLines } from '../../../services/signals/place-lines.ts';
import { readMentions } from '../../../services/signals/read-mentions.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { linesOf } from '../../../shared/model/document.ts';
import { writtenCv } from './written.ts';

const lexicon = loadLexicon();

const meaningsIn = (sentence: string, language = 'en'): string[] => {
  const { text, candidate } = writtenCv({ language, jobs: [{ title: 'Systems Engineer', did: [sentence] }] });
  const { mentions } = readMentions(linesOf(text), placeCandidateLines(text, candidate, lexicon), lexicon);
  return mentions.filter(({ file }) => file === everydayMeanings).map(({ id }) => id);
};

describe('everyday words', () => {
  it.each(lexicon.everyday.meanings.map(({ id, example }) => [example, id]))('"%s" says %s', (example, id) => {
    expect(meaningsIn(example)).toContain(id);
  });

  it.each([
    ['de', 'Welcher Auftrag an welcher Maschine liegt, stelle ich ein', 'order-at-place'],
    ['fr', "Les causes d'arrêt de chaque ligne", 'stops-at-line'],
    ['es', 'Configuro las pantallas del operario y del jefe de turno', 'screen-for-operators'],
    ['it', 'La guida passo passo per gli operatori', 'guided-operator'],
    ['nl', 'De aantallen van elke lijn komen vanzelf binnen', 'counted-at-line'],
    ['pt', 'Rastreio do lote até à palete em dez minutos', 'lot-story'],
  ])('are known in %s: "%s"', (language, sentence, id) => {
    expect(meaningsIn(sentence, language)).toContain(id);
  });

  it('of one language mean nothing in another: the post is no workplace, and in charge no batch', () => {
    expect(meaningsIn('Took the post in charge of storing data on hold')).toEqual([]);
  });

  it.each([
    'Moved the desks in order to make room for machines',
    'Took orders on the phone and sold paper',
    'Released version two of the web shop',
    'Lines of business and stocks of an insurance group',
  ])('mean nothing alone: "%s"', (sentence) => {
    expect(meaningsIn(sentence)).toEqual([]);
  });

  it('make an execution job of one that never names the system', () => {
    const { text, candidate } = writtenCv({
      jobs: [
        {
          title: 'Plant Applications Engineer',
          did: [
            'I know which order lies at which machine and what of it is done',
            'Built the screens the operators work with, step by step',
            'Stop reasons and quantities of nine lines report themselves',
            'Which customer every coil went to is found in ten minutes',
          ],
        },
      ],
    });
    const signals = findCandidateSignals(text, candidate, lexicon);
    expect(signals.scope).toBe('execution');
    expect(signals.categories.production.strength).toBeGreaterThanOrEqual(0.5);
  });
});
