// Addresses of Docsify, whose pages are Markdown that the browser reads: https://docsify.js.org/#/more-pages and
// https://docsify.js.org/#/configuration
//
//   README.md           #/
//   guide/README.md     #/guide/
//   guide/soil.md       #/guide/soil

import { encodePath, withoutExtension } from './address.js';
import { numberedName } from './anchor-parts.js';
import { plainValues, readProgram, readText, text } from './config.js';
import { folderPath, within } from './folders.js';
import type { AnchorRule } from './site.js';
import type { Generator } from './tool.js';

/** Page that loads Docsify, from the folder of the site. */
const PAGE = 'index.html';
const LOADS = /\$docsify\b|[/@]docsify[/@.]/u;
const SETTINGS = {
  basePath: '\\bbasePath',
  homepage: '\\bhomepage',
  routerMode: '\\brouterMode',
};

/** Docsify, by the settings that its page says plainly. */
export const docsify: Generator = {
  // The page that loads Docsify is no mark: built sites have an `index.html` in each folder.
  marks: ['_sidebar.md', '_navbar.md', '_coverpage.md', '.nojekyll'],
  whole: async (root) =>
    LOADS.test(await readText(root, PAGE)) && plainValues(await readProgram(root, PAGE), SETTINGS),
  site: ({ basePath, homepage, routerMode }) => {
    const folder = folderPath(text(basePath));
    const home = text(homepage) || 'README.md';
    const start = routerMode === 'history' ? '' : '#/';
    return {
      within: (note) => within(folder, note),
      base: '/',
      address: ({ path: note }) =>
        start + encodePath(note === home ? '' : withoutExtension(note.replace(/(?<=^|\/)README\.md$/u, ''))),
      excludes: ({ path: note }) =>
        note === 'README.md' && note !== home ? `homepage is ${home}, not README.md` : undefined,
      anchors: docsifyAnchors,
    };
  },
};

// Matches headings of which versions 4 and 5 make different anchors.
const UNSURE = /[&<>"']|\p{Extended_Pictographic}|\s[\p{P}\s]*\s/u;
const GIVEN = /:id=([^\s:=]+)\s*$/u;

function docsifyAnchors(): AnchorRule {
  const numbered = numberedName();
  return (heading, { source } = { source: heading, rank: 2, runs: [] }) => {
    const [, given] = GIVEN.exec(source) ?? [];
    const name = slugOf(given ?? heading);
    const anchor = numbered(name);
    // Version 4 makes them of what is shown, version 5 of what is written.
    return !given && (UNSURE.test(heading) || slugOf(source) !== name) ? '' : anchor;
  };
}

function slugOf(heading: string): string {
  return heading
    .trim()
    .replace(/[A-Z]+/gu, (letters) => letters.toLowerCase())
    .replace(/[\u2000-\u206f\u2e00-\u2e7f\\'!"#$%&()*+,./:;<=>?@[\]^`{|}~]/gu, '')
    .replace(/\s/gu, '-')
    .replace(/^\d/u, '_$&');
}
