// The generators that are known, and what shows that a folder is one's.

import { astro } from './astro.js';
import type { Config } from './config.js';
import { eleventy } from './eleventy.js';
import { hugo } from './hugo.js';
import { jekyll } from './jekyll.js';
import { mkdocs } from './mkdocs.js';
import { obsidianPublish } from './obsidian-publish.js';
import { plain } from './plain.js';
import { quartz } from './quartz.js';
import type { Site } from './site.js';
import { vitepress } from './vitepress.js';

/** A generator. */
export interface Generator {
  /** Files or folders, one of which lies in the folder of its configuration; the first that is data is read. */
  marks: readonly string[];
  /** Makes its rules of its configuration, which is empty where it can't be read. */
  site(config: Config): Site;
}

const scripts = (name: string): string[] =>
  ['js', 'mjs', 'cjs', 'ts', 'mts'].map((type) => `${name}.${type}`);

/** The generators by the names that `--site` takes, in the order in which they are looked for in one folder. */
export const GENERATORS = {
  quartz: { marks: ['quartz.config.yaml', 'quartz.config.ts'], site: quartz },
  hugo: {
    marks: ['hugo', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
      ['toml', 'yaml', 'yml', 'json'].map((type) => `${name}.${type}`),
    ),
    site: hugo,
  },
  jekyll: { marks: ['_config.yml', '_config.yaml', '_config.toml'], site: jekyll },
  eleventy: { marks: [...scripts('eleventy.config'), ...scripts('.eleventy')], site: eleventy },
  astro: { marks: scripts('astro.config'), site: astro },
  vitepress: {
    marks: [...scripts('.vitepress/config'), ...scripts('.vitepress/config/index')],
    site: vitepress,
  },
  mkdocs: { marks: ['mkdocs.yml', 'mkdocs.yaml'], site: mkdocs },
  'obsidian-publish': { marks: ['.obsidian/publish.json', 'publish.css'], site: obsidianPublish },
  plain: { marks: [], site: plain },
} as const satisfies Record<string, Generator>;

/** What `--site` takes. */
export type SiteName = keyof typeof GENERATORS;

/** The names of the generators. */
export const SITE_NAMES = Object.keys(GENERATORS) as SiteName[];
