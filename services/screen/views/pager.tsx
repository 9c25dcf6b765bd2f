import { frameWords } from '../words/frame.ts';
import { useFormats, useWords } from './view-context.ts';

/** Which stretch of how many rows. */
export interface Page {
  readonly from: number;
  readonly size: number;
  readonly total: number;
  /** There are more than `total`. */
  readonly more?: boolean;
}

/** Links to the stretch before and after; nothing when all rows are on the page. */
export const Pager = ({ page: { from, size, total, more = false }, href }: { page: Page; href: string }) => {
  const words = useWords(frameWords);
  const { count } = useFormats();
  const at = `${href}${href.includes('?') ? '&' : '?'}`;
  return total <= size ? null : (
    <nav class="pager" aria-label={words.pages}>
      {from > 0 ? <a href={`${at}from=${Math.max(0, from - size)}&size=${size}`}>{words.previous}</a> : null}
      <span>
        {more
          ? words.stretchOfMany(count(from + 1), count(from + size), count(total))
          : words.stretch(count(from + 1), count(Math.min(total, from + size)), count(total))}
      </span>
      {more || from + size < total ? <a href={`${at}from=${from + size}&size=${size}`}>{words.next}</a> : null}
    </nav>
  );
};
