// Files dropped anywhere on the form are sent as if they had been chosen.
for (const form of document.querySelectorAll('form.drop-zone')) {
  const input = form.querySelector('input[type="file"]');
  const over = (event) => {
    event.preventDefault();
    form.classList.toggle('over', event.type === 'dragover' || event.type === 'dragenter');
  };
  for (const name of ['dragenter', 'dragover', 'dragleave']) form.addEventListener(name, over);
  form.addEventListener('drop', (event) => {
    over(event);
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}
