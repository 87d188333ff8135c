// Judges whether a folder holds the built pages of a site.

import { isPageFile } from '../sites/note-site.js';

// Matches files beside built pages, the error page `404.html`, dartdoc's too, and the empty page of routes that are none,
// `200.html`.
const BESIDE = /\.(?!x?html?$)[^.]*$|(?:^|\/)(?:404(?:\/index)?|__404error)\.html?$|^200\.html$/i;
// Matches pages, texts, what a repository says of itself, and the licenses that Javadoc writes.
const ABOUT =
  /\.(?:x?html?|txt)$|^(?:readme|license|changelog|contributing|code_of_conduct|security)\b[^/]*$|(?:^|\/)legal\//i;
// Matches what a page's path has and that of its copy in Markdown has not, or the other way round.
const END = /(?:\/index)?(?:\.x?html?)?(?:\.llms)?(?:\.md)?$/i;
// Matches the folder into which Sphinx and Jupyter Book copy what they made pages of.
const SOURCES = /(^|\/)_sources\//;
// Matches the first page of a folder of built pages, and the folder.
const HOME = /^((?:.*\/)?)index\.x?html?$/i;

/**
 * True if a folder holds HTML pages and no other notes, apart from a repository's own files such as its readme. A few
 * notes may lie among the pages of a site with an `index.html`. Copies of its pages in Markdown are none, as
 * https://llmstxt.org proposes them and Sphinx writes them into `_sources`. Layouts and parts, in folders like
 * `_includes`, are none either.
 */
export function isBuiltSite(paths: readonly string[]): boolean {
  const pages = paths.filter(isPageFile);
  const isSite = paths.includes('index.html');
  const copied = new Set(isSite ? pages.map(withoutEnd) : []);
  const isCopy = (path: string): boolean => copied.has(withoutEnd(path.replace(SOURCES, '$1')));
  const notes = paths.filter((path) => !ABOUT.test(path) && !isCopy(path)).length;
  const whole = pages.filter((path) => !/(?:^|\/)_/.test(path));
  return notes ? isSite && whole.length > 9 * notes : pages.length > 0;
}

const withoutEnd = (path: string): string => path.replace(END, '');

/** True for what is no page of a site: a file of another kind, and pages that show an error or nothing. */
export function isBesidePages(path: string): boolean {
  return BESIDE.test(path);
}

/** Lists the pages of the outermost folder with an `index.html`, that page first; none if no folder has one. */
export function outermostPages(paths: readonly string[]): string[] {
  const pages = paths.filter(isPageFile);
  const [home] = pages.filter((page) => HOME.test(page)).sort((a, b) => a.length - b.length);
  if (home === undefined) return [];
  const folder = home.replace(HOME, '$1');
  return [home, ...pages.filter((page) => page !== home && page.startsWith(folder))];
}
