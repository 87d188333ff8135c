// Pages of the example garden, around the rendered notes.

import { anchor, escape, tagUrl } from './client/html.mjs';
import { LANGUAGE, page } from './page.mjs';
import { formatDay, wordsFor } from './words.mjs';

const BEGINNINGS = [
  ['/garden/notes/Start%20here/', 'Start here'],
  ['/garden/notes/soil/Compost/', 'Compost'],
  ['/garden/notes/Seed%20saving/', 'Seed saving'],
  ['/garden/notes/kitchen/Buttery%20noodles/', 'Buttery noodles'],
  ['/garden/notes/tools/Digital%20garden/', 'Digital garden'],
  ['/garden/notes/', 'All notes'],
];

/** Makes the page that searches the garden. */
export function gardenPage() {
  const description = 'Notes on a rented plot, on software, and on what helps me remember either.';
  const links = BEGINNINGS.map(([url, words]) => `<li>${anchor(url, words)}</li>\n`);
  const main = `<main class="wide">
<h1>Wander the garden</h1>
<p class="lead">${description} Search them all, or follow a tag.</p>
<garden-search src="/garden/garden-index.json" url-state="query" landing="marks" hotkeys="mod+k /">
<p>Some places to begin:</p>
<ul class="notes">
${links.join('')}</ul>
</garden-search>
</main>`;
  return page({ title: 'A plot on clay', description, head: FEED, search: false, main });
}

const FEED =
  '<link rel="alternate" type="application/atom+xml" title="A plot on clay" href="/garden/all.xml">\n';

/** Makes the page of a rendered note. */
export function notePage(note, { backlinks, related }) {
  const { language, title, description, html } = note;
  const words = wordsFor(language);
  const main = `<main>
<article>
<header>
<h1>${escape(title)}</h1>
${description && `<p class="lead">${escape(description)}</p>\n`}${facts(note)}
</header>
${html}</article>
${around('linked:from', words.linkedFrom, 'backlinks', backlinks)}${around('related:notes', words.related, 'related', related)}</main>`;
  return page({ language: language || LANGUAGE, title, description, head: MARKS + LISTS, main });
}

// Renders what lies around a note. The list in HTML stands until the element has the same, and without scripts.
function around(id, heading, kind, html) {
  return html && aside(id, heading, lister(`of="${kind}" layout="compact"`, html));
}

function aside(id, heading, content) {
  return `<aside class="linked" aria-labelledby="${id}">\n<h2 id="${id}">${heading}</h2>\n${content}</aside>\n`;
}

/** Makes a list of notes. @param fallback HTML that stands until the list is there, and without scripts */
function lister(attributes, fallback = '') {
  return `<garden-list src="/garden/garden-index.json" ${attributes}>${fallback}</garden-list>\n`;
}

const LISTS = '<script type="module" src="/garden-search-list.min.js"></script>\n';

// Marks the words that led to the note: the search has landing="marks".
const MARKS = '<script type="module" src="/garden-search-marks.min.js"></script>\n';

const NOTHING_NEW = '<p slot="empty">Nothing yet.</p>';

/** Makes the page of every note, for readers who would rather walk than search. @param list rendered list */
export function allNotesPage(list, count) {
  const main = `<main>
<h1>All notes</h1>
<p class="lead">${count} of them, by name. To find one by what it says, ${anchor('/garden/', 'search')}.</p>
${aside('by:chance', 'By chance', lister('class="chance" sort="random" limit="3" layout="compact"'))}${list}${aside('since:then', 'Tended since your last visit', lister('recent="visit" limit="5" layout="compact"', NOTHING_NEW))}</main>`;
  return page({ title: 'All notes', head: LISTS, main });
}

/** Makes the page of all tags: a map, a list, and for readers without scripts plain links. @param list rendered list */
export function tagsPage(list) {
  const main = `<main class="wide">
<h1>Tags</h1>
<p class="lead">What the notes are about. Tags that lie near each other often stand on the same note.</p>
<garden-tags src="/garden/garden-index.json" layout="map">
${list}</garden-tags>
</main>`;
  return page({ title: 'Tags', head: TAGS, main });
}

const TAGS = '<script type="module" src="/garden-search-tags.min.js"></script>\n';

/** Makes the page for an address without a note. */
export function notFoundPage() {
  const main = `<main>
<h1>Nothing grows here</h1>
<p>There is no page at this address. ${anchor('/docs/', 'Search the documentation')}, ${anchor('/garden/', 'search the example garden')}, or look through ${anchor('/garden/notes/', 'all its notes')}.</p>
</main>`;
  return page({ title: 'Nothing grows here', main });
}

function facts({ language, stage, created, updated, tags }) {
  const words = wordsFor(language);
  const day = (word, day) =>
    day && `<li>${word} <time datetime="${day}">${formatDay(day, language || LANGUAGE)}</time></li>`;
  const items = [
    stage && `<li class="stage ${stage}">${words.stage[stage]}</li>`,
    day(words.planted, created),
    day(words.tended, updated),
    ...tags.map((tag) => `<li>${anchor(tagUrl(tag), `#${tag}`, 'dir="auto"')}</li>`),
  ];
  return `<ul class="facts">\n${items.filter(Boolean).join('\n')}\n</ul>`;
}
