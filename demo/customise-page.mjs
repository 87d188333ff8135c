// Page on which every setting of the search can be changed and seen at once.

import { anchor, escape } from './client/html.mjs';
import { searchMarkup } from './client/markup.mjs';
import { page, PROJECT } from './page.mjs';
import { FONTS } from './settings.mjs';
import { directionOf } from './words.mjs';

/** First settings of the page, with their labels; all other settings go by the name of their attribute. */
const LOOKS = {
  mode: { caption: 'Mode' },
  theme: { caption: 'Theme', '': 'The page’s' },
  accent: { caption: 'Accent' },
  font: { caption: 'Font', '': 'The page’s', ...FONTS },
  lang: { caption: 'Language', '': 'English' },
  'color-scheme': { caption: 'Colours', '': 'Auto' },
  density: { caption: 'Density', '': 'Roomy' },
  dir: { caption: 'Direction', '': 'Left to right', rtl: 'Right to left' },
  button: { caption: 'Another button that opens it' },
};

/** Most values that stand side by side; more are a select. */
const ABREAST = 3;

const HEAD = `<link rel="stylesheet" href="/customise.css">
<script type="module" src="/customise.mjs" blocking="render"></script>
<script type="module" src="/garden-search-button.min.js"></script>
`;

/** @param settings result of readSettings() */
export function customisePage(settings) {
  const looks = Object.keys(LOOKS).map((name) => settings.find((one) => one.name === name));
  const others = settings.filter(({ name }) => !Object.hasOwn(LOOKS, name));
  const main = `<main class="customise">
<div class="intro">
<h1>Make it yours</h1>
<p class="lead">Everything that can be set on the search, tried on the notes of the example garden. Your choices stand in this page’s address, so a link shows the same.</p>
</div>
<form class="settings scripted" aria-label="Settings" autocomplete="off">
${looks.map(lookControl).join('\n')}
<details><summary>All other attributes</summary>
${others.map(attributeControl).join('\n')}
</details>
<button class="button" type="reset">Back to the defaults</button>
</form>
<section class="markup" aria-labelledby="markup">
<header><h2 id="markup">The HTML</h2><span role="status"></span><button class="button scripted" type="button">Copy</button></header>
<pre><code>${escape(searchMarkup({}))}</code></pre>
</section>
${TRIAL}
</main>`;
  return page({
    site: PROJECT,
    title: 'Make it yours',
    address: '/customise/',
    search: false,
    head: HEAD,
    main,
  });
}

const TRIAL = `<section class="trial" aria-label="The search on a page">
<span class="accent" hidden></span>
<div class="opener"></div>
<h2>Wander the garden</h2>
<garden-search src="/garden/garden-index.json">${anchor('/garden/notes/', 'All notes')}</garden-search>
<p class="lead">Notes on a rented plot, on software, and on what helps me remember either. The ground here is clay: hard as brick in July, glue in March, and generous to whoever waits for the right week in April.</p>
</section>`;

function lookControl({ name, values, initial }) {
  const { caption, ...words } = LOOKS[name];
  if (!values.length) return switchOf(name, caption);
  if (name === 'accent')
    return `<div><label>${caption} <input type="color" name="${name}" value="${initial}"></label>\n<p class="contrast" role="status"></p></div>`;
  const options = values.map((value) => ({ value, text: words[value] ?? nameOf(name, value) }));
  if (values.length > ABREAST) return `<label>${caption} ${selectOf(name, options, initial)}</label>`;
  const radios = options.map(
    ({ value, text }) =>
      `<label><input type="radio" name="${name}" value="${value}"${value === initial ? ' checked' : ''}> <span>${text}</span></label>`,
  );
  return `<fieldset><legend>${caption}</legend><div class="abreast">${radios.join('')}</div></fieldset>`;
}

function attributeControl({ name, description, values, initial }) {
  const about = ` aria-describedby="about-${name}"`;
  const caption = `<code>${name}</code>`;
  const options = values?.map((value) => ({ value, text: value || 'Default' }));
  const control = options
    ? selectOf(name, options, initial, about)
    : `<input type="text" name="${name}"${about}>`;
  const label =
    values && !values.length ? switchOf(name, caption, about) : `<label>${caption} ${control}</label>`;
  const hint = escape(description).replace(/`([^`]+)`/g, '<code>$1</code>');
  return `<div class="attribute">${label} <small id="about-${name}">${hint}</small></div>`;
}

function switchOf(name, caption, attributes = '') {
  return `<label class="switch"><input type="checkbox" name="${name}"${attributes}> ${caption}</label>`;
}

function selectOf(name, options, initial, attributes = '') {
  const written = options.map(({ value, text }) => {
    const language = name === 'lang' && value ? ` lang="${value}" dir="${directionOf(value)}"` : '';
    return `<option value="${value}"${language}${value === initial ? ' selected' : ''}>${text}</option>`;
  });
  return `<select name="${name}"${attributes}>${written.join('')}</select>`;
}

/** Names a value: a language in that language. */
function nameOf(name, value) {
  const language = name === 'lang' ? value : 'en';
  const word = name === 'lang' ? new Intl.DisplayNames(value, { type: 'language' }).of(value) : value;
  return word.slice(0, 1).toLocaleUpperCase(language) + word.slice(1);
}
