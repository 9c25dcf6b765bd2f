import type { ComponentChildren } from 'preact';
import { useView } from './view-context.ts';

/** Asking is cheap while nothing changes; a change and the page made anew have to fit into a second. */
const often = 'every 500ms';

/** The part of a page that keeps itself up to date; without script it is as new as the page. */
export const Live = ({ class: className, children }: { class?: string; children: ComponentChildren }) => {
  const { here, seenTag } = useView();
  if (seenTag === null)
    return (
      <div id="rows" class={className}>
        {children}
      </div>
    );
  const href = `${here}${here.includes('?') ? '&' : '?'}seen=${seenTag}`;
  return (
    <div id="rows" class={className} hx-get={href} hx-trigger={often} hx-select="#rows" hx-swap="outerHTML">
      {children}
    </div>
  );
};
