// Integration for Astro: `import { gardenSearch } from 'garden-search/astro'`.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { devPlugin } from './hosts/dev-plugin.js';
import { hostSettings, type HostOptions } from './hosts/host-options.js';
import { indexPages, pageKey, type HostLog } from './hosts/index-pages.js';
import { pageData } from './hosts/page-data.js';
import { pairWithNotes, sourceProperties, type SourceNote } from './hosts/source-notes.js';
import { findNotes } from './garden/find-notes.js';
import type { NoteFile } from './garden/garden-read.js';
import { relativePath, underBase } from './sites/address.js';
import { GENERATORS } from './sites/sites.js';

/** Options of {@link gardenSearch}. */
export interface AstroOptions extends HostOptions {
  /**
   * Folders of notes, from the project's root. `astro dev` searches them, and a build takes tags, stage and dates from
   * them. Default: `src/content` and `src/pages`.
   */
  paths?: readonly string[];
}

/** Part of Astro's configuration that the integration uses. */
interface AstroConfig {
  root: URL;
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
}

/** Integration, as Astro takes it. */
export interface AstroIntegration {
  name: 'garden-search';
  hooks: {
    'astro:config:setup'(setup: {
      command: string;
      config: AstroConfig;
      // Astro's own type of plugins differs by version; that of the plugin is held to it by Astro's check of a build.
      updateConfig(this: void, config: object): unknown;
    }): void;
    'astro:build:done'(build: { dir: URL; pages: { pathname: string }[]; logger: HostLog }): Promise<void>;
  };
}

const DEFAULT_PATHS = ['src/content', 'src/pages'];

/**
 * Makes an integration that indexes the pages which a build of Astro has written. `astro dev` searches the notes
 * themselves.
 * @throws BuildError for wrong options
 * @example
 * ```ts
 * import { defineConfig } from 'astro/config';
 * import { gardenSearch } from 'garden-search/astro';
 *
 * export default defineConfig({ integrations: [gardenSearch()] });
 * ```
 */
export function gardenSearch({ paths, ...options }: AstroOptions = {}): AstroIntegration {
  const settings = hostSettings(options);
  let config: AstroConfig;
  const folders = (): string[] => {
    const root = fileURLToPath(config.root);
    const given = (paths ?? DEFAULT_PATHS).map((folder) => path.resolve(root, folder));
    const found = paths ? given : given.filter((folder) => existsSync(folder));
    return found.length ? found : [root];
  };
  return {
    name: 'garden-search',
    hooks: {
      'astro:config:setup'({ command, config: given, updateConfig }) {
        config = given;
        const dev = devPlugin(settings, () => ({ paths: folders(), site: 'astro', siteBase: config.base }));
        const plugins = [pageData(settings, () => config.base), ...(command === 'dev' ? [dev] : [])];
        updateConfig({ vite: { plugins } });
      },
      async 'astro:build:done'({ dir, pages, logger }) {
        const { files } = await findNotes(folders());
        const notes = astroNotes(fileURLToPath(config.root), files);
        const pairs = pairWithNotes(
          pages.map(({ pathname }) => pageKey(pathname)),
          notes,
        );
        const tell = (page: string) => ({
          ...(config.trailingSlash === 'never' && { url: underBase(config.base, pageKey(page)) }),
          properties: pairs.get(pageKey(page)) ?? [],
        });
        await indexPages(settings, { folder: fileURLToPath(dir), base: config.base, tell }, logger);
      },
    },
  };
}

/**
 * Reads the front matter of notes. The page of a note in a collection has the address of the note's file, with or
 * without the collection's name.
 * @param root the project's folder
 */
function astroNotes(root: string, files: readonly NoteFile[]): SourceNote[] {
  const site = GENERATORS.astro.site({});
  return files.map((file) => {
    const properties = sourceProperties(file);
    const fromRoot = relativePath(root, file.file);
    const address = site.address({ path: site.within(fromRoot) ?? file.path, properties }) ?? '';
    const whole = pageKey(decodeURI(address));
    const isInCollection = fromRoot.startsWith('src/content/') && whole.includes('/');
    return { properties, addresses: [whole, ...(isInCollection ? [whole.replace(/^[^/]+\//u, '')] : [])] };
  });
}
