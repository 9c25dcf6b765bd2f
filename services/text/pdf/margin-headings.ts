/**
 * Headings set in the left margin, on the first baseline of what they head ("EXPERIENCE   MES Engineer, …"), become lines of their
 * own. Several of them face the same left edge, and what follows each stays right of it; the keys of a table have one row each.
 */
import type { Row } from './columns.ts';
import type { Segment } from './segments.ts';

const isEmphatic = ({ text, boldness }: Segment): boolean =>
  boldness > 0.9 || (/\p{Lu}{4}/u.test(text) && text === text.toLocaleUpperCase());

/** Left edge of what the row's margin heading faces; null for rows without one. */
const facedBy = ({ segments: [heading, content] }: Row): number | null => {
  if (!heading || !content || !isEmphatic(heading) || isEmphatic(content)) return null;
  const short = heading.text.length <= 32 && !/[\d:]/u.test(heading.text);
  return short && content.x - heading.right > heading.size * 0.5 ? content.x : null;
};

/** Indices of the rows whose first segment is such a heading. */
const headingsAt = (rows: readonly Row[]): ReadonlySet<number> => {
  const faced = rows.map(facedBy);
  const found = new Set<number>();
  faced.forEach((edge, first) => {
    if (edge === null || found.has(first)) return;
    const alike = faced.flatMap((other, at) =>
      at >= first && other !== null && Math.abs(other - edge) < 2 && rows[at]?.block === rows[first]?.block ? [at] : [],
    );
    const last = alike.at(-1) ?? first;
    const between = rows.slice(first, last).filter((_, at) => !alike.includes(first + at));
    const inside = between.every((row) => (row.segments[0]?.x ?? 0) > edge - 3);
    if (alike.length >= 2 && inside && between.length >= (alike.length - 1) * 1.5)
      for (const at of alike) found.add(at);
  });
  return found;
};

export const partMarginHeadings = (rows: readonly Row[]): Row[] => {
  const headings = headingsAt(rows);
  return rows.flatMap((row, at) =>
    headings.has(at)
      ? [
          { ...row, segments: row.segments.slice(0, 1) },
          { ...row, segments: row.segments.slice(1) },
        ]
      : [row],
  );
};
