import { describe, expect, it } from 'vitest';
import { readDemand } from './read-remark.ts';

describe('weight by wording', () => {
  it.each([
    ['en', 'Opcenter is mandatory', 1],
    ['en', 'Opcenter would be a plus', 0.4],
    ['en', 'Opcenter is not required', 0],
    ['de', 'Opcenter zwingend erforderlich', 1],
    ['de', 'Opcenter wünschenswert', 0.4],
    ['de', 'Opcenter nicht erforderlich', 0],
    ['fr', 'Opcenter indispensable', 1],
    ['fr', 'Opcenter serait un plus', 0.4],
    ['fr', "Opcenter n'est pas nécessaire", 0],
    ['es', 'Opcenter imprescindible', 1],
    ['es', 'se valorará Opcenter', 0.4],
    ['es', 'Opcenter no es necesario', 0],
    ['it', 'Opcenter indispensabile', 1],
    ['it', 'Opcenter gradito', 0.4],
    ['it', 'Opcenter non richiesto', 0],
    ['nl', 'Opcenter is vereist', 0.85],
    ['nl', 'Opcenter is een pré', 0.4],
    ['nl', 'Opcenter niet vereist', 0],
    ['pt', 'Opcenter obrigatório', 1],
    ['pt', 'Opcenter será valorizado', 0.4],
    ['pt', 'Opcenter não é necessário', 0],
  ] as const)('%s: %s', async (language, item, strength) => {
    expect((await readDemand(language, item))?.strength).toBe(strength);
  });
});

describe('a choice inside a demand', () => {
  it.each([
    ['en', '3+ years in at least one of Opcenter, Apriso or SAP ME', ['Opcenter', 'Apriso', 'SAP ME']],
    ['en', 'One of Opcenter and Apriso', ['Opcenter', 'Apriso']],
    ['de', 'Erfahrung mit mindestens einem der Systeme Opcenter, Apriso', ['Opcenter', 'Apriso']],
    ['fr', 'Expérience sur au moins un de ces outils : Apriso, Opcenter', ['Apriso', 'Opcenter']],
    ['it', 'Esperienza con almeno uno tra Opcenter e Apriso', ['Opcenter', 'Apriso']],
  ] as const)('%s: %s', async (language, item, alternatives) => {
    expect((await readDemand(language, item))?.alternatives).toEqual(alternatives);
  });

  it.each([
    ['en', 'Opcenter or similar MES'],
    ['de', 'Opcenter oder vergleichbar'],
    ['fr', 'Opcenter ou équivalent'],
    ['es', 'Opcenter o similar'],
    ['it', 'Opcenter o equivalente'],
    ['nl', 'Opcenter of gelijkwaardig'],
    ['pt', 'Opcenter ou similar'],
  ] as const)('%s: %s is open to neighbours', async (language, item) => {
    expect((await readDemand(language, item))?.openToSimilar).toBe(true);
  });
});
