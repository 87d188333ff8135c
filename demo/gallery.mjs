// Gallery of the themes for the documentation: each at work, with its CSS, and a mixer for changes of one's own.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { anchor, escape } from './client/html.mjs';
import { pre } from './code.mjs';
import { FONTS } from './settings.mjs';

const THEMES = new URL('../dist/themes/', import.meta.url);
const COLOURS = {
  accent: 'Accent',
  text: 'Text',
  soft: 'Secondary text',
  ground: 'Background',
  mark: 'Match',
};

/** Themes with their CSS. The first is none: the page's own looks. */
export function readThemes() {
  const files = readdirSync(THEMES).sort();
  const themes = files.map((file) => ({
    name: path.basename(file, '.css'),
    css: readFileSync(new URL(file, THEMES), 'utf8'),
  }));
  return [{ name: 'plain', css: '' }, ...themes];
}

/** Gives the CSS that puts each theme on the examples that ask for it by `data-look`. */
export function galleryStyle() {
  return readThemes()
    .map(({ name, css }) => `[data-look='${name}'] {\n${css}}\n`)
    .join('');
}

/** Makes the gallery. */
export function gallery() {
  const themes = readThemes();
  return `<div class="gallery">
${mixer(themes)}<ul class="looks">
${themes.map(card).join('')}</ul>
</div>
`;
}

function mixer(themes) {
  const names = Object.fromEntries(themes.map(({ name }) => [name, nameOf(name)]));
  const colours = Object.entries(COLOURS).map(
    ([name, words]) => `<label>${words} <input type="color" name="${name}"></label>\n`,
  );
  return `<section class="mix scripted" aria-label="A theme of your own">
<form aria-label="Changes to a theme" autocomplete="off">
${select('Begin with', 'theme', names)}${select('Colours', 'scheme', { '': 'Auto', light: 'Light', dark: 'Dark' })}${select('Font', 'font', { '': 'The theme’s', ...FONTS })}${select('Density', 'density', { '': 'Roomy', compact: 'Compact' })}${colours.join('')}<button class="button" type="reset">Back to the theme</button>
</form>
${stage('plain', 'Your theme')}<p class="verdict" role="status"></p>
<details><summary>Every contrast</summary>
<table><thead><tr><th>on screen</th><th>contrast</th><th>WCAG AA asks for</th><th></th></tr></thead><tbody></tbody></table>
</details>
<div class="code">${pre('', 'css')}</div>
</section>
`;
}

function card({ name, css }) {
  const code = css
    ? `<details><summary>CSS of ${name}</summary>\n<div class="code">${pre(css, 'css')}</div>\n</details>`
    : '<p>Nothing to copy: font and colours are those of the page.</p>';
  return `<li>
<header><h3>${nameOf(name)}</h3><button class="button scripted" type="button" data-theme="${name}">Begin with ${name}</button></header>
${stage(name, nameOf(name))}<p class="verdict scripted"></p>
${code}
</li>
`;
}

function stage(look, label) {
  return `<div class="example look" data-look="${look}">
<garden-search src="/docs/garden-index.json" value="hosting" label="${label}">${anchor('/docs/', 'All pages')}</garden-search>
</div>
`;
}

function select(words, name, values) {
  const options = Object.entries(values).map(
    ([value, text]) => `<option value="${escape(value)}">${text}</option>`,
  );
  return `<label>${words} <select name="${name}">${options.join('')}</select></label>\n`;
}

function nameOf(name) {
  return name[0].toUpperCase() + name.slice(1);
}
