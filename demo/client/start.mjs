// Features of the start page: each button sets the search beside the list, and takes back what the one before set. The
// first click into a field selects its example, so that typing takes its place.

const BARE = { value: '', filters: {}, sort: '', groupBy: '' };

const search = document.querySelector('.features garden-search');
const buttons = [...document.querySelectorAll('.features [data-set]')];

for (const button of buttons) button.addEventListener('click', () => show(button));
show(buttons[0]);

function show(chosen) {
  Object.assign(search, BARE, JSON.parse(chosen.dataset.set));
  for (const button of buttons) button.setAttribute('aria-pressed', String(button === chosen));
}

for (const example of document.querySelectorAll(':is(.shown, .features, .home) garden-search'))
  example.addEventListener('click', selectExample);

function selectExample(event) {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLInputElement)) return;
  target.select();
  event.currentTarget.removeEventListener('click', selectExample);
}
