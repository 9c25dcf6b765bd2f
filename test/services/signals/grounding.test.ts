import { describe, expect, it } from 'vitest';
import { findCandidateSignals } from '../../../services/signals/find-candidate-signals.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { type WrittenCv, writtenCv } from './written.ts';

const lexicon = loadLexicon();

const signalsOf = (cv: WrittenCv) => {
  const { text, candidate } = writtenCv(cv);
  return findCandidateSignals(text, candidate, lexicon);
};

const workshop = [
  'Work orders and spare parts for the yearly service',
  'Quality checks before each deployment',
  'Reports to the harbour',
  'Led two people',
  'On call by night',
];

describe('words of every trade', () => {
  it('say nothing of level 3 where no goods are made', () => {
    const { scope, levels } = signalsOf({ jobs: [{ title: 'Service Lead, Lifeboats', did: workshop }] });
    expect({ scope, L3: levels.L3.strength }).toEqual({ scope: 'none', L3: 0 });
  });

  it('count in a factory', () => {
    const { levels } = signalsOf({
      jobs: [{ title: 'Service Lead', did: [...workshop, 'All of it for the presses of the plant'] }],
    });
    expect(levels.L3.strength).toBeGreaterThan(0.3);
  });
});

describe('a list of products', () => {
  const erp = [
    'Tested order to cash in SAP SD for the shops',
    'Wrote test cases for SAP MM purchasing',
    'Trained clerks in the finance department',
    'Reported defects to the service desk',
    'Kept master data of customers and vendors',
  ];

  it('lifts no level that the work told beside it does not show', () => {
    const skills = ['DELMIA Apriso, Siemens Opcenter, Körber PAS-X, Critical Manufacturing, WinCC, Ignition'];
    const { scope, levels } = signalsOf({ jobs: [{ title: 'MES Consultant', did: erp }], skills });
    expect(['business', 'none']).toContain(scope);
    expect(levels.L3.strength).toBe(0);
    expect(levels.L2.strength).toBe(0);
  });
});
