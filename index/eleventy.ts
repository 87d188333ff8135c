// Plugin for Eleventy: `import { gardenSearch } from 'garden-search/eleventy'`.

import path from 'node:path';
import type { HostedFile } from './garden/host.js';
import { hostHtml } from './command-line/host-html.js';
import { hostSettings, type HostOptions } from './hosts/host-options.js';
import { indexPages } from './hosts/index-pages.js';
import { isNoteFile } from './notes/note-formats.js';
import { withSlash } from './sites/address.js';
import { defaultProperties } from './sites/default-properties.js';

/** Template of Eleventy with its data, in which front matter, data files and computed data are merged. */
interface Template {
  inputPath: string;
  /** Path of the written page; false if the template writes none. */
  outputPath: string | false;
  url: string | false;
  data: Record<string, unknown>;
}

/** Part of Eleventy's configuration that the plugin uses. */
interface EleventyConfig {
  pathPrefix: string;
  addCollection(name: string, collect: (api: { getAll(): Template[] }) => unknown[]): unknown;
  addShortcode(name: string, print: () => string): unknown;
  hasPlugin(name: string): boolean;
  on(event: 'eleventy.after', listener: (build: Build) => Promise<void>): unknown;
}

/** Ended build. */
interface Build {
  /** Folders in use. */
  directories?: { output?: string };
  /** Folders of the configuration, which know no `--output`. */
  dir?: { output?: string };
}

/** Name of Eleventy's plugin that prefixes addresses: https://www.11ty.dev/docs/plugins/html-base/ */
const HTML_BASE = '@11ty/eleventy/html-base-plugin';

/** Data of templates that describes their note; all else may be the site's own. */
const OF_NOTE = /^(?:eleventy|collections|page|pkg|layout|permalink|pagination|content)$/u;

/**
 * Indexes the pages that Eleventy has written of notes, after each build and with `--serve`. What is in no collection
 * stays out. The shortcode `gardenSearch` puts the search into a page.
 * @throws BuildError for wrong options
 * @example
 * ```ts
 * import { gardenSearch } from 'garden-search/eleventy';
 *
 * export default (config) => {
 *   config.addPlugin(gardenSearch);
 * };
 * ```
 */
export function gardenSearch(config: EleventyConfig, options: HostOptions = {}): void {
  const settings = hostSettings(options);
  let templates: readonly Template[] = [];
  config.addCollection('gardenSearch', (api) => {
    templates = api.getAll();
    return [];
  });
  // Eleventy takes a prefix without slashes too.
  const base = withSlash(config.pathPrefix).replace(/^\/*/u, '/');
  config.addShortcode('gardenSearch', () => {
    const [script, element] = hostHtml(base + settings.folder, true, settings.attributes);
    // Eleventy's plugin prefixes the addresses of scripts, but not those of elements that it does not know.
    const isPrefixed = config.hasPlugin(HTML_BASE);
    return [isPrefixed ? hostHtml(`/${settings.folder}`, true)[0] : script, element].join('\n');
  });
  config.on('eleventy.after', async ({ directories, dir }) => {
    const folder = directories?.output ?? dir?.output ?? '_site';
    const pages = new Map(
      templates.flatMap((template) =>
        template.outputPath ? [[path.resolve(template.outputPath), template] as const] : [],
      ),
    );
    const tell = (page: string): HostedFile => pageOf(pages.get(path.resolve(folder, page)));
    const log = { info: tellPeople, warn: tellPeople };
    await indexPages(settings, { folder, base, tell }, log);
  });
}

function pageOf(template: Template | undefined): HostedFile {
  if (!template) return { excluded: 'it is in no collection of Eleventy' };
  const { inputPath, data } = template;
  if (!isNoteFile(inputPath) || data.pagination) return { excluded: `it is made by ${inputPath}` };
  const own = Object.entries(data).filter(([key]) => !OF_NOTE.test(key));
  return { properties: defaultProperties(Object.fromEntries(own), inputPath) };
}

function tellPeople(message: string): void {
  process.stderr.write(`[garden-search] ${message}\n`);
}
