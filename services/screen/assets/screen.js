// Everything here is a shortcut to a form or a link of the page: without script the page can do the same.
const keep = (element) => element instanceof HTMLInputElement && ['text', 'search'].includes(element.type);
const entries = () => [...document.querySelectorAll('.entry')];

// Live updates wait while somebody reads an opened row, types, or has marked people: a swap would undo it under their hands.
document.addEventListener('htmx:beforeRequest', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const busy = target.querySelector('details[open], .mark-box:checked') || keep(document.activeElement);
  if (busy && target.id === 'rows') event.preventDefault();
});

// Where somebody was on the list, across swaps and across the page that follows a decision.
let current = sessionStorage.getItem('current');
const at = () => document.getElementById(current ?? '');
const goTo = (entry) => {
  if (!entry) return;
  current = entry.id;
  sessionStorage.setItem('current', current);
  entry.focus({ preventScroll: true });
  entry.scrollIntoView({ block: 'nearest' });
};
document.addEventListener('htmx:afterSettle', () => {
  if (document.activeElement === document.body && at()) at().focus({ preventScroll: true });
});
if (document.querySelector('.shortlist') && at()) at().focus();

// The number beside a slider follows it.
document.addEventListener('input', ({ target }) => {
  const shown = target instanceof HTMLInputElement && target.type === 'range' && target.nextElementSibling;
  if (shown instanceof HTMLOutputElement) shown.value = target.value;
});

const step = (by) => {
  const all = entries();
  const now = all.indexOf(at());
  goTo(all[Math.min(all.length - 1, Math.max(0, now + by))]);
};
const decide = (kind) => at()?.querySelector(`.decide button[value="${kind}"]`)?.click();

const keys = {
  j: () => step(1),
  k: () => step(-1),
  o: () => at()?.querySelector('.why > summary')?.click(),
  s: () => decide('submitted'),
  r: () => {
    const panel = at()?.querySelector('.decide');
    if (!panel) return;
    panel.open = true;
    panel.dataset.kind = 'rejected';
    panel.querySelector('input[name="reason"]').focus();
  },
  u: () => at()?.querySelector('.undo button')?.click(),
  c: () => at()?.querySelector('.mark-box')?.click(),
  C: () => document.querySelector('#compare button')?.click(),
  '?': () => document.querySelector('#keys > summary')?.click(),
};

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  const panel = target instanceof Element && target.closest('.decide[data-kind]');
  if (panel && key === 'Enter' && target.matches('input[name="reason"]')) {
    event.preventDefault();
    panel.querySelector(`button[value="${panel.dataset.kind}"]`).click();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select')) {
    if (key === 'Escape') at()?.focus();
    return;
  }
  const wanted = key === 'Enter' && target === at() ? 'o' : key;
  if (!Object.hasOwn(keys, wanted) || entries().length === 0) return;
  event.preventDefault();
  keys[wanted]();
});
document.addEventListener('focusin', ({ target }) => {
  const entry = target instanceof Element && target.closest('.entry');
  if (entry) current = entry.id;
});
