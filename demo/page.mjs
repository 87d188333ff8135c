// Frame of every page: head, header and footer of the two sites, which are the project's own and the example garden.

import { anchor, escape } from './client/html.mjs';
import { POLICY } from './policy.mjs';
import { directionOf } from './words.mjs';

/** Language of both sites; notes may have another. */
export const LANGUAGE = 'en';

const GARDEN = {
  name: 'A plot on clay',
  home: '/garden/',
  style: '/garden.css',
  nav: [
    ['/garden/notes/', 'All notes'],
    ['/garden/tags/', 'Tags'],
  ],
  search: dialog('/garden/garden-index.json', anchor('/garden/', 'Search'), ' landing="marks"'),
};

/** Site of the project: start page, documentation, and what can be tried. */
export const PROJECT = {
  name: 'garden-search',
  home: '/',
  style: '/site.css',
  nav: [
    ['/docs/', 'Docs'],
    ['/playground/', 'Playground'],
    ['/customise/', 'Make it yours'],
    ['/garden/', 'Example'],
  ],
  search: dialog('/docs/garden-index.json', anchor('/docs/', 'All pages')),
};

function dialog(src, fallback, attributes = '') {
  return `<garden-search mode="modal" src="${src}"${attributes} placeholder="Search">${fallback}</garden-search>\n`;
}

/** Icon of the sites. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2f6b45"/><path d="M16 26V14m0 3c0-5 3-8 9-8 0 5-3 8-9 8Zm0 4c0-4-3-7-9-7 0 5 3 7 9 7Z" fill="#8ccf9d" stroke="#fbfaf6" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"/></svg>
`;

/**
 * Makes a page of a site.
 * @param site default: the example garden
 * @param address address of the page, to mark it in the navigation. Default: none is marked
 * @param head HTML for its head; its scripts run before the search is defined
 * @param search false for a page with a search of its own in place of the header's
 */
export function page({
  site = GARDEN,
  language = LANGUAGE,
  title,
  description = '',
  address,
  head = '',
  search = true,
  main,
}) {
  const nav = site.nav.map(([url, words]) =>
    anchor(url, words, address?.startsWith(url) ? 'aria-current="true"' : ''),
  );
  const styles = [...new Set(['/garden.css', site.style])];
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title === site.name ? title : `${title} · ${site.name}`)}</title>
${description && `<meta name="description" content="${escape(description)}">\n`}<link rel="icon" href="/favicon.svg">
<link rel="expect" href="#whole" blocking="render">
${styles.map((style) => `<link rel="stylesheet" href="${style}">\n`).join('')}<script src="/theme.mjs"></script>
${head}<script type="module" src="/garden-search.min.js"></script>
${site === PROJECT ? '<script type="module" src="/site.mjs"></script>\n' : ''}</head>
<body>
<header class="site${site === PROJECT ? ' project' : ''}" lang="${LANGUAGE}" dir="ltr">
<a class="name" href="${site.home}">${site === PROJECT ? LOGO : ''}${site.name}</a>
<nav aria-label="Site">${nav.join(' ')}</nav>
${search ? site.search : ''}</header>
${main}
<footer class="site" lang="${LANGUAGE}" dir="ltr">
<p>${FOOTER}</p>
<label class="theme scripted">Colours <select id="theme"><option value="">Auto</option><option value="light">Light</option><option value="dark">Dark</option></select></label>
</footer>
<template id="whole"></template>
</body>
</html>
`;
}

const LOGO =
  '<svg viewBox="4 6 24 22" aria-hidden="true"><path d="M16 26V14m0 3c0-5 3-8 9-8 0 5-3 8-9 8Zm0 4c0-4-3-7-9-7 0 5 3 7 9 7ZM9 27h14"/></svg>';

const FOOTER = `Search by ${anchor('/', 'garden-search')}: read ${anchor('/docs/', 'the documentation')}, try it on ${anchor('/playground/', 'your own notes')}, ${anchor('/customise/', 'make it yours')}, or see it on a ${anchor('/hosts/plain.html', 'plain')} and on a ${anchor('/hosts/hostile.html', 'hostile')} page.`;
