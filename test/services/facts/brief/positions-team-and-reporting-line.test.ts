import { describe, expect, it } from 'vitest';
import { readRemark } from './read-remark.ts';

describe('number of positions', () => {
  it.each([
    ['en', 'We look for two engineers.', 2],
    ['en', 'Number of positions: 2', 2],
    ['de', 'Wir suchen drei MES-Ingenieure.', 3],
    ['fr', 'Nous recherchons deux ingénieurs.', 2],
    ['es', 'Buscamos dos ingenieros.', 2],
    ['it', 'Cerchiamo due ingegneri.', 2],
    ['nl', 'Wij zoeken twee engineers.', 2],
    ['pt', 'Procuramos dois engenheiros.', 2],
  ] as const)('%s: %s', async (language, line, positions) => {
    expect((await readRemark(language, line)).positions?.value).toBe(positions);
  });

  it('is no number of years', async () => {
    expect((await readRemark('en', 'We look for 5 years of MES.')).positions).toBeNull();
  });
});

describe('team', () => {
  it.each([
    ['en', 'You lead a team of eight.', 8],
    ['de', 'Sie führen ein Team von 5 Personen.', 5],
    ['fr', 'Équipe de 4 personnes.', 4],
    ['es', 'Equipo de 7 personas.', 7],
    ['it', 'Team di 6 persone.', 6],
    ['nl', 'Je leidt een team van 5 personen.', 5],
    ['pt', 'Equipa de 4 pessoas.', 4],
  ] as const)('%s: %s', async (language, line, size) => {
    expect((await readRemark(language, line)).teamSize?.value).toBe(size);
  });
});

describe('reporting line', () => {
  it.each([
    ['en', 'Reports to the Head of Manufacturing IT.', 'the Head of Manufacturing IT'],
    ['de', 'Sie berichten an den Leiter Produktions-IT.', 'den Leiter Produktions-IT'],
    ['fr', 'Rattaché au directeur industriel.', 'directeur industriel'],
    ['it', 'Riporti al responsabile IT.', 'responsabile IT'],
    ['nl', 'Je rapporteert aan de plant manager.', 'de plant manager'],
    ['pt', 'Reporta ao diretor industrial.', 'diretor industrial'],
  ] as const)('%s: %s', async (language, line, to) => {
    expect((await readRemark(language, line)).reportsTo?.value).toBe(to);
  });
});
