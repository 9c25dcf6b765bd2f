/** What holds between two braces: the look of the text and the flow it goes to. */
import type { HiddenReason } from '../../../shared/model/document.ts';
import type { Flow } from './flow.ts';

export interface Group {
  readonly skip: boolean;
  readonly flow: Flow;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  size: number;
  colour: number;
  ground: number;
  unicodeSkip: number;
  font: number;
  caps: boolean;
}

const plain = { bold: false, hidden: false, size: 12, colour: 0, ground: 0, caps: false } as const;

export const createGroup = (flow: Flow): Group => ({
  skip: false,
  flow,
  deleted: false,
  unicodeSkip: 1,
  font: 0,
  ...plain,
});

export const hiddenReasonOf = (group: Group, colours: readonly string[]): HiddenReason | null => {
  if (group.hidden) return 'not-displayed';
  if (group.size < 3) return 'tiny';
  const ground = group.ground > 0 ? colours[group.ground] : '255,255,255';
  return group.colour > 0 && colours[group.colour] === ground ? 'same-colour' : null;
};

/** Control words that only change the look, or where a paragraph stands. A number left out means "on" or the default. */
export const settings: Readonly<Record<string, (group: Group, value: number | null) => void>> = {
  plain: (group) => Object.assign(group, plain),
  b: (group, value) => Object.assign(group, { bold: value !== 0 }),
  v: (group, value) => Object.assign(group, { hidden: value !== 0 }),
  deleted: (group, value) => Object.assign(group, { deleted: value !== 0 }),
  caps: (group, value) => Object.assign(group, { caps: value !== 0 }),
  fs: (group, value) => Object.assign(group, { size: (value ?? 24) / 2 }),
  cf: (group, value) => Object.assign(group, { colour: value ?? 0 }),
  cb: (group, value) => Object.assign(group, { ground: value ?? 0 }),
  chcbpat: (group, value) => Object.assign(group, { ground: value ?? 0 }),
  highlight: (group, value) => Object.assign(group, { ground: value ?? 0 }),
  f: (group, value) => Object.assign(group, { font: value ?? 0 }),
  uc: (group, value) => Object.assign(group, { unicodeSkip: value ?? 1 }),
  intbl: ({ flow }) => Object.assign(flow, { inTable: true }),
  ls: ({ flow }, value) => Object.assign(flow, { bullet: (value ?? 0) > 0 }),
  s: ({ flow }, value) => Object.assign(flow, { style: value ?? -1 }),
  sb: ({ flow }, value) => Object.assign(flow, { before: value ?? 0 }),
  outlinelevel: ({ flow }, value) => Object.assign(flow, { outline: (value ?? 9) < 9 }),
};
