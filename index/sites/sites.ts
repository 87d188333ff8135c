// Table of site generators.

import { astro } from './astro.js';
import { mdbook } from './books.js';
import { docsify } from './docsify.js';
import { docusaurus } from './docusaurus.js';
import { eleventy } from './eleventy.js';
import { grav } from './grav.js';
import { hexo } from './hexo.js';
import { hugo } from './hugo.js';
import { jekyll } from './jekyll.js';
import { mkdocs } from './mkdocs.js';
import { next } from './next.js';
import { nuxt } from './nuxt.js';
import { obsidianExport } from './obsidian-export.js';
import { obsidianPublish } from './obsidian-publish.js';
import { pelican } from './pelican.js';
import { plain } from './plain.js';
import { quartz } from './quartz.js';
import { rspress } from './rspress.js';
import { sphinx } from './sphinx.js';
import { substack } from './substack.js';
import { vitepress } from './vitepress.js';
import { vuepress } from './vuepress.js';
import type { SiteName } from './site-options.js';
import type { Generator } from './tool.js';
import { zola } from './zola.js';

/** Generators by their names for `--site`. */
export const GENERATORS: Readonly<Record<SiteName, Generator>> = {
  ...{ quartz, hugo, sphinx, jekyll, hexo, eleventy, astro, vitepress },
  ...{ vuepress, rspress, next, nuxt, mkdocs, zola, pelican },
  ...{ mdbook, docusaurus, docsify, grav, substack, plain },
  ...{ 'obsidian-export': obsidianExport, 'obsidian-publish': obsidianPublish },
};

/** Sites whose notes may be those of a vault: with tags in their text, and with templates of notes in a folder. */
export const VAULT_SITES: ReadonlySet<SiteName> = new Set([
  'plain',
  'quartz',
  'obsidian-export',
  'obsidian-publish',
]);
