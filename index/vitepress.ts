// Plugin for VitePress, for its `vite.plugins`: `import { gardenSearch } from 'garden-search/vitepress'`.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError } from './build-error.js';
import type { DevServer } from './bundlers/bundler.js';
import type { HostedFile } from './garden/host.js';
import { devPlugin } from './hosts/dev-plugin.js';
import { hostSettings, searchAddresses, type HostOptions, type HostSettings } from './hosts/host-options.js';
import { indexPages, type HostLog } from './hosts/index-pages.js';
import { pageData, type PageDataPlugin } from './hosts/page-data.js';
import { sourceProperties } from './hosts/source-notes.js';
import { vitePressPages, type VitePressConfig } from './hosts/vitepress-pages.js';

/** Part of Vite's resolved configuration that the plugin uses. */
interface ResolvedConfig {
  command: string;
  logger: HostLog;
  vitepress?: VitePressConfig;
}

/** Plugin, as Vite takes it. */
export interface VitePressPlugin extends PageDataPlugin {
  config(): object;
  configResolved(config: object): void;
  configureServer(server: DevServer): void;
  closeBundle(): Promise<void>;
}

// Overridden as documented: https://vitepress.dev/guide/extending-default-theme#overriding-internal-components
const OWN_SEARCH = /^.*\/VPNavBarSearch\.vue$/u;
const COMPONENT = fileURLToPath(new URL('../../index/components/vitepress/NavBarSearch.js', import.meta.url));

/**
 * Makes a plugin that puts the search in the place of VitePress's own, in the colours of its theme. A build indexes the
 * pages that it has written; the development server searches the notes.
 * @throws BuildError for wrong options
 * @example
 * ```ts
 * import { gardenSearch } from 'garden-search/vitepress';
 *
 * export default { vite: { plugins: [gardenSearch()] } };
 * ```
 */
export function gardenSearch(options: HostOptions = {}): VitePressPlugin {
  const settings = hostSettings({ ...options, attributes: { mode: 'modal', ...options.attributes } });
  let site: VitePressConfig | undefined;
  const dev = devPlugin(settings, () => notesOf(site!));
  return {
    ...pageData(settings, () => site!.site.base),
    name: 'garden-search',
    config: () => ({ resolve: { alias: [{ find: OWN_SEARCH, replacement: COMPONENT }] } }),
    configResolved(config) {
      const { command, vitepress, logger } = config as ResolvedConfig;
      if (!vitepress) throw new BuildError('no-vitepress');
      // VitePress resolves a configuration for the browser, and one for its own rendering.
      if (site === vitepress) return;
      site = vitepress;
      const { script } = searchAddresses(site.site.base, settings);
      site.site.head.push(['script', { type: 'module', src: script }]);
      if (command === 'build') indexAtEnd(site, settings, logger);
    },
    configureServer: (server) => dev.configureServer(server),
    closeBundle: () => dev.closeBundle(),
  };
}

function notesOf(site: VitePressConfig) {
  // The pages change while the server runs.
  let pages: readonly string[] = [];
  let urls = new Map<string, string>();
  const tell = (note: string): HostedFile => {
    if (pages !== site.pages) urls = new Map(vitePressPages(site).map(({ note, url }) => [note, url]));
    pages = site.pages;
    const url = urls.get(note);
    return url === undefined ? { excluded: 'VitePress makes no page of it' } : { url };
  };
  return {
    paths: [site.srcDir],
    site: 'vitepress' as const,
    exclude: [],
    host: { pagesOnly: false, tell: ({ path }: { path: string }) => tell(path) },
  };
}

function indexAtEnd(site: VitePressConfig, settings: HostSettings, log: HostLog): void {
  const { buildEnd } = site;
  site.buildEnd = async (config) => {
    await buildEnd?.(config);
    const pages = new Map(vitePressPages(config).map((page) => [page.file, page]));
    const tell = (file: string): HostedFile => {
      const page = pages.get(file);
      if (!page) return { excluded: 'it is no page of the site' };
      const { note, url } = page;
      return { url, properties: sourceProperties({ path: note, file: path.join(config.srcDir, note) }) };
    };
    await indexPages(settings, { folder: config.outDir, base: config.site.base, tell }, log);
  };
}
