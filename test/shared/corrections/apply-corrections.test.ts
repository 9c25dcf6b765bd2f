import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import type { Candidate, Employment } from '../../../shared/model/candidate.ts';
import { type Correction, employmentPaths } from '../../../shared/model/correction.ts';
import { nobody } from '../../support/nobody.ts';
import { samplePerson } from '../../support/store-samples.ts';

const job = (changes: Partial<Employment>): Employment => ({
  ...{ title: 'Technician', employer: 'Skarvik AS', client: null, place: null, start: '2015-01', end: '2018-12' },
  ...{ current: false, employerKind: null, lines: [], quote: { text: 'Skarvik', page: 1, line: 3 } },
  ...changes,
});
const candidate: Candidate = { ...nobody, employments: [job({}), job({ title: 'Trainer' })], totalYears: 4 };
const read = { candidate, signals: samplePerson('x').signals };
const made = (path: string, value: unknown, at = '2026-01-01'): Correction => ({
  path,
  value,
  at: new Date(at),
  by: null,
});
const [first = '', second = ''] = employmentPaths(candidate.employments);

describe('corrections', () => {
  it('leave alone what they do not speak of', () => {
    expect(applyCorrections(read, [])).toEqual(read);
    const { candidate: held, signals } = applyCorrections(read, [made('city', 'Drammen')]);
    expect(held).toEqual({ ...candidate, city: { value: 'Drammen', quote: { text: 'Drammen', page: 0, line: 0 } } });
    expect(signals).toEqual(read.signals);
  });

  it('count by the newest of a path, in whatever order they come', () => {
    const two = [made('name', 'Newer', '2026-02-01'), made('name', 'Older', '2026-01-01')];
    for (const corrections of [two, two.toReversed()])
      expect(applyCorrections(read, corrections).candidate.name?.value).toBe('Newer');
  });

  it('find an employment as it was read, also beside one that reads alike, and count the years anew', () => {
    const corrections = [made(`${first}/start`, '2013-01'), made(`${second}/title`, 'Lead trainer')];
    const { candidate: held } = applyCorrections(read, corrections);
    expect(held.employments.map(({ title, start }) => [title, start])).toEqual([
      ['Technician', '2013-01'],
      ['Lead trainer', '2015-01'],
    ]);
    expect(held.totalYears).toBe(6);
  });

  it.each([
    ['name', ''],
    ['nationality', 'x'],
    ['employments/2015-01/skarvik as/1/place', 'Oslo'],
    ['employments/2015-01/elsewhere/1/title', 'x'],
    [`${first}/start`, 'May'],
    ['platforms/nothing', true],
    ['scope', 'constructor'],
    ['constructor', 'x'],
  ])('change nothing when they make no sense: %s %s', (path, value) =>
    expect(applyCorrections(read, [made(path, value)])).toEqual(read),
  );

  it('make a platform hands-on, or only named', () => {
    const silent = { strength: 0.2, evidence: [], firstSeen: null, lastSeen: null, years: null };
    const platform = {
      ...silent,
      id: 'pas-x',
      name: 'PAS-X',
      handsOn: false,
      kinds: ['listed'],
      modules: [],
      demand: null,
    } as const;
    const named = { ...read, signals: { ...read.signals, platforms: [platform] } };
    const [set] = applyCorrections(named, [made('platforms/pas-x', true)]).signals.platforms;
    expect(set).toMatchObject({ handsOn: true, kinds: ['configured'] });
    const [unset] = applyCorrections({ ...named, signals: { ...named.signals, platforms: set ? [set] : [] } }, [
      made('platforms/pas-x', false),
    ]).signals.platforms;
    expect(unset).toMatchObject({ handsOn: false, kinds: ['mentioned'] });
  });
});
