import { describe, expect, it } from 'vitest';
import { shapeTimeline } from '../../../services/screen/views/candidate/shape-timeline.ts';
import type { Candidate, Employment } from '../../../shared/model/candidate.ts';
import type { EmploymentSignals, Level } from '../../../shared/model/signal.ts';

const quote = { text: 'x', page: 1, line: 1 };
const job = (start: string | null, end: string | null, current = false): Employment => ({
  ...{ title: 'MES Engineer', employer: null, client: null, place: null, employerKind: null, lines: [], quote },
  ...{ start, end, current },
});
const shows = (employment: number, levels: Partial<Record<Level, number>>): EmploymentSignals => ({
  ...{ employment, cells: {}, platforms: [], axes: { breadth: 0, reach: 1, mandate: 0 } },
  levels: { L0: 0, L1: 0, L2: 0, L3: 0, L4: 0, ...levels },
});
const shape = (
  employments: readonly Employment[],
  levels: readonly Partial<Record<Level, number>>[],
  dated: Candidate['dated'] = { date: '2021-12-31', known: 'text' },
) => shapeTimeline({ employments, dated }, { employments: levels.map((one, index) => shows(index, one)) });

describe('a career as a chart', () => {
  it('places each job by its months and "present" at the document’s date', () => {
    const chart = shape([job('2021-01', null, true), job('2020-01', '2020-06')], [{ L3: 0.8 }, {}]);
    expect(chart?.bars).toEqual([
      { employment: 1, row: 0, from: 0, width: 0.25 },
      { employment: 0, row: 0, from: 0.5, width: 0.5 },
    ]);
    expect(chart?.years.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
  });

  it('lays jobs at the same time one below the other, and tells the stronger of what they show', () => {
    const chart = shape([job('2020-01', '2021-12'), job('2020-07', '2020-12')], [{ L3: 0.4 }, { L3: 0.9 }]);
    expect(chart?.rows).toBe(2);
    const lane = chart?.lanes.find(({ level }) => level === 'L3');
    expect(lane?.stretches.map(({ strength, from, width }) => [strength, from, width])).toEqual([
      [0.4, 0, 0.25],
      [0.9, 0.25, 0.25],
      [0.4, 0.5, 0.5],
    ]);
  });

  it('shows all levels, highest first, and no stretch where the work shows next to nothing', () => {
    const chart = shape([job('2020', '2020')], [{ L2: 0.05 }]);
    expect(chart?.lanes).toEqual(['L4', 'L3', 'L2', 'L1', 'L0'].map((level) => ({ level, stretches: [] })));
  });

  it('guesses no end, leaves out what has no beginning, and draws nothing where nothing is dated', () => {
    const [bar, ...others] = shape([job('2020-01', null), job(null, '2019-01')], [])?.bars ?? [];
    expect(bar).toMatchObject({ employment: 0, from: 0, width: 1 / 12 });
    expect(others).toEqual([]);
    expect(shape([job(null, null)], [])).toBe(null);
    expect(shape([], [])).toBe(null);
  });

  it('writes few enough years for a telephone under a long career', () => {
    const chart = shape([job('1979-01', null, true)], [], null);
    expect(chart?.years.length).toBeLessThan(9);
  });
});
