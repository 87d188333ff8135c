// Gallery of themes: what is mixed stands on the search and in the CSS to copy, and every contrast is measured on screen.

import { contrastOf, drawnColour } from './contrast.mjs';

const TEXT = 4.5;
const BORDER = 3;

/** Contrasts that are measured: the name, the place in the search, the least of WCAG AA, and the property. */
const PAIRS = [
  ['Title', '[part~=result-title]', TEXT],
  ['Excerpt', '[part~=excerpt]', TEXT],
  ['Match in an excerpt', '[part~=excerpt] [part~=highlight]', TEXT],
  ['Line of folders, dates and tags', '[part~=meta]', TEXT],
  ['Typed text', '[part~=input]', TEXT],
  ['Tag', '[part~=facet]:not([part~=facet-on])', TEXT],
  ['Count of a tag', '[part~=facet]:not([part~=facet-on]) [part~=facet-count]', TEXT],
  ['Chosen tag', '[part~=facet-on]', TEXT],
  ['Count of a chosen tag', '[part~=facet-on] [part~=facet-count]', TEXT],
  ['Accent, also as text', '[part~=result-title] [part~=highlight]', TEXT, 'textDecorationColor'],
  ['Border of the field', '[part~=field]', BORDER, 'borderTopColor'],
];

/** Controls of colours: where each is on screen, and the CSS that sets it. */
const COLOURS = {
  accent: ['[part~=result-title] [part~=highlight]', 'textDecorationColor'],
  text: ['[part~=result-title]', 'color'],
  soft: ['[part~=excerpt]', 'color'],
  ground: ['form', 'backgroundColor'],
  mark: ['[part~=excerpt] [part~=highlight]', 'backgroundColor'],
};
const PROPERTIES = {
  ground: ['background-color', '--garden-search-ground'],
  text: ['color', '--garden-search-text'],
};

const gallery = document.querySelector('.gallery');
const mix = gallery.querySelector('.mix');
const form = mix.querySelector('form');
const look = mix.querySelector('.look');
const search = look.querySelector('garden-search');
const code = mix.querySelector('.code code');
const sheet = new window.CSSStyleSheet();
const changed = new Set();

document.adoptedStyleSheets.push(sheet);
show();
form.addEventListener('input', ({ target }) => {
  if (target.type === 'color') changed.add(target.name);
  show();
});
form.addEventListener('reset', () => {
  const { value } = form.elements.theme;
  changed.clear();
  setTimeout(() => begin(value)); // after the form is reset
});
form.addEventListener('submit', (event) => event.preventDefault());
gallery.addEventListener('garden-search-answer', ({ target }) => measure(target));
for (const button of gallery.querySelectorAll('[data-theme]'))
  button.addEventListener('click', () => {
    begin(button.dataset.theme);
    form.elements.theme.focus();
  });
document.getElementById('theme').addEventListener('change', measureAll);
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', measureAll);
// A chosen tag has colours of its own.
await window.customElements.whenDefined('garden-search');
for (const one of gallery.querySelectorAll('garden-search')) one.filters = { tags: { any: ['hosts'] } };

function begin(theme) {
  form.elements.theme.value = theme;
  show();
}

function show() {
  const { theme, scheme, density } = form.elements;
  look.dataset.look = theme.value;
  const turned = gallery.dataset.scheme !== scheme.value;
  gallery.dataset.scheme = scheme.value;
  if (density.value) search.setAttribute('density', density.value);
  else search.removeAttribute('density');
  const rules = rulesOf();
  sheet.replaceSync(rules && `.mix .look.look garden-search {\n${rules}}`);
  code.textContent = cssOf(theme.value, rules) || '/* Nothing to copy yet: all is as the page has it. */';
  if (turned) measureAll();
  else measure(search);
}

/** Writes the declarations of what was changed; each colour in every place that it has. */
function rulesOf() {
  const values = [...changed].flatMap((name) =>
    (PROPERTIES[name] ?? [`--garden-search-${name}`]).map((property) => [
      property,
      form.elements[name].value,
    ]),
  );
  if (form.elements.font.value) values.push(['--garden-search-font', form.elements.font.value]);
  return values.map(([property, value]) => `  ${property}: ${value};\n`).join('');
}

/** Writes what is to be copied. */
function cssOf(theme, rules) {
  const css = gallery.querySelector(`.looks [data-look="${theme}"] ~ details code`)?.textContent.trim();
  const own = rules && `garden-search {\n${rules}}`;
  const density = search.getAttribute('density');
  const attribute = density && `/* Density is an attribute: <garden-search density="${density}"> */`;
  return [css, own, attribute].filter(Boolean).join('\n\n');
}

function measureAll() {
  for (const one of gallery.querySelectorAll('garden-search')) measure(one);
}

/** Measures the contrasts of a search that has results. */
function measure(one) {
  const { shadowRoot } = one;
  if (!shadowRoot?.querySelector('[part~=excerpt]')) return;
  for (const animation of shadowRoot.getAnimations()) animation.finish(); // colours on their way
  const found = PAIRS.flatMap(([name, selector, least, property]) => {
    const element = shadowRoot.querySelector(selector);
    return element ? [{ name, least, ratio: contrastOf(element, element, property) }] : [];
  });
  one.closest('.mix, li').querySelector('.verdict').textContent = verdictOn(found);
  if (one !== search) return;
  mix.querySelector('tbody').replaceChildren(...found.map(rowOf));
  for (const [name, [selector, property]] of Object.entries(COLOURS)) {
    const element = shadowRoot.querySelector(selector);
    if (!changed.has(name) && element) form.elements[name].value = drawnColour(element, property);
  }
}

function verdictOn(found) {
  const least = found.reduce((one, two) => (two.ratio / two.least < one.ratio / one.least ? two : one));
  const short = found.filter(({ ratio, least }) => ratio < least);
  if (!short.length)
    return `WCAG AA: passed by all ${found.length} colours measured. Nearest to its limit: ${sayRatio(least)}.`;
  return `WCAG AA: failed by ${short.length} of ${found.length} colours measured: ${short.map(sayRatio).join('; ')}.`;
}

function sayRatio({ name, ratio, least }) {
  return `${name.toLowerCase()}, ${written(ratio)} to 1 of ${least}`;
}

function rowOf({ name, ratio, least }) {
  const row = document.createElement('tr');
  for (const text of [name, `${written(ratio)} to 1`, `${least} to 1`, ratio < least ? 'fails' : 'passes'])
    row.insertCell().textContent = text;
  return row;
}

/** Never rounded up: 4.49 is not 4.5. */
function written(ratio) {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
