// Script of VitePress' page, in the browser: loads the index when the reader turns to the field.

import MiniSearch from 'minisearch';
import { VITEPRESS_OPTIONS } from './vitepress-options.mjs';

const DEBOUNCE = 200; // ms
const RESULTS = 16;
const AROUND = 100; // letters before and after the first match

const field = document.createElement('input');
const list = document.createElement('ul');
field.type = 'search';
document.body.append(field, list);

let loading;
let timer;

function load() {
  loading ??= fetch('/search-index.json')
    .then((response) => response.text())
    .then((json) => MiniSearch.loadJSONAsync(json, VITEPRESS_OPTIONS));
  return loading;
}

async function show() {
  const query = field.value;
  const index = await load();
  if (query === field.value) list.replaceChildren(...index.search(query).slice(0, RESULTS).map(item));
}

function item({ url, title, text, terms }) {
  const link = document.createElement('a');
  const excerpt = document.createElement('p');
  link.href = url;
  link.textContent = title;
  excerpt.append(...marked(excerptOf(text, terms), terms));
  const item = document.createElement('li');
  item.append(link, excerpt);
  return item;
}

function excerptOf(text, terms) {
  const places = terms.map((term) => text.toLowerCase().indexOf(term)).filter((place) => place >= 0);
  const at = Math.min(...places, text.length);
  return text.slice(Math.max(0, at === text.length ? 0 : at - AROUND)).slice(0, 2 * AROUND);
}

function marked(text, terms) {
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${escaped.join('|')})`, 'i')).map((run, i) => {
    if (i % 2 === 0) return run;
    const mark = document.createElement('mark');
    mark.textContent = run;
    return mark;
  });
}

field.addEventListener('focus', load, { once: true });
field.addEventListener('input', () => {
  window.clearTimeout(timer);
  timer = setTimeout(show, DEBOUNCE);
});
