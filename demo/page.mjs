// Pages of the garden, around the rendered notes.

import { anchor, escape, tagUrl } from './html.mjs';
import { directionOf, formatDay, wordsFor } from './words.mjs';

const SITE = 'A plot on clay';
const LANGUAGE = 'en';

const DIALOG = `<garden-search mode="modal" src="/garden-index.json" placeholder="Search">${anchor('/', 'Search')}</garden-search>\n`;

/** Icon of the site in a tab. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2f6b45"/><path d="M16 26V14m0 3c0-5 3-8 9-8 0 5-3 8-9 8Zm0 4c0-4-3-7-9-7 0 5 3 7 9 7Z" fill="#8ccf9d" stroke="#fbfaf6" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"/></svg>
`;

/** Makes the page of a rendered note. */
export function notePage(note, backlinks) {
  const { language, title, description, html } = note;
  const { linkedFrom } = wordsFor(language);
  const main = `<main>
<article>
<header>
<h1>${escape(title)}</h1>
${description && `<p class="lead">${escape(description)}</p>\n`}${facts(note)}
</header>
${html}</article>
${backlinks.length ? `<aside class="linked" aria-labelledby="linked:from">\n<h2 id="linked:from">${linkedFrom}</h2>\n${list(backlinks)}</aside>\n` : ''}</main>`;
  return page({ language: language || LANGUAGE, title, description, main });
}

/** Makes a list of every note, for readers who would rather walk than search. */
export function allNotesPage(notes) {
  const sorted = [...notes].sort((a, b) => a.title.localeCompare(b.title, LANGUAGE));
  const main = `<main>
<h1>All notes</h1>
<p class="lead">${notes.length} of them, by name. To find one by what it says, ${anchor('/', 'search')}.</p>
${list(sorted)}</main>`;
  return page({ language: LANGUAGE, title: 'All notes', description: '', main });
}

/** Makes the page for an address without a note. */
export function notFoundPage() {
  const main = `<main>
<h1>Nothing grows here</h1>
<p>There is no note at this address. ${anchor('/', 'Search for it')}, or look through ${anchor('/notes/', 'all notes')}.</p>
</main>`;
  return page({ language: LANGUAGE, title: 'Nothing grows here', description: '', main });
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

function list(notes) {
  const items = notes.map(({ url, title, language }) => {
    const attributes = `lang="${language || LANGUAGE}" dir="${directionOf(language)}"`;
    return `<li>${anchor(url, title, attributes)}</li>\n`;
  });
  return `<ul class="notes">\n${items.join('')}</ul>\n`;
}

/**
 * Makes a page of the garden.
 * @param head HTML for its head, if the page has a search of its own. Default: that of the dialog in the header
 */
export function page({ language = LANGUAGE, title, description = '', head, main }) {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · ${SITE}</title>
${description && `<meta name="description" content="${escape(description)}">\n`}<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/garden.css">
<script src="/theme.mjs"></script>
${head ?? '<script type="module" src="/garden-search.min.js"></script>\n'}</head>
<body>
<header class="site" lang="${LANGUAGE}" dir="ltr">
<a class="name" href="/">${SITE}</a>
<nav aria-label="Site">${anchor('/notes/', 'All notes')}</nav>
${head === undefined ? DIALOG : ''}</header>
${main}
<footer class="site" lang="${LANGUAGE}" dir="ltr">
<p>Search by garden-search: ${anchor('/customise/', 'make it yours')}, or see it on a ${anchor('/hosts/plain.html', 'plain')} and on a ${anchor('/hosts/hostile.html', 'hostile')} page.</p>
<label class="theme scripted">Colours <select id="theme"><option value="">Auto</option><option value="light">Light</option><option value="dark">Dark</option></select></label>
</footer>
</body>
</html>
`;
}
