import { describe, expect, it } from 'vitest';
import { readRemarks } from '../read-cv.ts';

describe('availability and notice', () => {
  it.each([
    ['Notice period: 3 months', 13],
    ['Frist sechs Monate zum Quartalsende', 26],
    ['Préavis 3 mois', 13],
    ['Preaviso quince días', 2],
    ['Preavviso di un mese', 4],
    ['Opzegtermijn: 2 maanden', 9],
    ['Aviso prévio 60 dias', 9],
  ])('%s', (text, weeks) => {
    expect(readRemarks(text).availability?.value).toEqual({ from: null, noticeWeeks: weeks });
  });

  it.each([
    ['Available immediately', '2026-11-15'],
    ['Can start tomorrow', '2026-11-15'],
    ['Frei ab Februar 2027', '2027-02-01'],
    ['Disponibile dal 15 gennaio 2027', '2027-01-15'],
    ['Libre en mars 2027', '2027-03-01'],
  ])('%s', (text, from) => {
    expect(readRemarks(text).availability?.value).toEqual({ from, noticeWeeks: null });
  });

  it('is not said by a greeting', () => {
    expect(readRemarks('Guten Morgen').availability).toBeNull();
  });
});

describe('contract or permanent', () => {
  it.each([
    ['Permanent or contract.', true, true],
    ['Freelance only', false, true],
    ['Nur Festanstellung', true, false],
    ['CDI de préférence', true, false],
    ['Prefers permanent, will travel in the UK.', true, false],
    ['Contract type sought: permanent', true, false],
    ['Outside IR35 only', false, true],
  ])('%s', (text, permanent, freelance) => {
    expect(readRemarks(text).contract?.value).toEqual({ permanent, freelance });
  });

  it('is not what a past contract was', () => {
    expect(readRemarks('Wrote the contract with the vendor').contract).toBeNull();
  });
});

describe('willingness to travel', () => {
  it.each([
    ['Willing to travel up to 50%', 50],
    ['Travel up to half of the time is normal for me.', 50],
    ['Bis 40 % Reise, auch Ausland', 40],
    ['Reisebereitschaft gering', 15],
    ['Occasional travel only', 15],
    ['No travel', 0],
    ['Disponibilità a trasferte fino al 30%', 30],
  ])('%s', (text, percent) => {
    expect(readRemarks(text).travelPercent?.value).toBe(percent);
  });
});

describe('willingness to relocate', () => {
  it.each([
    ['Open to relocation (Netherlands, Belgium)', true, ['Netherlands', 'Belgium']],
    ['Aceito mudar para Espanha', true, ['Spain']],
    ['Keine Umzugsbereitschaft', false, []],
    ['Höchstens 60 km von Dortmund', false, ['Dortmund']],
  ])('%s', (text, willing, places) => {
    expect(readRemarks(text).relocation?.value).toEqual({ willing, places });
  });
});

describe('work permit', () => {
  it.each([
    ['EU work permit', ['EU'], false],
    ['Right to work in the UK', ['GB'], false],
    ['Irish citizen.', ['IE', 'EU'], false],
    ['Needs visa sponsorship', [], true],
    ['Permesso di soggiorno per lavoro in Italia', ['IT'], false],
  ])('%s', (text, places, needsSponsorship) => {
    expect(readRemarks(text).permit?.value).toEqual({ places, needsSponsorship });
  });
});

describe('salary or day rate with currency and period when stated', () => {
  it.each([
    ['Day rate: €750', 750, 'EUR', 'day'],
    ['Daily rate 700 (EUR)', 700, 'EUR', 'day'],
    ['Stundensatz: 105 €', 105, 'EUR', 'hour'],
    ['Tariffa 620 €/giorno', 620, 'EUR', 'day'],
    ['Salarisindicatie € 5.800 per maand', 5800, 'EUR', 'month'],
    ['Pretensión salarial: 48.000 € brutos anuales', 48_000, 'EUR', 'year'],
    ['Current CTC 28 LPA, expected 35 LPA', 3_500_000, 'INR', 'year'],
    ['$120k base expected', 120_000, 'USD', null],
  ])('%s', (text, min, currency, period) => {
    expect(readRemarks(text).pay?.value).toMatchObject({ min, currency, period });
  });
});
