/** Runs -> those a person sees, and the others with the reason why nobody does. */
import { type HiddenReason, hiddenReasons } from '../../../shared/model/document.ts';
import type { Fill, PageMarks, Run } from './page-marks.ts';
import { segmentsOf } from './segments.ts';

const smallestSize = 3;

const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);

const differ = (a: string, b: string): number =>
  Math.max(...[1, 3, 5].map((at) => Math.abs(channel(a, at) - channel(b, at))));

let compared = { a: '', b: '', near: true };

/** A page has a handful of colours and thousands of runs: neighbours rarely need another comparison. */
const isNear = (a: string, b: string): boolean => {
  if (compared.a !== a || compared.b !== b) compared = { a, b, near: differ(a, b) < 20 };
  return compared.near;
};

/** Largest difference of one channel; below this nobody reads it. */
const nearlySame = (a: string, b: string): boolean => a === b || ((a !== '#000000' || b !== '#ffffff') && isNear(a, b));

const holds = (fill: Fill, run: Run): boolean => {
  const x = run.x + run.width / 2;
  const y = run.y - run.size * 0.3;
  return x >= fill.x && x <= fill.x + fill.width && y >= fill.y && y <= fill.y + fill.height;
};

const covers = (fill: Fill, run: Run): boolean =>
  fill.opaque &&
  fill.rectangle &&
  fill.x <= run.x + run.size * 0.1 &&
  fill.x + fill.width >= run.x + run.width - run.size * 0.1 &&
  fill.y <= run.y - run.size * 0.6 &&
  fill.y + fill.height >= run.y;

/** The colour the run stands on; null when it is an image, a gradient or half transparent. */
const background = (run: Run, fills: readonly Fill[]): string | null => {
  let colour: string | null = '#ffffff';
  for (const fill of fills) {
    if (fill.order > run.order) break;
    if (holds(fill, run)) colour = fill.opaque ? fill.colour : null;
  }
  return colour;
};

/** Painting order of the last fill that could hide anything; text painted later need not be compared. */
const lastCover = (fills: readonly Fill[]): number => {
  for (let i = fills.length - 1; i >= 0; i -= 1) {
    const fill = fills[i];
    if (fill?.opaque && fill.rectangle) return fill.order;
  }
  return Number.NEGATIVE_INFINITY;
};

const isCovered = (run: Run, fills: readonly Fill[], last: number): boolean => {
  if (last <= run.order) return false;
  for (const fill of fills) if (fill.order > run.order && covers(fill, run)) return true;
  return false;
};

const hiddenReasonOf = (run: Run, page: PageMarks, last: number): HiddenReason | null => {
  if (run.switchedOff) return 'not-displayed';
  if (run.invisible) return 'invisible';
  if (run.alpha < 0.06) return 'same-colour';
  if (run.size < smallestSize) return 'tiny';
  const outside =
    run.x > page.width || run.y - run.size > page.height || run.y < 0 || (run.angle === 0 && run.x + run.width < 0);
  if (outside || run.clipped) return 'off-page';
  const behind = run.colour === null ? null : background(run, page.fills);
  if (run.colour !== null && behind !== null && nearlySame(run.colour, behind)) return 'same-colour';
  return isCovered(run, page.fills, last) ? 'covered' : null;
};

export interface Separated {
  readonly visible: readonly Run[];
  readonly concealed: readonly { readonly reason: HiddenReason; readonly text: string }[];
}

/** What is hidden for one reason is told as one text, in reading order. */
export const separateHidden = (page: PageMarks): Separated => {
  const visible: Run[] = [];
  const byReason = new Map<HiddenReason, Run[]>();
  const last = lastCover(page.fills);
  for (const run of page.runs) {
    const reason = hiddenReasonOf(run, page, last);
    if (reason === null) visible.push(run);
    else if (byReason.get(reason)?.push(run) === undefined) byReason.set(reason, [run]);
  }
  const concealed = hiddenReasons.flatMap((reason) => {
    const runs = byReason.get(reason);
    return runs
      ? [
          {
            reason,
            text: segmentsOf(runs)
              .map((segment) => segment.text)
              .join(' '),
          },
        ]
      : [];
  });
  return { visible, concealed };
};
