// Button beside every block of code that copies it.

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
