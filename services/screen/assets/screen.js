// Live updates wait while somebody reads an opened row: a swap would close it under their eyes.
document.addEventListener('htmx:beforeRequest', (event) => {
  if (event.target instanceof Element && event.target.querySelector('details[open]')) event.preventDefault();
});
