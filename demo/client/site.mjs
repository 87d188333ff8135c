// Documentation: a button that copies code, tables that scroll, and queries that can be tried.

import { copyText } from './copy.mjs';

/** Time, in ms, that the button says what it did. */
const SAID = 2000;

for (const box of document.querySelectorAll('.docs .code, .copyable')) {
  const code = box.querySelector('code');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'copy', textContent: 'Copy' });
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = await copyText(code);
    setTimeout(() => (button.textContent = 'Copy'), SAID);
  });
  box.append(button);
}

// A table that is wider than the page scrolls, by the keyboard too.
const watcher = new window.ResizeObserver((boxes) => {
  for (const { target } of boxes)
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
});
for (const table of document.querySelectorAll('.docs .table')) watcher.observe(table);

const tried = document.querySelector('.docs .live garden-search');
const tables = [...document.querySelectorAll('.docs table')].filter(
  (table) => table.querySelector('th').textContent === 'query',
);
for (const code of tables.flatMap((table) => [...table.querySelectorAll('td:first-child > code')])) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'try' });
  button.addEventListener('click', () => {
    tried.value = code.textContent;
    tried.scrollIntoView({ block: 'center' });
  });
  code.replaceWith(button);
  button.append(code);
}
