// Visitor's choice of colours. A classic script, no module: it must run before anything is painted.

const { documentElement: root } = document;
const { localStorage: storage } = window;

root.dataset.theme = storage.getItem('theme') ?? '';

document.addEventListener('DOMContentLoaded', () => {
  const select = document.getElementById('theme');
  select.value = root.dataset.theme;
  select.addEventListener('change', () => {
    root.dataset.theme = select.value;
    storage.setItem('theme', select.value);
  });
});
