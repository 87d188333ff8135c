// Sites that are visited: one page each, with the search and what it needs.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { buildIndex } from '../../dist/index/build-index.js';
import { hostHtml } from '../../dist/index/command-line/host-html.js';
import { indexPages, writePages } from './pagefind.mjs';
import { vitePressIndex } from './vitepress.mjs';

const PAGEFIND_HTML = [
  '<link rel="stylesheet" href="/pagefind/pagefind-component-ui.css">',
  '<script type="module" src="/pagefind/pagefind-component-ui.js"></script>',
  // Shows as many results as ours: in a window that is tall enough for ten, it would fetch more of them.
  '<pagefind-input></pagefind-input><pagefind-summary></pagefind-summary>',
  '<pagefind-results max-results="10"></pagefind-results>',
];

/** Sites by name: how each is made in its folder, and where on its page to look; `prepare` adds the filters to it. */
export const SITES = {
  ours: {
    host: 'garden-search',
    field: 'input[part~=input]',
    list: '[part~=results]',
    result: '[part~=result]',
    link: 'a[part~=result-title]',
    excerpt: '[part~=excerpt]',
    chip: '[part~=facet]',
    html: hostHtml('/', true),
    async make({ folder, site }) {
      await buildIndex({ paths: [folder], out: site });
      await writePage(site, this.html);
    },
  },
  Pagefind: {
    field: 'pagefind-input input',
    list: 'pagefind-results ul',
    result: '.pf-result',
    link: '.pf-result-link',
    excerpt: '.pf-result-excerpt:not(.pf-skeleton)',
    chip: 'pagefind-filter-pane label',
    prepare: () => document.body.prepend(document.createElement('pagefind-filter-pane')),
    html: PAGEFIND_HTML,
    async make({ notes, site, temporary }) {
      const pages = path.join(temporary, 'pages');
      await writePages(notes, pages);
      await indexPages(pages, path.join(site, 'pagefind'));
      await writePage(site, this.html);
    },
  },
  VitePress: {
    field: 'input',
    list: 'ul',
    result: 'li',
    link: 'a',
    excerpt: 'p',
    async make({ notes, site }) {
      await writeFile(path.join(site, 'search-index.json'), JSON.stringify(vitePressIndex(notes)));
      const entry = path.join(import.meta.dirname, 'vitepress-page.mjs');
      const outfile = path.join(site, 'search.js');
      await build({ entryPoints: [entry], outfile, bundle: true, minify: true, format: 'esm' });
      await writePage(site, ['<script type="module" src="/search.js"></script>']);
    },
  },
};

/** Makes a site in a folder of its own. @returns the folder */
export async function makeSite(name, { folder, notes, temporary }) {
  const site = path.join(temporary, name);
  await mkdir(site, { recursive: true });
  await SITES[name].make({ folder, notes, site, temporary });
  return site;
}

/** Writes the page of a site. @param lines HTML of the search @param look HTML for the head. Default: none */
export async function writePage(site, lines, look = '') {
  const head = `<meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">${look}`;
  const html = `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body>\n${lines.join('\n')}\n</body>\n</html>\n`;
  await writeFile(path.join(site, 'index.html'), html);
}
