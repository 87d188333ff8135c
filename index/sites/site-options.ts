// Options that people give for a site, and what they are told of its configuration.

import type { Value } from '../properties/property.js';

/** Names of the generators, in the order of detection in a folder. */
export const SITE_NAMES = [
  ...(['quartz', 'hugo', 'sphinx', 'jekyll', 'hexo', 'eleventy', 'astro', 'vitepress'] as const),
  ...(['vuepress', 'rspress', 'next', 'nuxt', 'mkdocs', 'zola', 'pelican'] as const),
  ...(['mdbook', 'docusaurus', 'docsify', 'grav', 'substack'] as const),
  ...(['obsidian-export', 'obsidian-publish', 'plain'] as const),
] as const;

/** Name of a generator, as for `--site`. */
export type SiteName = (typeof SITE_NAMES)[number];

/** Properties of a note by key, as written: texts, lists and maps. */
export type NoteProperties = Readonly<Record<string, Value>>;

/** Options for the addresses of notes. */
export interface AddressOptions {
  /** Base path of the notes on the site. Default: the base of the site's configuration, else `/`. */
  baseUrl?: string;
  /**
   * Base path of the site, where the site's program knows better than its configuration. Paths still begin at the
   * site's content. Default: the base of the site's configuration, else `/`.
   */
  siteBase?: string;
  /**
   * Makes a note's address from its path, from the folder given, and its properties. Default: the base and the address
   * by the generator's rules.
   */
  noteUrl?: (path: string, properties: NoteProperties) => string;
}

/** Configuration, or a part of one, that could not be read and might exclude notes. */
export interface UnreadConfig {
  /** Path from the folder of the configuration; in a result, from the first folder given. */
  path: string;
  /** Reason for not reading it, for people. */
  reason: string;
}
