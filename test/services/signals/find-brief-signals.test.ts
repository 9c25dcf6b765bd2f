import { describe, expect, it } from 'vitest';
import { findBriefSignals } from '../../../services/signals/find-brief-signals.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { type Category, categories, type LabelFinding, type Reach, type Scope } from '../../../shared/model/signal.ts';
import { type WrittenBrief, writtenBrief } from './written.ts';

const lexicon = loadLexicon();

const signalsOf = (written: WrittenBrief) => {
  const { text, brief } = writtenBrief(written);
  return findBriefSignals(text, brief, lexicon);
};

interface BriefCase {
  readonly lesson: string;
  readonly brief: WrittenBrief;
  readonly scope: Scope;
  readonly reach: Reach;
  readonly stated: LabelFinding['stated'];
  readonly solid?: readonly Category[];
}

const cases: readonly BriefCase[] = [
  {
    lesson: 'asks for MES and means all four categories of the group',
    brief: {
      title: 'MES Architect',
      tasks: [
        'Define the target architecture of the operations layer for twelve plants',
        'Quality: one laboratory system and one release status',
        'Maintenance: one process from downtime to maintenance work order',
        'Inventory: line supply, silo stock and reconciliation with ERP',
        'Production execution template for batch and packaging',
      ],
      must: ['Experience as architect for more than one site'],
    },
    scope: 'operations',
    reach: 'enterprise',
    stated: 'MES',
    solid: ['production', 'quality', 'maintenance', 'inventory'],
  },
  {
    lesson: 'asks for MOM and means configuration at one site',
    brief: {
      title: 'MOM Engineer',
      tasks: [
        'Configure workflows and data collection in Opcenter Execution Discrete',
        'Support the two shifts of the assembly plant during go-live',
        'Genealogy and label printing for the new line',
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    stated: 'MOM',
    solid: ['production'],
  },
  {
    lesson: 'what is excluded and what the company is do not count',
    brief: {
      title: 'MES Engineer',
      company: ['Global group with 40 plants, quality, maintenance and warehouse systems on one MOM platform'],
      tasks: ['Design, build and test master batch records', 'Own deviations and change controls of the records'],
      excluded: ['MOM strategy, LIMS, CMMS and the warehouse system are owned by other groups'],
    },
    scope: 'execution',
    reach: 'single-site',
    stated: 'MES',
    solid: ['production'],
  },
  {
    lesson: 'hides control work under an MES title',
    brief: {
      title: 'MES / Automation Engineer',
      tasks: [
        'PLC changes and fault finding on S7-1500',
        'Extend the SCADA screens, alarm management and the OPC server',
        'Commissioning of new machines, drives and safety',
        'Support downtime reporting',
      ],
    },
    scope: 'control',
    reach: 'single-site',
    stated: 'MES',
  },
  {
    lesson: 'is a LIMS role',
    brief: {
      title: 'Manufacturing Systems Specialist',
      tasks: [
        'LIMS static data and sample management',
        'Stability studies and certificates of analysis',
        'Instrument connection in the laboratory',
      ],
    },
    scope: 'specialist',
    reach: 'single-site',
    stated: 'none',
    solid: ['quality'],
  },
  {
    lesson: 'German, two plants',
    brief: {
      language: 'de',
      title: 'MES-Berater (m/w/d)',
      tasks: [
        'Einführung von SAP Digital Manufacturing in zwei Werken',
        'Werkerführung, Auftragsfreigabe und Rückmeldungen mit der Fertigung konzipieren',
        'Anbindung der Maschinen',
      ],
    },
    scope: 'execution',
    reach: 'multi-site',
    stated: 'MES',
    solid: ['production'],
  },
  {
    lesson: 'French, one site',
    brief: {
      language: 'fr',
      title: 'Ingénieur systèmes de production',
      tasks: [
        'Paramétrer les dossiers de lot électroniques et la pesée',
        'Assurer la traçabilité des lots et le lancement des ordres de fabrication',
      ],
      nice: ['Connaissance du LIMS'],
    },
    scope: 'execution',
    reach: 'single-site',
    stated: 'none',
    solid: ['production'],
  },
  {
    lesson: 'Spanish, all plants and categories',
    brief: {
      language: 'es',
      title: 'Responsable de sistemas industriales',
      tasks: [
        'Definir la hoja de ruta de los sistemas de planta para quince fábricas del grupo',
        'Calidad: planes de inspección y laboratorio en una plataforma',
        'Mantenimiento: planes de mantenimiento preventivo y órdenes de trabajo de mantenimiento',
        'Inventario: suministro a línea y control de stock',
        'Ejecución de la producción y trazabilidad con plantilla global',
      ],
    },
    scope: 'operations',
    reach: 'enterprise',
    stated: 'none',
  },
  {
    lesson: 'a note that says both and little else',
    brief: {
      tasks: ['We need an MES person (or MOM, same thing) for the two plants', 'Opcenter licences were bought'],
    },
    scope: 'execution',
    reach: 'multi-site',
    stated: 'both',
    solid: ['production'],
  },
];

describe('what a brief describes', () => {
  it.each(cases)('$lesson', ({ brief, scope, reach, stated, solid }) => {
    const signals = signalsOf(brief);
    expect(signals.scope).toBe(scope);
    expect(signals.reach).toBe(reach);
    expect(signals.label.stated).toBe(stated);
    if (solid) expect(categories.filter((one) => signals.categories[one].strength >= 0.5)).toEqual(solid);
  });

  it('says when the label is narrower than the work', () => {
    const [first] = cases;
    if (first) expect(signalsOf(first.brief).label.agreement).toBe('broader');
  });
});

describe('products a brief asks for', () => {
  const demandOf = (brief: WrittenBrief, id: string) => signalsOf(brief).platforms.find((one) => one.id === id)?.demand;
  const brief: WrittenBrief = {
    title: 'PAS-X Engineer',
    tasks: ['Design master batch records in PAS-X', 'Interfaces of process orders with SAP PP'],
    must: ['Three years with PAS-X'],
    nice: ['Syncade or PharmaSuite'],
  };

  it('weigh as their demand says', () => {
    expect(demandOf(brief, 'pas-x')).toBeGreaterThanOrEqual(0.85);
    expect(demandOf(brief, 'syncade')).toBeCloseTo(0.4, 1);
  });

  it('weigh less at the far end of an interface', () => {
    expect(demandOf(brief, 'sap-pp')).toBeLessThan(0.5);
  });
});
