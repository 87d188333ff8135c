// The generators that are known, and what shows that a folder is one's.

import { astro } from './astro.js';
import type { Config } from './config.js';
import { eleventy } from './eleventy.js';
import { eleventyRules } from './eleventy-rules.js';
import { hugo } from './hugo.js';
import { hugoRules } from './hugo-rules.js';
import { jekyll } from './jekyll.js';
import { jekyllRules } from './jekyll-rules.js';
import { mkdocs } from './mkdocs.js';
import { mkdocsRules } from './mkdocs-rules.js';
import { obsidianPublish } from './obsidian-publish.js';
import { plain } from './plain.js';
import { quartz } from './quartz.js';
import { quartzRules } from './quartz-rules.js';
import type { RulesReader } from './publication-rules.js';
import type { Site } from './site.js';
import { vitepress } from './vitepress.js';

/** A generator. */
export interface Generator {
  /** Files or folders, one of which lies in the folder of its configuration; the first that is data is read. */
  marks: readonly string[];
  /** Makes its rules of its configuration, which is empty where it can't be read. */
  site(config: Config): Site;
  /** Tells whether a mark is its own, where others have a file of that name too. */
  isOwn?: (file: string, config: Config) => boolean;
  /** Reads what its configuration decides about the publication of notes. */
  rules?: RulesReader;
}

const scripts = (name: string): string[] =>
  ['js', 'mjs', 'cjs', 'ts', 'mts'].map((type) => `${name}.${type}`);

/** The generators by the names that `--site` takes, in the order in which they are looked for in one folder. */
export const GENERATORS = {
  quartz: {
    marks: ['quartz.config.yaml', 'quartz.config.yml', 'quartz.config.ts', 'quartz.config.default.yaml'],
    site: quartz,
    rules: quartzRules,
  },
  hugo: {
    marks: ['hugo', 'config/_default/hugo', 'config/_default/config', 'config'].flatMap((name) =>
      ['toml', 'yaml', 'yml', 'json'].map((type) => `${name}.${type}`),
    ),
    site: hugo,
    // Until Hugo 0.110 its configuration was called so, and that is still read.
    isOwn: (file, config) =>
      !file.startsWith('config.') || Object.keys(config).some((key) => /^baseurl$/iu.test(key)),
    rules: hugoRules,
  },
  jekyll: { marks: ['_config.yml', '_config.yaml', '_config.toml'], site: jekyll, rules: jekyllRules },
  eleventy: {
    marks: [...scripts('eleventy.config'), ...scripts('.eleventy')],
    site: eleventy,
    rules: eleventyRules,
  },
  astro: { marks: scripts('astro.config'), site: astro },
  vitepress: {
    marks: [...scripts('.vitepress/config'), ...scripts('.vitepress/config/index')],
    site: vitepress,
  },
  mkdocs: { marks: ['mkdocs.yml', 'mkdocs.yaml'], site: mkdocs, rules: mkdocsRules },
  'obsidian-publish': { marks: ['.obsidian/publish.json', 'publish.css'], site: obsidianPublish },
  plain: { marks: [], site: plain },
} as const satisfies Record<string, Generator>;

/** What `--site` takes. */
export type SiteName = keyof typeof GENERATORS;

/** The names of the generators. */
export const SITE_NAMES = Object.keys(GENERATORS) as SiteName[];
