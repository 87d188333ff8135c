// Plugin for Vite and Rollup: `import { gardenSearch } from 'garden-search/vite'`.

import path from 'node:path';
import { BuildError } from './build-error.js';
import type { BuildOptions } from './options/build-options.js';
import { checkBuildOptions } from './options/check-options.js';
import type { BundlerContext, DevServer, ViteConfig } from './bundlers/bundler.js';
import { DevGarden } from './bundlers/dev-garden.js';
import { siteFolder } from './hosts/host-options.js';
import { tellProblems } from './command-line/report-problems.js';
import { errorText } from './command-line/terminal.js';
import { cacheFileOf, removeCache } from './rebuild/cache-file.js';
import { GardenBuilder } from './rebuild/garden-builder.js';
import type { OutputFile } from './writer/output-file.js';

/** Options of {@link gardenSearch}: the options of a build, with paths from Vite's root. */
export interface PluginOptions extends Omit<BuildOptions, 'out' | 'paths'> {
  /** Folders of notes, or single notes. Default: Vite's root. */
  paths?: readonly string[];
  /** Folder of the site that receives the index. Default: its root, so that the entry is `/garden-index.json`. */
  out?: string;
  /** Folder that keeps notes as they were read, as in a build. Default in Vite: a folder within its `cacheDir`. */
  cache?: string | false;
}

/** Plugin, as Vite and Rollup take it. */
export interface GardenSearchPlugin {
  name: 'garden-search';
  enforce: 'pre';
  configResolved(config: ViteConfig): Promise<void>;
  configureServer(server: DevServer): void;
  buildStart(this: BundlerContext): Promise<void>;
  generateBundle(this: BundlerContext): void;
  closeBundle(): Promise<void>;
}

/**
 * Makes a plugin that builds a garden's index with a site. A production build puts it among the site's files.
 * Vite's development server serves it from memory, and reloads the page when a note changes.
 * @throws BuildError if the options are wrong
 * @example
 * ```ts
 * import { gardenSearch } from 'garden-search/vite';
 *
 * export default { plugins: [gardenSearch({ paths: ['notes'], out: 'search' })] };
 * ```
 */
export function gardenSearch({ out = '', paths = ['.'], ...others }: PluginOptions = {}): GardenSearchPlugin {
  const options: BuildOptions = { ...others, paths };
  checkBuildOptions(options);
  const folder = siteFolder(out);
  let makeBuilder = builderMaker(options);
  let serves: DevGarden | undefined;
  let isServing = false;
  let files: readonly OutputFile[] = [];
  return {
    name: 'garden-search',
    // Servers of other plugins, such as Nitro's, answer each address that comes to them with a page.
    enforce: 'pre',
    async configResolved(config) {
      makeBuilder = builderMaker(options, config);
      isServing = config.command === 'serve';
      const former = cacheFileOf(cacheFolder(config), { out: outFolder(config), paths: options.paths });
      if (options.cache === false) await removeCache(former);
    },
    configureServer(server) {
      // Astro makes a server in a build too, to read its own content.
      if (isServing) serves = new DevGarden(server, folder, makeBuilder());
    },
    async buildStart() {
      if (serves || isForServers(this)) return;
      const builder = makeBuilder();
      const { result, files: made } = await builder
        .build()
        .catch((error) => this.error(errorText(error).trimEnd()));
      const unstored = await builder.store();
      if (options.cache) result.warnings.push(...unstored);
      files = made;
      tellProblems(result, (text) => this.warn(text));
      if (this.meta.watchMode) for (const file of builder.watched()) this.addWatchFile(file);
    },
    generateBundle() {
      if (isForServers(this)) return;
      if (!files.length) this.error(errorText(new BuildError('nothing-bundled')).trimEnd());
      for (const { name, bytes } of files)
        this.emitFile({ type: 'asset', fileName: folder + name, source: bytes });
    },
    async closeBundle() {
      await serves?.close();
    },
  };
}

// A build that only renders on a server needs no index.
function isForServers({ environment }: BundlerContext): boolean {
  return environment?.config.consumer === 'server';
}

function outFolder({ root, build }: ViteConfig): string {
  return path.resolve(root, build.outDir);
}

function cacheFolder({ cacheDir }: ViteConfig): string {
  return path.join(cacheDir, 'garden-search');
}

// Other bases are `./` and the addresses of hosts for scripts alone. A build of SvelteKit has `./` whatever its path.
function siteBaseOf({ base, define }: ViteConfig): string | undefined {
  if (/^\/./u.test(base)) return base;
  return /^"(\/.+)"$/u.exec(String(define?.__SVELTEKIT_PATHS_BASE__))?.[1];
}

// The bundler writes the files. `out` is set only so that the bundler's own output is not read as notes.
function builderMaker(options: BuildOptions, config?: ViteConfig): () => GardenBuilder {
  const root = config?.root ?? '';
  const siteBase = config && siteBaseOf(config);
  const settings: BuildOptions = {
    ...(config && {
      out: outFolder(config),
      cache: cacheFolder(config),
    }),
    ...(siteBase && { siteBase }),
    ...options,
    // Compressed copies save no bytes in development.
    ...(config?.command === 'serve' && { compress: false }),
    paths: options.paths.map((given) => path.resolve(root, given)),
  };
  return () => new GardenBuilder(settings, () => Promise.resolve());
}
