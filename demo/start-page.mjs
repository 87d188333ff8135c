// Start page: what it is, the search at work on its own documentation, figures, and an example of each feature.

import { anchor, escape } from './client/html.mjs';
import { pre } from './code.mjs';
import { charts, sources } from './figures-chart.mjs';
import { page, PROJECT } from './page.mjs';

const DESCRIPTION =
  'Search for digital gardens and small sites, without a server: one command reads your notes, one element answers on any page.';

const BUILD = 'npx garden-search build ./notes --out ./public/search';
const TAG = `<script type="module" src="/search/garden-search.min.js"></script>
<garden-search src="/search/garden-index.json"></garden-search>`;

/** Features, each with what it sets on the search beside them. */
const FEATURES = [
  ['Forgives mistakes', 'Letters swapped, dropped, doubled or wrong.', { value: 'privte ntoes' }],
  ['Knows every form of a word', 'In 27 languages, each note in its own.', { value: 'excluding folder' }],
  [
    'Follows tags',
    'Any of them, all of them, and without.',
    { filters: { tags: { any: ['hosts', 'element'] } } },
  ],
  [
    'Takes you at your word',
    'Phrases, titles, paths, tags, exclusions.',
    { value: '"front matter" -#search' },
  ],
  ['Groups and sorts', 'By folder, category, stage, year, or your own properties.', { groupBy: 'category' }],
  ['Leads on', 'Says which word no page has, and what is near.', { value: 'dark zeppelin' }],
];

/**
 * Makes the start page.
 * @param measured content of `bench/figures.json`
 * @param sizes bytes of brotli: of the `first` script, and of `all` that a first search fetches beside the index
 */
export function startPage(measured, sizes) {
  const main = `<main class="start">
${hero()}
${figures(measured, sizes)}
${threeWays()}
${features()}
${setUp()}
${looks()}
</main>`;
  const head =
    '<link rel="stylesheet" href="/start.css">\n<script type="module" src="/start.mjs"></script>\n';
  return page({ site: PROJECT, title: PROJECT.name, description: DESCRIPTION, head, search: false, main });
}

function hero() {
  return `<section class="hero">
<div>
<h1>Search your garden, or wander it</h1>
<p class="lead">One command reads your notes, and one element answers on any page, typing mistakes and all. No server, nothing sent, nothing stored.</p>
<div class="code copyable install">${pre(BUILD, 'bash')}</div>
<p class="links">${anchor('/docs/start/', 'Set it up in five minutes')} ${anchor('/playground/', 'Try it on your own notes')}</p>
</div>
<div class="shown" role="group" aria-label="The documentation, searched">
<garden-search src="/docs/garden-index.json" value="obsdian" density="compact" hotkeys="mod+k /" label="Search the documentation" placeholder="Search the documentation" load="eager">${anchor('/docs/', 'All pages of the documentation')}</garden-search>
</div>
</section>`;
}

function figures(measured, { first, all }) {
  const kilobytes = (bytes) => `${Math.ceil(bytes / 1024)} KB`;
  return `<section aria-labelledby="side-by-side">
<h2 id="side-by-side">Side by side</h2>
<p class="lead">The first script is <strong>${kilobytes(first)}</strong> (brotli), and a first search with excerpts and filters fetches <strong>${kilobytes(all)}</strong> of scripts. Shorter bars are better; every bar starts at zero.</p>
<div class="charts">
${charts(measured)}</div>
<div class="sources">
${sources(measured)}<p>MiniSearch is used as VitePress’ local search uses it. ${anchor('/docs/benchmarks/', 'How it was measured, and how to run it on your notes')}</p>
</div>
</section>`;
}

const WAYS = [
  ['On the page', 'Tags beside the results, for wandering.', ''],
  ['In the header', 'A field, with the answer in a popup below it.', ' mode="popup"'],
  ['Behind a key', 'A dialog, from any page, by a button or a shortcut.', ' mode="modal" hotkeys=""'],
];

function threeWays() {
  const items = WAYS.map(
    ([title, words, mode]) => `<li>
<div class="frame"><garden-search src="/docs/garden-index.json"${mode} label="${title}" density="compact">${anchor('/docs/', 'All pages')}</garden-search></div>
<h3>${title}</h3>
<p>${words}</p>
<p><code>${escape(`<garden-search${mode.replace(' hotkeys=""', '')}>`)}</code></p>
</li>\n`,
  );
  return `<section aria-labelledby="ways">
<h2 id="ways">Three ways to stand on a page</h2>
<ul class="ways">
${items.join('')}</ul>
</section>`;
}

function features() {
  const items = FEATURES.map(
    ([title, words, set]) =>
      `<li><button type="button" class="scripted" data-set="${escape(JSON.stringify(set))}"><strong>${title}</strong> <span>${words}</span></button></li>\n`,
  );
  return `<section aria-labelledby="features">
<h2 id="features">What it does, live</h2>
<p class="lead">Choose one, and see it on these docs, or type what you like. ${anchor('/garden/', 'The example garden')} has stages, dates, and notes in eight languages.</p>
<div class="features">
<ul>
${items.join('')}</ul>
<div class="stage-for-it">
<garden-search src="/docs/garden-index.json" label="Try the features">${anchor('/docs/', 'All pages of the documentation')}</garden-search>
</div>
</div>
</section>`;
}

function setUp() {
  const code = (text, language) => `<div class="code copyable">${pre(text, language)}</div>`;
  return `<section aria-labelledby="set-up">
<h2 id="set-up">With what you have</h2>
<div class="columns">
<div><h3>After every build of the site</h3>${code(BUILD, 'bash')}</div>
<div><h3>On the page</h3>${code(TAG, 'xml')}</div>
</div>
<p>Markdown, Obsidian vaults, TiddlyWiki, canvases and built HTML are read. Addresses follow Quartz, Hugo, Jekyll, Eleventy, Astro, VitePress, MkDocs and Obsidian Publish; <a href="/docs/hosts/">Astro, Starlight, VitePress, Eleventy, Docusaurus and Vite</a> need one line. Drafts and private notes <a href="/docs/private-notes/">stay out of every file</a>.</p>
</section>`;
}

function looks() {
  const home = (name, value) =>
    `<div class="home"><garden-search src="/docs/garden-index.json" value="${value}" density="compact" label="On a ${name} page">${anchor('/docs/', 'All pages of the documentation')}</garden-search></div>`;
  return `<section aria-labelledby="looks">
<h2 id="looks">At home on any page</h2>
<p class="lead">Font, colours, light and dark come from your page. ${anchor('/customise/', 'Make it yours')}, or begin with ${anchor('/docs/themes/', 'a theme')}.</p>
<div class="columns">
${home('light', 'private notes')}
${home('dark', 'obsidian')}
</div>
</section>`;
}
