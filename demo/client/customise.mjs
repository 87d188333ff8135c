// Settings chosen on the page stand on the search, in the HTML beside it and in the address, always.

import { copyText } from './copy.mjs';
import { contrastOf } from './contrast.mjs';
import { searchAttributes, searchMarkup, searchStyle, themeUrl } from './markup.mjs';

/** Prefix of the names of parameters: the search may keep itself in the same address. */
const PREFIX = 'set-';

/** Address of the site. */
const BASE = new URL('.', import.meta.url).pathname;

const form = document.querySelector('.settings');
const search = document.querySelector('.trial garden-search');
const opener = document.querySelector('.trial .opener');
const probe = document.querySelector('.trial .accent');
const contrast = document.querySelector('.contrast');
const style = new window.CSSStyleSheet();
const markup = document.querySelector('.markup code');
const said = document.querySelector('.markup [role=status]');
const names = new Set([...form.elements].map(({ name }) => name).filter(Boolean));

document.adoptedStyleSheets.push(style);
restore();
show();
form.addEventListener('input', ({ target }) => {
  if (target.name === 'lang') turn(target.selectedOptions[0].dir);
  show();
});
form.addEventListener('reset', () => setTimeout(show)); // after the form is reset
form.addEventListener('submit', (event) => event.preventDefault());
window.addEventListener('popstate', () => {
  form.reset();
  restore();
  show();
});
document.querySelector('.markup button').addEventListener('click', copy);

/** Chooses the settings that the address holds; a value that no setting accepts is left out. */
function restore() {
  const given = new URL(document.URL).searchParams;
  for (const control of form.elements) {
    const value = given.get(PREFIX + control.name);
    if (value === null) continue;
    const option = control.options && [...control.options].find((one) => one.value === value);
    if (control.type === 'radio') control.checked ||= control.value === value;
    else if (control.type === 'checkbox') control.checked = true;
    else if (option) option.selected = true;
    else if (control.type === 'color' && /^#[\da-f]{6}$/u.test(value)) control.value = value;
    else if (control.type === 'text') control.value = value;
  }
}

function show() {
  const choice = chosen();
  const attributes = searchAttributes(choice, BASE);
  for (const name of ['id', ...names]) if (!Object.hasOwn(attributes, name)) search.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (search.getAttribute(name) !== value) search.setAttribute(name, value);
  search.requestUpdate?.(); // The search looks for a new language only if the page has one.
  style.replaceSync(searchStyle(choice, '.trial garden-search'));
  dress(choice.theme);
  tellContrast();
  offerButton(choice.button !== undefined);
  markup.textContent = searchMarkup(choice, BASE);
  said.textContent = '';
  keep(choice);
}

/** Gives the settings that differ from the defaults, as searchMarkup() takes them. */
function chosen() {
  const controls = [...form.elements].filter((control) => control.name && differs(control));
  return Object.fromEntries(
    controls.map(({ name, type, value }) => [name, type === 'checkbox' ? '' : value]),
  );
}

function differs({ type, checked, defaultChecked, value, defaultValue, selectedOptions }) {
  if (type === 'radio' || type === 'checkbox') return checked && !defaultChecked;
  return selectedOptions ? !selectedOptions[0].defaultSelected : value !== defaultValue;
}

/** Sets the direction of writing. */
function turn(direction) {
  for (const radio of form.elements.dir) radio.checked = radio.value === (direction === 'rtl' ? 'rtl' : '');
}

/** Changes the theme. The old one stays until the new one is there, so that the search is not seen bare first. */
function dress(theme) {
  const old = [...document.querySelectorAll('link.dress')];
  const url = theme && themeUrl(theme, BASE);
  if (old.at(-1)?.getAttribute('href') === url) return;
  const { classList } = search.parentElement;
  const change = () => {
    for (const link of old) link.remove();
    classList.remove('undressed');
    tellContrast();
  };
  if (!theme) return change();
  if (!old.length) classList.add('undressed');
  const link = document.createElement('link');
  Object.assign(link, { className: 'dress', rel: 'stylesheet', href: url });
  link.addEventListener('load', change);
  link.addEventListener('error', change);
  document.head.append(link);
}

/** Says if the accent can be read on the ground of the search: in a popup and a dialog that of the panel. */
function tellContrast() {
  const look = window.getComputedStyle(search);
  const color = look.getPropertyValue('--garden-search-accent');
  const panel = search.hasAttribute('mode') && look.getPropertyValue('--garden-search-ground');
  const { backgroundColor, colorScheme } = look;
  Object.assign(probe.style, { color, colorScheme, backgroundColor: panel || backgroundColor });
  const ratio = contrastOf(probe);
  const verdict = ratio >= 4.5 ? 'enough for text' : 'too little for text, which needs 4.5';
  contrast.textContent = `Contrast of the accent: ${ratio.toFixed(1)} to 1, ${verdict}.`;
}

/** Makes a new button each time: a button asks only once for the shortcut that it shows. */
function offerButton(wanted) {
  opener.replaceChildren();
  if (!wanted) return;
  const button = document.createElement('garden-search-button');
  button.setAttribute('for', search.id);
  button.textContent = 'Search';
  opener.append(button);
}

function keep(choice) {
  const url = new URL(document.URL);
  for (const name of names) url.searchParams.delete(PREFIX + name);
  for (const [name, value] of Object.entries(choice)) url.searchParams.set(PREFIX + name, value);
  window.history.replaceState(window.history.state, '', url);
}

async function copy() {
  said.textContent = await copyText(markup);
}
