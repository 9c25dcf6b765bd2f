import { describe, expect, it } from 'vitest';
import { readRemark } from './read-remark.ts';

describe('contract with its length', () => {
  it.each([
    ['en', 'Freelance, 6 months + extension', 6],
    ['de', 'Befristet auf 12 Monate', 12],
    ['fr', 'CDD de 18 mois', 18],
    ['fr', 'Mission de 6 mois renouvelable', 6],
    ['es', 'Contrato de 12 meses', 12],
    ['it', 'Missione di 8 mesi, partita IVA', 8],
    ['nl', 'opdracht van 6 maanden, 32 uur', 6],
    ['nl', 'Opdracht voor 6 maanden', 6],
    ['pt', 'Contrato a termo de 6 meses', 6],
  ] as const)('%s: %s', async (language, line, months) => {
    expect((await readRemark(language, line)).knockouts.contract?.value).toEqual({ kind: 'contract', months });
  });
});

describe('rate or salary', () => {
  it.each([
    ['en', 'Rate: up to €750 per day', 750, 'EUR', 'day'],
    ['en', 'Salary 80–95k EUR', 80_000, 'EUR', 'year'],
    ['fr', 'TJM jusqu’à 650 €', 650, 'EUR', 'day'],
    ['nl', 'Tarief € 95 per uur', 95, 'EUR', 'hour'],
    ['es', '42.000–48.000 € brutos', 42_000, 'EUR', 'year'],
  ] as const)('%s: %s', async (language, line, min, currency, period) => {
    expect((await readRemark(language, line)).pay?.value).toMatchObject({ min, currency, period });
  });
});
