import { describe, expect, it } from 'vitest';
import { findCandidateSignals } from '../../../services/signals/find-candidate-signals.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { type WrittenCv, writtenCv } from './written.ts';

const lexicon = loadLexicon();

const handsOn = (cv: WrittenCv): readonly string[] => {
  const { text, candidate } = writtenCv(cv);
  return findCandidateSignals(text, candidate, lexicon)
    .platforms.filter((one) => one.handsOn)
    .map(({ id }) => id)
    .sort();
};

const since = (start: string, language: string, ...lines: string[]) =>
  handsOn({ language, jobs: [{ title: 'Engineer', employer: 'Works', start, end: null, did: lines }] });

const did = (language: string, ...lines: string[]) => since('2020', language, ...lines);

describe('what stands in brackets', () => {
  it('speaks of what stands right before it', () =>
    expect(
      did('en', 'Introduced LabVantage (administrator), LabWare (seen in a demo), and configured STARLIMS'),
    ).toEqual(['labvantage', 'starlims']));
});

describe('what was chosen', () => {
  it.each([
    ['en', 'Infor EAM: selected, implemented and maintained by me', ['hxgn-eam']],
    ['de', 'Infor EAM ausgewählt und eingeführt', ['hxgn-eam']],
    ['it', 'Infor EAM: scelto, avviato e gestito da me', ['hxgn-eam']],
    ['en', 'Infor EAM selected after a comparison', []],
    ['en', 'Evaluated Infor EAM and wrote the report', []],
  ] as const)('counts when it went on: %s %s', (language, text, ids) => expect(did(language, text)).toEqual(ids));
});

describe('a system that was never worked in', () => {
  it.each([
    ['en', 'Two days at a mill with Valmet DNA; never programmed it'],
    ['de', 'Anlage mit Valmet DNA, nie selbst programmiert'],
    ['fr', 'Usine sous Valmet DNA, jamais programmé'],
    ['es', 'Planta con Valmet DNA, no lo he configurado nunca'],
    ['it', 'Cartiera con Valmet DNA, mai configurato'],
    ['nl', 'Fabriek met Valmet DNA, nooit geconfigureerd'],
    ['pt', 'Fábrica com Valmet DNA; nunca o programei'],
  ])('is only mentioned: %s %s', (language, text) => expect(did(language, text)).toEqual([]));
});

describe('a product whose owner the words around it name', () => {
  it.each([
    ['en', 'Deviations are closed in MasterControl, which belongs to Quality'],
    ['en', 'The store runs on Manhattan, looked after by the logistics people'],
    ['de', 'Die Instandhaltung nutzt Ultimo, betreut vom Team in Antwerpen'],
    ['fr', 'Le LabVantage reste l’affaire du laboratoire central'],
    ['nl', 'Onderhoudsorders gaan naar Ultimo, dat blijft bij het hoofdkantoor'],
    ['es', 'El LIMS es LabWare y lo lleva el laboratorio'],
  ])('is not theirs who tell of it: %s %s', (language, text) => expect(did(language, text)).toEqual([]));

  it('is theirs where the words say so', () =>
    expect(did('en', 'TrakSYS is mine: models, scripts and screens')).toEqual(['traksys']));

  it('is theirs where they list it among what they know', () =>
    expect(
      handsOn({
        jobs: [
          {
            title: 'Engineer',
            employer: 'Works',
            start: '2018',
            end: null,
            did: ['Deviations of the line in MasterControl'],
          },
        ],
        skills: ['MasterControl'],
      }),
    ).toEqual(['mc-qms']));
});

describe('stock and purchasing of the ERP', () => {
  it('is the far end beside the plant’s own system', () =>
    expect(did('en', 'Configured Maximo for four plants', 'Purchasing of spares in SAP MM')).toEqual(['maximo']));

  it('is work where the text says so', () =>
    expect(did('en', 'Configured Maximo for four plants', 'Configured SAP MM for the spares')).toEqual([
      'maximo',
      'sap-mm',
    ]));
});

describe('the short name of a line', () => {
  it('gives way to the edition worked with', () =>
    expect(
      did('en', 'Modelled workflows in Opcenter Execution Medical Device & Diagnostics', 'Upgraded Camstar 8'),
    ).toEqual(['opcenter-mdd']));

  it('stands beside the edition in a job that began while the product itself was called so', () =>
    expect(since('2016', 'en', 'Camstar (Opcenter Execution Electronics from 2020) for SMT lines')).toEqual([
      'opcenter-core',
      'opcenter-el',
    ]));

  it('stands for the line where it stands alone', () =>
    expect(did('en', 'Modelled workflows in Camstar')).toEqual(['opcenter-core']));
});

describe('a list', () => {
  const cv = (...skills: string[]): WrittenCv => ({
    jobs: [
      { title: 'Engineer', employer: 'Works', start: '2018', end: null, did: ['Modelled workflows in Opcenter Core'] },
    ],
    skills,
  });

  it('of what is known by name is no experience', () =>
    expect(handsOn(cv('Also on my radar', 'Opcenter Execution Discrete, Critical Manufacturing'))).toEqual([
      'opcenter-core',
    ]));

  it('bears out an edition of the same line, not the quality system of the same brand', () =>
    expect(handsOn(cv('Opcenter Execution Semiconductor, Opcenter Quality'))).toEqual([
      'opcenter-core',
      'opcenter-sc',
    ]));
});
