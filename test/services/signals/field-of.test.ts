import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../../services/signals/field-of.ts';
import { findCandidateSignals } from '../../../services/signals/find-candidate-signals.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { type WrittenCv, writtenCv } from './written.ts';

const lexicon = loadLexicon();

const signalsOf = (cv: WrittenCv) => {
  const { text, candidate } = writtenCv(cv);
  return findCandidateSignals(text, candidate, lexicon);
};

describe('what a title names as the whole of the job', () => {
  it.each([
    ['Global Warehouse Systems Manager', 'inventory'],
    ['Leiterin Instandhaltung', 'maintenance'],
    ['Responsable qualité laboratoire', 'quality'],
    ['Senior Consultant SAP WM / EWM', 'inventory'],
    ['SAP PP/QM Consultant', 'erp'],
    ['Programmleiterin S/4HANA', 'erp'],
    ['SAP Consultant', 'erp'],
    ['MES Engineer', null],
    ['SAP Digital Manufacturing Consultant', null],
    ['Production and Quality Systems Manager', null],
    ['Engineer', null],
  ])('%s: %s', (title, field) => {
    expect(fieldOf(title, lexicon)).toBe(field);
  });
});

const inSap = [
  'Production versions and routings for seven plants',
  'Inspection plans, usage decisions and certificates to customers',
  'Goods movements and backflush of all orders',
  'Physical inventory and batch management',
  'Material staging for the line with the key users',
];

describe('the work of such a job', () => {
  it('is the business where the title names the ERP, in whatever words', () => {
    const { scope, categories } = signalsOf({ jobs: [{ title: 'Senior SAP PP/QM Consultant', did: inSap }] });
    expect(scope).toBe('business');
    expect(Object.values(categories).every(({ strength }) => strength < 0.5)).toBe(true);
  });

  it('is level 3 under another title', () => {
    const { levels } = signalsOf({ jobs: [{ title: 'Plant Systems Engineer', did: inSap }] });
    expect(levels.L3.strength).toBeGreaterThan(0.5);
  });

  it('touches production from a store', () => {
    const did = [
      'Owned the warehouse management system of the plant: put-away, picking and stock counts',
      'Goods receipt and goods movements to the line',
      'Booking of pallets at the end of the line',
    ];
    const { scope, categories } = signalsOf({ jobs: [{ title: 'Warehouse Systems Manager', did }] });
    expect(scope).toBe('specialist');
    expect(categories.production.strength).toBeLessThan(0.5);
  });
});

describe('who makes the goods', () => {
  const did = [
    'Shift book on the screen, stops entered with their reason codes',
    'OEE and scrap of the line told in the morning meeting',
    'Introduced the new terminals with IT in my shift',
    'Dispatching of orders to the furnaces by the list of the planners',
  ];

  it.each(['Shift Leader', 'Produktionsleiter', 'Responsabile di produzione'])('%s uses the systems', (title) => {
    expect(signalsOf({ jobs: [{ title, did }] }).scope).toBe('none');
  });

  it('owns one where the title names it', () => {
    expect(signalsOf({ jobs: [{ title: 'Production Manager and MES owner', did }] }).scope).not.toBe('none');
  });
});

describe('a profile', () => {
  it('claims no work for somebody who sold systems', () => {
    const summary = [
      'Guided ninety enterprises on production, quality, maintenance and inventory on one digital thread',
    ];
    const did = [
      'Demonstrated the suite to prospects',
      'Wrote answers to tenders',
      'Ran discovery workshops for prospects',
    ];
    const { scope } = signalsOf({ summary, jobs: [{ title: 'Principal Consultant MES/MOM (Pre-Sales)', did }] });
    expect(scope).toBe('none');
  });
});
