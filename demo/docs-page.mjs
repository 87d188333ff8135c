// Pages of the documentation: contents at one side, sections at the other, and the page before and after at the foot.

import { anchor, escape } from './client/html.mjs';
import { page, PROJECT } from './page.mjs';

const STYLE = '<link rel="stylesheet" href="/docs.css">\n<script type="module" src="/docs.mjs"></script>\n';

/** Lines for the head of a page, by what is in its text. */
const HEADS = {
  '<garden-search-button': '<script type="module" src="/garden-search-button.min.js"></script>\n',
  '<garden-list': '<script type="module" src="/garden-search-list.min.js"></script>\n',
  '<garden-tags': '<script type="module" src="/garden-search-tags.min.js"></script>\n',
  'class="gallery"': `<link rel="stylesheet" href="/gallery.css">
<link rel="stylesheet" href="/gallery-themes.css">
<script type="module" src="/gallery.mjs"></script>
`,
};

/**
 * Makes a page of the documentation.
 * @param docs all pages, in their order
 */
export function docPage(doc, docs) {
  const at = docs.indexOf(doc);
  const categories = [...new Set(docs.map(({ category }) => category))];
  const link = (other, rel, words) =>
    other
      ? `<a rel="${rel}" href="${other.url}"><small>${words}</small> ${escape(other.title)}</a>\n`
      : '<span></span>';
  const sections = sectionsOf(doc.html);
  const main = `<main class="docs">
<article>
<header>
<div class="narrow"><p>${anchor('#contents', 'All pages')}</p>${folded(sections)}</div>
<h1>${escape(doc.title)}</h1>
<p class="lead">${escape(doc.description)}</p>
</header>
${withLinks(doc.html)}<footer>
${link(docs[at - 1], 'prev', 'Before')}${link(docs[at + 1], 'next', 'Next')}</footer>
</article>
<nav id="contents" aria-label="Contents">
${categories.map((category) => contents(category, docs, doc)).join('')}</nav>
${beside(sections)}</main>`;
  const needed = Object.keys(HEADS).filter((sign) => doc.html.includes(sign));
  return page({
    site: PROJECT,
    head: STYLE + needed.map((sign) => HEADS[sign]).join('') + (doc.script && ofPage(doc)),
    title: doc.title,
    description: doc.description,
    address: '/docs/',
    main,
  });
}

/** Name of the file with the code of a page's live blocks, beside the page. */
export const SCRIPT = 'live.mjs';

function ofPage({ url }) {
  return `<script type="module" src="${url}${SCRIPT}"></script>\n`;
}

function contents(category, docs, current) {
  const items = docs
    .filter((doc) => doc.category === category)
    .map((doc) => `<li>${anchor(doc.url, doc.title, doc === current ? 'aria-current="page"' : '')}</li>\n`);
  const open = category === current.category ? ' open' : '';
  return `<details${open}>\n<summary>${escape(category)}</summary>\n<ul>\n${items.join('')}</ul>\n</details>\n`;
}

/** Fewest sections of which a page has a list. */
const MIN_SECTIONS = 3;

const HEADING = /<h([23]) id="([^"]*)">(.*?)<\/h\1>/gsu;

/** Puts a link to itself beside each heading, not within, so that the heading keeps its name. */
function withLinks(html) {
  return html.replace(HEADING, (heading, _, id, text) => {
    const name = text.replace(/<[^>]*>/gu, '');
    return `<div class="linkable">${heading}<a href="#${id}" aria-label="Link to “${name}”">#</a></div>`;
  });
}

/** Lists the sections of a page as HTML: its headings, without links and ids in them. Empty for a page of few. */
function sectionsOf(html) {
  const found = [...html.matchAll(HEADING)];
  if (found.length < MIN_SECTIONS) return '';
  const items = found.map(
    ([, level, id, text]) =>
      `<li><a${level === '3' ? ' class="in"' : ''} href="#${id}">${text.replace(/<[^>]*>/gu, '')}</a></li>\n`,
  );
  return `<ul>\n${items.join('')}</ul>\n`;
}

function folded(sections) {
  return sections && `<details class="here"><summary>On this page</summary>\n${sections}</details>\n`;
}

function beside(sections) {
  return (
    sections &&
    `<nav class="here" aria-labelledby="here"><h2 id="here">On this page</h2>\n${sections}</nav>\n`
  );
}
