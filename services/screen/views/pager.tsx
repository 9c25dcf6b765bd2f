/** Which stretch of how many rows. */
export interface Page {
  readonly from: number;
  readonly size: number;
  readonly total: number;
}

/** Links to the stretch before and after; nothing when all rows are on the page. */
export const Pager = ({ page: { from, size, total }, href }: { page: Page; href: string }) => {
  const at = `${href}${href.includes('?') ? '&' : '?'}`;
  return total <= size ? null : (
    <nav class="pager" aria-label="Pages">
      {from > 0 ? <a href={`${at}from=${Math.max(0, from - size)}&size=${size}`}>Previous</a> : null}
      <span>{`${from + 1}–${Math.min(total, from + size)} of ${total}`}</span>
      {from + size < total ? <a href={`${at}from=${from + size}&size=${size}`}>Next</a> : null}
    </nav>
  );
};
