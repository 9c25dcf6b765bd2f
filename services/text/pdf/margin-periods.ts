/** Dates set on two lines beside a job, on either side of the page -> one label. */
import type { Row } from './columns.ts';
import type { Segment } from './segments.ts';

const opensRange = /[-–—]$|\b(?:to|bis|until|till|au|à|al|hasta|tot|até|a)$/iu;
/** "Mayo 2012 – agosto": the year of its end did not fit. */
const lacksYear = /\d\s?[-–—]\s?\p{L}{3,10}\.?(?:\sde)?$/u;
const yearAlone = /^(?:19|20)\d\d$/u;
const mostLetters = 30;
const closesRange = /^(?:[-–—]|(?:to|bis|until|till|au|à|al|hasta|tot|até)\s)/iu;

interface Label {
  readonly label: Segment;
  readonly content: readonly Segment[];
}

/** The label of a row in the left or the right margin, and the rest of the row. */
const marginOf: Readonly<Record<'left' | 'right', (row: Row) => Label | null>> = {
  left: ({ segments: [label, ...content] }) => (label ? { label, content } : null),
  right: ({ segments }) => {
    const label = segments.at(-1);
    return label ? { label, content: segments.slice(0, -1) } : null;
  },
};

const isInLine = (upper: Segment, lower: Segment): boolean =>
  Math.abs(upper.x - lower.x) < 3 || Math.abs(upper.right - lower.right) < 3;

const standsUnder = (upper: Label, lower: Label, side: 'left' | 'right'): boolean =>
  isInLine(upper.label, lower.label) &&
  (side === 'left'
    ? lower.label.right < (upper.content[0]?.x ?? 0)
    : lower.label.x > (upper.content.at(-1)?.right ?? Number.POSITIVE_INFINITY));

/** A period set on two lines of one margin ("01/2019 –" above "today") is one label: its end moves up to its start. */
const joinPeriodsOf = (side: 'left' | 'right', rows: readonly Row[]): Row[] => {
  const joined: Row[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const upper = above ? marginOf[side](above) : null;
    const lower = marginOf[side](row);
    const pairs =
      above !== undefined &&
      upper !== null &&
      lower !== null &&
      upper.content.length > 0 &&
      above.block === row.block &&
      lower.label.text.length <= 18 &&
      upper.label.text.length <= mostLetters &&
      lower.label.y - upper.label.y < upper.label.size * 1.9 &&
      standsUnder(upper, lower, side) &&
      (opensRange.test(upper.label.text) ||
        closesRange.test(lower.label.text) ||
        (lacksYear.test(upper.label.text) && yearAlone.test(lower.label.text)));
    if (!pairs) {
      joined.push(row);
      continue;
    }
    const { label, content } = upper;
    const right = Math.max(label.right, lower.label.right);
    const whole: Segment = { ...label, text: `${label.text} ${lower.label.text}`, right };
    joined[joined.length - 1] = { ...above, segments: side === 'left' ? [whole, ...content] : [...content, whole] };
    if (lower.content.length > 0) joined.push({ ...row, segments: lower.content });
  }
  return joined;
};

/** Both margins' periods on two lines, each moved up to one. */
export const joinMarginPeriods = (rows: readonly Row[]): Row[] => joinPeriodsOf('right', joinPeriodsOf('left', rows));
