// Table of site generators, with the files by which they are detected.

import { astro } from './astro.js';
import { table, type Config } from './config.js';
import { docsify, docsifySettings, isDocsify } from './docsify.js';
import { docusaurus, docusaurusSettings } from './docusaurus.js';
import { eleventy, eleventyInput } from './eleventy.js';
import { eleventyRules } from './eleventy-rules.js';
import { hexo } from './hexo.js';
import { HEXO_CONFIG, isHexo } from './hexo-rules.js';
import { hugo } from './hugo.js';
import { wholeConfig } from './hugo-parts.js';
import { hugoRules } from './hugo-rules.js';
import { jekyll } from './jekyll.js';
import { jekyllRules } from './jekyll-rules.js';
import { mdbook } from './mdbook.js';
import { mkdocs } from './mkdocs.js';
import { mkdocsRules } from './mkdocs-rules.js';
import { next } from './next.js';
import { nuxt, nuxtRules } from './nuxt.js';
import { EXPORT_FOLDER, exportedPages, obsidianExport } from './obsidian-export.js';
import { obsidianPublish } from './obsidian-publish.js';
import { pelican, pelicanSettings } from './pelican.js';
import { plain } from './plain.js';
import { quartz, quartzSettings } from './quartz.js';
import { quartzRules } from './quartz-rules.js';
import { zola } from './zola.js';
import { withoutReadme, type RulesReader } from './publication-rules.js';
import type { Site } from './site.js';
import type { SiteName } from './site-options.js';
import { vitepress, vitepressRules, vitepressSource, vuepress } from './vitepress.js';

export { SITE_NAMES, type SiteName } from './site-options.js';

/** Site generator. */
export interface Generator {
  /** Files or folders, one of which lies in the folder of its configuration; the first of them is used. */
  marks: readonly string[];
  /** Makes the rules from a configuration, which is empty if it can't be read. */
  site(config: Config): Site;
  /** Tells for a mark whose name other programs share if it is the generator's own. */
  isOwn?: (file: string, config: Config, root: string) => boolean | Promise<boolean>;
  /** Adds the other files of the configuration, or what is written plainly in a program, for the site's rules. */
  whole?: (root: string, config: Config, file: string) => Promise<Config>;
  /** Reads the publication rules of the configuration. Those that hold under every `--site` are in the table of tools. */
  rules?: RulesReader;
  /** False for a configuration that excludes no notes, or that the table of tools judges. Default true. */
  canExclude?: boolean;
}

/** Lists the names that a configuration may have which is a program. */
export const scripts = (name: string): string[] =>
  ['js', 'mjs', 'cjs', 'ts', 'mts'].map((type) => `${name}.${type}`);

/** Generators by their names. Its written type keeps those of its values out of the package. */
export const GENERATORS: Readonly<Record<SiteName, Generator>> = {
  quartz: {
    marks: ['quartz.config.yaml', 'quartz.config.yml', 'quartz.config.ts', 'quartz.config.default.yaml'],
    site: quartz,
    whole: quartzSettings,
    rules: quartzRules,
  },
  hugo: {
    marks: ['hugo', 'config/_default/hugo', 'config/_default/config', 'config'].flatMap((name) =>
      ['toml', 'yaml', 'yml', 'json'].map((type) => `${name}.${type}`),
    ),
    site: hugo,
    // `config.*` was the name until Hugo 0.110, and Hugo still reads it.
    isOwn: (file, config) =>
      !file.startsWith('config.') || Object.keys(config).some((key) => /^baseurl$/iu.test(key)),
    whole: wholeConfig,
    rules: hugoRules,
  },
  jekyll: {
    marks: ['_config.yml', '_config.yaml', '_config.toml'],
    site: jekyll,
    isOwn: (_file, config) => !isHexo(config),
    rules: jekyllRules,
  },
  hexo: { marks: [HEXO_CONFIG], site: hexo, isOwn: (_file, config) => isHexo(config) },
  eleventy: {
    marks: [...scripts('eleventy.config'), ...scripts('.eleventy')],
    site: eleventy,
    whole: eleventyInput,
    rules: eleventyRules,
  },
  astro: { marks: scripts('astro.config'), site: astro, rules: ({ file }) => withoutReadme(file) },
  vitepress: {
    marks: [...scripts('.vitepress/config'), ...scripts('.vitepress/config/index')],
    site: vitepress,
    whole: vitepressSource,
    rules: vitepressRules,
  },
  vuepress: {
    marks: [...scripts('.vuepress/config'), '.vuepress/config.yml', '.vuepress'],
    site: vuepress,
    rules: () => ({ dialect: 'vitepress' }),
  },
  // Next.js needs no configuration. A build has written the last of these.
  next: {
    marks: [...scripts('next.config'), '.next/BUILD_ID'],
    site: next,
    rules: ({ file }) => withoutReadme(file),
    canExclude: false,
  },
  // The last is that of UnDocs, which is made of Nuxt Content.
  nuxt: {
    marks: [...scripts('nuxt.config'), '.config/docs.yaml'],
    site: nuxt,
    rules: nuxtRules,
  },
  zola: {
    marks: ['zola.toml', 'config.toml'],
    site: zola,
    isOwn: (file, config) => file === 'zola.toml' || Object.hasOwn(config, 'base_url'),
  },
  mkdocs: {
    // ProperDocs is a fork of MkDocs. Zensical has the same settings in a table: https://zensical.org/docs/setup/basics/
    marks: ['mkdocs.yml', 'mkdocs.yaml', 'properdocs.yml', 'properdocs.yaml', 'zensical.toml'],
    site: mkdocs,
    whole: (_root, config, file) =>
      Promise.resolve(file === 'zensical.toml' ? table(config.project) : config),
    rules: mkdocsRules,
  },
  pelican: { marks: ['pelicanconf.py'], site: pelican, whole: pelicanSettings },
  mdbook: { marks: ['book.toml'], site: mdbook },
  docusaurus: {
    marks: scripts('docusaurus.config'),
    site: docusaurus,
    whole: docusaurusSettings,
    canExclude: false,
  },
  // The page that loads Docsify is no mark: built sites have an `index.html` in each folder.
  docsify: {
    marks: ['_sidebar.md', '_navbar.md', '_coverpage.md', '.nojekyll'],
    site: docsify,
    isOwn: (_file, _config, root) => isDocsify(root),
    whole: docsifySettings,
  },
  'obsidian-export': { marks: [EXPORT_FOLDER], site: obsidianExport, whole: exportedPages },
  'obsidian-publish': { marks: ['.obsidian/publish.json', 'publish.css'], site: obsidianPublish },
  plain: { marks: [], site: plain },
};
