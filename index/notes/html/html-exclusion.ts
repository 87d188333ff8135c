// Tells the pages of a built site that are no notes.

import { ASSET, CODE, LISTING } from '../../sites/private-names.js';
import type { SourceRead } from '../reader.js';
import type { HtmlFacts } from './html-facts.js';

// Matches Doxygen's lists of names, and those of its search up to version 1.9. Each name has a page or a place of its own.
const DOXYGEN_LIST =
  /(?:-members|(?:^|\/)(?:(?:functions|globals|namespacemembers)(?:_\w+)?|classes|annotated|hierarchy|inherits|files|pages|modules|topics|namespaces|search\/\w+|doxygen_crawl))\.html$/u;

// Matches feeds, site maps and the mark by which a search engine knows the site's owner.
const DATA =
  /^\s*(?:(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b|google-site-verification:)/iu;

/** True for a file that is named like a page or a text, but holds data: copies of WordPress and backups of Standard Notes. */
export function isData(source: string): boolean {
  if (!/^\s*[[{]/u.test(source)) return DATA.test(source);
  try {
    return Boolean(JSON.parse(source));
  } catch {
    return false;
  }
}

/** Result for a file that holds data. It may look like front matter, of which nothing is to be said. */
export const DATA_READ: SourceRead = {
  properties: [],
  warnings: [],
  excluded: 'no note, but data',
  body: () => ({ title: '', sections: [], tags: [], links: [] }),
};

// Matches the page of a site's own search by its name, and a script of Sphinx on it.
const SEARCH_PAGE = /(?:^|\/)search(?:\/index)?\.html$/u;
const SPHINX_SCRIPT = /\bsrc="[^"<>]{0,200}\bsearchtools\.js/u;

// Matches the field of the page that MkDocs' theme readthedocs has for its search, and no dialog on another page.
const MKDOCS_SEARCH = /\bid="content_search"[^<>]{0,200}\baction="[^"<>]{0,200}search\.html"/u;

// Matches the further pages of a list of posts, by the plugin jekyll-paginate.
const JEKYLL_LIST = /(?:^|\/)page\d+\/index\.html$/u;

const RUSTDOC_PAGE = /(?:^|\/)(?:(?:all|help|settings)|src\/.+\.rs)\.html$/u;

// Matches names of pages that show the code of a script, and what JSDoc and Istanbul write below it. A page of TiddlyWiki
// may have such a name too: `Node.js.html`.
const SCRIPT_PAGE = /\.[cm]?[jt]sx?\.html$/u;
const SCRIPT_TOOL = /\bgenerated\s+by\s+<a\b[^>]{1,200}(?:jsdoc|istanbul)/iu;

// Matches the text of a note that Dendron's pages load. Those of the notes lie in `notes/`.
const DENDRON_PART = /(?:^|\/)data\/notes\/[^/]+\.html$/u;
const WHOLE_PAGE = /<(?:!doctype|html)\b/iu;

// Matches the file of a draft in Medium's exports, which lie among the posts, and the foot of each of their pages.
const MEDIUM_DRAFT = /(?:^|\/)draft_[^/]*\.html$/u;
const MEDIUM = /\bExported from <a href="https:\/\/medium\.com">/u;

/** Gives the reason to exclude a page that is a draft, only redirects, lists names, shows code or is a part of others. */
export function exclusionOf(facts: HtmlFacts, path: string, text: string): string | undefined {
  if (DENDRON_PART.test(path) && !WHOLE_PAGE.test(text)) return ASSET;
  if (SCRIPT_PAGE.test(path) && SCRIPT_TOOL.test(text)) return CODE;
  if (SEARCH_PAGE.test(path) && SPHINX_SCRIPT.test(text)) return 'the page of a search that Sphinx makes';
  if (SEARCH_PAGE.test(path) && MKDOCS_SEARCH.test(text)) return 'the page of a search that MkDocs makes';
  if (MEDIUM_DRAFT.test(path) && MEDIUM.test(text)) return 'a draft that Medium exports';
  const generator = facts.first('meta:generator');
  if (generator.startsWith('Doxygen') && DOXYGEN_LIST.test(path)) return 'a list of names that Doxygen makes';
  if (generator.startsWith('Jekyll') && JEKYLL_LIST.test(path)) return LISTING;
  if (generator === 'rustdoc' && RUSTDOC_PAGE.test(path)) return 'a page that rustdoc has of itself';
  const refresh = facts.of('refresh').find(({ value }) => /[;,]\s*\S/u.test(value));
  return refresh && `refresh: ${refresh.value}`;
}
