// Playground: the visitor's files go to a worker, its garden goes into the search, and settings into both.

import { chosenFiles, droppedFiles, MOST, readable } from './gather-files.mjs';
import { configuration, html } from './playground-settings.mjs';
import { RemoteGarden } from './remote-garden.mjs';
import { reasonOf } from './reasons.mjs';

const STEPS = { opening: 'Opening files', reading: 'Reading notes', indexing: 'Making the index' };
/** Attributes of the search that have a control of their own. */
const ATTRIBUTES = ['mode', 'density', 'group-by', 'sort'];
const number = new Intl.NumberFormat('en');

const find = (selector) => document.querySelector(selector);
const form = find('.settings');
const search = find('.bench garden-search');
const bar = find('progress');
const dialog = find('dialog');
const remote = new RemoteGarden();
let given = [];

find('#folder').addEventListener('change', ({ target }) => take(chosenFiles(target)));
find('#files').addEventListener('change', ({ target }) => take(chosenFiles(target)));
find('#paste').addEventListener('click', () => {
  const note = new window.File([find('#pasted').value], 'Pasted.md');
  take([...given.filter(({ path }) => path !== note.name), { path: note.name, file: note }]);
});
find('#again').addEventListener('click', () => build());
form.addEventListener('input', ({ target }) => target.type !== 'text' && show());
form.addEventListener('submit', (event) => event.preventDefault());
for (const name of ['dragover', 'drop']) document.addEventListener(name, (event) => event.preventDefault());
document.addEventListener('drop', async ({ dataTransfer }) => take(await droppedFiles(dataTransfer)));
search.addEventListener('garden-search-answer', ({ detail: { answer } }) => explain(answer));
search.addEventListener('garden-search-select', open);

function say(text) {
  find('#said').textContent = text;
}

async function take(all) {
  const { files, bytes, notes } = await readable(all);
  const size = `${number.format(notes)} notes with ${number.format(Math.ceil(bytes / 1024))} KB`;
  if (!notes) return say('There is no Markdown, text or HTML in it.');
  if (files.length > MOST.files || bytes > MOST.bytes)
    return say(`${size} are more than the 2,000 files and 50 MB that fit here. Choose a folder within.`);
  given = files;
  return build();
}

async function build() {
  bar.hidden = false;
  const started = performance.now();
  const { requirePublish, exclude } = chosen();
  const options = { ...(requirePublish && { requirePublish }), ...(exclude.length && { exclude }) };
  try {
    const summary = await remote.build(given, options, ({ step, done, total }) => {
      bar.value = done / total;
      say(`${STEPS[step]}: ${number.format(done)} of ${number.format(total)}`);
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(
      `${number.format(summary.indexed)} of ${number.format(summary.read)} notes can be searched, after ${seconds} s. Nothing left this browser.`,
    );
    find('.workbench').hidden = !summary.indexed;
    listHeldBack(summary);
    if (summary.indexed) show();
  } catch (error) {
    say(error.message);
  }
  bar.hidden = true;
}

function listHeldBack({ heldBack }) {
  find('.held summary').textContent = `${number.format(heldBack.length)} kept back`;
  find('.held ul').replaceChildren(...heldBack.map(({ path, reason }) => item(`${path}: ${reason}`)));
}

function item(text) {
  return Object.assign(document.createElement('li'), { textContent: text });
}

/** Reads the settings. */
function chosen() {
  const data = new window.FormData(form);
  const boost = Object.fromEntries(
    ['links', 'stage', 'recent'].map((name) => [name, Number(data.get(name))]).filter(([, share]) => share),
  );
  const attributes = Object.fromEntries(
    ATTRIBUTES.map((name) => [name, data.get(name)]).filter(([, value]) => value),
  );
  if (attributes.mode === 'inline') delete attributes.mode;
  const facets = data.getAll('facets');
  if (facets.length < form.querySelectorAll('[name=facets]').length)
    attributes.facets = facets.join(' ') || 'none';
  const exclude = data
    .get('exclude')
    .split(',')
    .map((glob) => glob.trim())
    .filter(Boolean);
  return { boost, attributes, exclude, requirePublish: data.has('requirePublish') };
}

function show() {
  const { boost, attributes, ...build } = chosen();
  for (const name of [...ATTRIBUTES, 'facets'])
    if (Object.hasOwn(attributes, name)) search.setAttribute(name, attributes[name]);
    else search.removeAttribute(name);
  search.garden = remote.with({ explain: true, boost });
  find('#config').textContent = configuration(build);
  find('#html').textContent = html(attributes, boost);
}

function explain({ results }) {
  find('.why ol').replaceChildren(...results.map((result) => item(reasonOf(result))));
}

async function open(event) {
  event.preventDefault();
  const note = await remote.note(event.detail.url);
  find('#opened').textContent = note.title;
  const paragraphs = note.sections.flatMap(({ heading, text }) => [
    Object.assign(document.createElement('h3'), { textContent: heading }),
    Object.assign(document.createElement('p'), { textContent: text }),
  ]);
  dialog.querySelector('div').replaceChildren(...paragraphs.filter((one) => one.textContent));
  dialog.showModal();
}
