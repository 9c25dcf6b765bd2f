import { describe, expect, it } from 'vitest';
import { briefFrom } from '../../../support/brief-facts.ts';

describe('a brief in any form', () => {
  it('may be notes of a call', async () => {
    const brief = await briefFrom(
      'call w/ Sheila, Ballyvaughan Vascular (Galway), Tue 11:20\n\nwants a "MOM consultant". two lines, everything on paper.\n- must have built it on a line\n',
    );
    expect([brief.client?.value, brief.title?.value]).toEqual(['Ballyvaughan Vascular', 'MOM consultant']);
    expect(brief.knockouts.location?.value.cities).toContain('Galway');
  });

  it('may be a title with the client in brackets', async () => {
    const brief = await briefFrom(
      '# MES Manager (Norrholm Foods Group AB, Malmö)\n\n## Requirements\n\n- PAS-X\n',
      'x.md',
    );
    expect([brief.client?.value, brief.title?.value]).toEqual(['Norrholm Foods Group AB', 'MES Manager']);
  });

  it('may name the post in a forwarded mail in quotation marks', async () => {
    const brief = await briefFrom(
      'Von: Petra Wollner <p@example.com>\nBetreff: WG: Nachfolge für Herrn Brandes\n\nHerr Brandes geht in Rente, wir brauchen seine Stelle "Systembetreuer Produktion" neu besetzt, Kaltband Ruhr GmbH, Werk Hagen.\n',
    );
    expect([brief.client?.value, brief.title?.value]).toEqual(['Kaltband Ruhr GmbH', 'Systembetreuer Produktion']);
  });

  it('keeps small words of a name', async () => {
    const brief = await briefFrom(
      '# Técnico de datos de planta\n\nRefrescos del Duero, S.A. · Valladolid · una fábrica\n\n## Qué harás\n\n- Configurar pantallas en Ignition\n',
      'x.md',
    );
    expect(brief.client?.value).toBe('Refrescos del Duero, S.A.');
    expect(brief.knockouts.location?.value.cities).toEqual(['Valladolid']);
  });
});
