// Pages of the documentation: contents at one side, and the page before and after at the foot.

import { anchor, escape } from './client/html.mjs';
import { page, PROJECT } from './page.mjs';

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
  const main = `<main class="docs">
<article>
<header>
<p class="narrow">${anchor('#contents', 'Contents')}</p>
<h1>${escape(doc.title)}</h1>
<p class="lead">${escape(doc.description)}</p>
</header>
${doc.html}<footer>
${link(docs[at - 1], 'prev', 'Before')}${link(docs[at + 1], 'next', 'Next')}</footer>
</article>
<nav id="contents" aria-label="Contents">
${categories.map((category) => contents(category, docs, doc)).join('')}</nav>
</main>`;
  const needed = Object.keys(HEADS).filter((sign) => doc.html.includes(sign));
  return page({
    site: PROJECT,
    head: needed.map((sign) => HEADS[sign]).join('') + (doc.script && ofPage(doc)),
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
  return `<h2>${escape(category)}</h2>\n<ul>\n${items.join('')}</ul>\n`;
}
