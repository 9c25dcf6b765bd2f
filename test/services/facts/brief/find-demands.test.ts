import { describe, expect, it } from 'vitest';
import type { Demand } from '../../../../shared/model/brief.ts';
import { briefFrom } from '../../../support/brief-facts.ts';

const demandsIn = async (heading: string, items: readonly string[]): Promise<readonly Demand[]> => {
  const brief = await briefFrom(
    `# MES Engineer\n\n## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}\n`,
    'x.md',
  );
  return brief.demands.filter(({ block }) => block !== 'title');
};
const modalities = (demands: readonly Demand[]): string[] => demands.map(({ modality }) => modality);

describe('modality', () => {
  it('takes the heading, unless the sentence says otherwise', async () => {
    const demands = await demandsIn('Requirements', ['Opcenter', 'SQL is a plus', 'Java is not required']);
    expect(modalities(demands)).toEqual(['must', 'nice', 'excluded']);
  });

  it('lets "ideally" cover its own clause only', async () => {
    const demands = await demandsIn('Requirements', ['Four years of MES, ideally PAS-X, and GMP experience']);
    expect(demands.map(({ text, modality }) => [text, modality])).toEqual([
      ['Four years of MES', 'must'],
      ['ideally PAS-X', 'nice'],
      ['and GMP experience', expect.stringMatching(/must|strong/)],
    ]);
  });

  it('lets "is an advantage" reach back over a list', async () => {
    const [demand] = await demandsIn('Profile', ['Food, dairy or drinks industry is an advantage']);
    expect(demand).toMatchObject({ modality: 'nice', text: 'Food, dairy or drinks industry is an advantage' });
  });

  it.each([
    ['Anforderungen', 'HYDRA zwingend erforderlich', 1],
    ['Profil recherché', 'Apriso serait un plus', 0.4],
    ['Requisitos', 'Opcenter no es imprescindible', 0],
    ['Requisiti', 'gradita la conoscenza di Apriso', 0.4],
    ['Functie-eisen', 'PAS-X is een pré', 0.4],
    ['Requisitos', 'Ignition é indispensável', 1],
  ])('%s: %s is worth %f', async (heading, item, strength) => {
    const [demand] = await demandsIn(heading, [item]);
    expect(demand?.strength).toBe(strength);
  });
});

describe('what is named only to be excluded', () => {
  it.each([
    'LIMS, CMMS and the warehouse are owned by other groups.',
    'This is not an architect role.',
    'Das Lagersystem gehört nicht zur Stelle.',
    'La GMAO ne fait pas partie du poste.',
    'El almacén no forma parte del puesto.',
    'Il magazzino non fa parte del ruolo.',
    'Het magazijn valt niet onder deze functie.',
    'O LIMS não faz parte da função.',
  ])('%s', async (item) => {
    const [demand] = await demandsIn('What you will do', [item]);
    expect(demand).toMatchObject({ modality: 'excluded', strength: 0, block: 'exclusion' });
  });

  it('is everything under such a heading but what the role is', async () => {
    const brief = await briefFrom(
      '# MES Engineer\n\n## What the role is not\n\nIt is a site role. Strategy is done elsewhere.\n\n## Must have\n\n- PAS-X\n',
      'x.md',
    );
    expect(brief.demands.filter(({ modality }) => modality === 'excluded').map(({ text }) => text)).toEqual([
      'Strategy is done elsewhere.',
    ]);
  });
});

describe('choices, years and topics', () => {
  it('knows that one of several products is enough', async () => {
    const [demand] = await demandsIn('Requirements', ['3+ years with PAS-X, Syncade or PharmaSuite']);
    expect(demand).toMatchObject({ alternatives: ['PAS-X', 'Syncade', 'PharmaSuite'], years: 3, topic: 'platform' });
  });

  it.each([
    'Configuration of an MES (Opcenter, Apriso, Solumina or similar)',
    'Erfahrung mit Opcenter, Apriso, Solumina oder vergleichbar',
    'Experiencia con Opcenter, Apriso, Solumina o equivalente',
  ])('reads a list that ends openly as a choice: %s', async (item) => {
    const [demand] = await demandsIn('Requirements', [item]);
    expect(demand).toMatchObject({ alternatives: ['Opcenter', 'Apriso', 'Solumina'], openToSimilar: true });
  });

  it('keeps what is joined by "and" apart', async () => {
    const [demand] = await demandsIn('Requirements', ['PAS-X and Syncade']);
    expect(demand?.alternatives).toEqual([]);
  });

  it.each(['Opcenter or similar', 'Opcenter oder vergleichbar', 'Opcenter ou équivalent', 'Opcenter o similar'])(
    '%s is open to neighbours',
    async (item) => {
      const [demand] = await demandsIn('Requirements', [item]);
      expect(demand?.openToSimilar).toBe(true);
    },
  );

  it('does not read a roadmap as years of experience', async () => {
    const [demand] = await demandsIn('Responsibilities', ['Own a roadmap of five years']);
    expect(demand).toMatchObject({ years: null });
    expect(demand?.modality).not.toBe('must');
  });

  it('takes nothing from boilerplate about the company', async () => {
    const brief = await briefFrom(
      '# MES Engineer\n\n## About us\n\nWe need people who love Opcenter in 40 plants.\n\n## Requirements\n\n- SQL\n',
      'x.md',
    );
    expect(brief.demands.map(({ text }) => text)).toEqual(['MES Engineer', 'SQL']);
  });
});
