// Merges the flags with the configuration file.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import type { BuildOptions } from '../options/build-options.js';
import { overlap } from '../writer/real-place.js';
import { checkConfig } from '../options/config.js';
import { findUpwards, loadConfig, withAbsolutePaths } from '../options/config-file.js';
import { encodePath, pathWithin, underBase, withSlash } from '../sites/address.js';
import { findSite } from '../sites/find-site.js';
import { guessPublicPath } from './guess-public-path.js';
import type { Configured } from './flags.js';

/** Settings of a command, with absolute paths. */
interface Settings {
  options: BuildOptions;
  strict: boolean;
  /** Cache folders that earlier builds of these notes may have used, and this build does not. */
  unusedCaches: string[];
  /** Configuration file that was read, if any. */
  configFile?: string;
}

/** Settings of a build, with its output folder. */
export interface BuildSettings extends Settings {
  options: BuildOptions & { out: string; publicPath: string };
  /** True if neither a flag nor the configuration gave the path on the site. */
  isGuess: boolean;
  /** True if a flag or the configuration names a cache; else a guessed one goes without a word where it can't be. */
  namesCache: boolean;
}

/** Arguments of a command with its name. */
type Named = Configured & { name: string };

/**
 * Merges flags and configuration. Flags win.
 * @param folder the working folder of the command
 * @throws BuildError `config`, `option` or `option-value` for flags and file, `arguments` if neither names notes
 */
export async function settingsOf({ name, flags, config }: Named, folder: string): Promise<Settings> {
  checkConfig(flags);
  const read = await loadConfig(folder, config);
  const exclude = [read?.config.exclude, flags.exclude].filter((globs) => globs !== undefined).flat();
  const properties = { ...read?.config.properties, ...flags.properties };
  const said = {
    ...read?.config,
    ...withAbsolutePaths(flags, folder),
    // The flag adds to the file's globs, so that it can't publish notes that the file excludes.
    ...(exclude.length && { exclude }),
    ...(Object.keys(properties).length && { properties }),
  };
  const { strict = false, paths, ...options } = said;
  if (!paths) throw new BuildError('arguments', name, 'the paths of notes', 'none');
  const unusedCaches = cachesBut(options.cache, read?.config.cache);
  const settings = { options: { ...options, paths }, strict, unusedCaches };
  return read ? { ...settings, configFile: read.file } : settings;
}

/**
 * Merges flags and configuration of a build.
 * @throws BuildError as {@link settingsOf}, and `flag-value` without `--out`
 */
export async function buildSettings(command: Named, folder: string): Promise<BuildSettings> {
  const { options, ...others } = await settingsOf(command, folder);
  const { out } = options;
  if (out === undefined)
    throw new BuildError('flag-value', '--out', 'is missing', 'must name the folder to write the index into');
  const place =
    options.publicPath === undefined
      ? await placeOnSite(options, out, folder)
      : { publicPath: options.publicPath, isGuess: false };
  const known = cacheFolder(folder);
  const cache = options.cache ?? (known !== undefined && !overlap(known, out) && known);
  const unusedCaches = cachesBut(cache, known, ...others.unusedCaches);
  const { publicPath, isGuess } = place;
  const namesCache = options.cache !== undefined;
  return { ...others, options: { ...options, out, publicPath, cache }, unusedCaches, isGuess, namesCache };
}

/**
 * Finds the path of an output on the site. Among pages whose address is given, and among notes that MkDocs or Quartz
 * copies, it lies below theirs; elsewhere it is a guess.
 */
async function placeOnSite(options: BuildOptions, out: string, folder: string) {
  const { paths, site, siteBase, baseUrl } = options;
  const found = await findSite(paths[0]!, site);
  // Beside the pages that Next.js has written lies what it serves from `public`.
  const isWritten = found.name === 'next' && paths[0]!.split(path.sep).includes('.next');
  const base = siteBase ?? ((isWritten && baseUrl) || found.site.base);
  const below = paths.length === 1 ? pathWithin(paths[0]!, out) : undefined;
  const known = baseUrl ?? (['mkdocs', 'quartz'].includes(found.name) ? base : undefined);
  return below !== undefined && known !== undefined
    ? { publicPath: underBase(known, withSlash(encodePath(below))), isGuess: false }
    : { publicPath: underBase(base, guessPublicPath(folder, out).slice(1)), isGuess: true };
}

function cachesBut(used: string | false | undefined, ...caches: (string | false | undefined)[]): string[] {
  return caches.filter((cache) => cache !== undefined && cache !== false && cache !== used) as string[];
}

// The usual place of the ecosystem's tools for caches.
function cacheFolder(folder: string): string | undefined {
  const manifest = findUpwards(folder, ['package.json']);
  const modules = manifest && path.join(path.dirname(manifest), 'node_modules');
  return modules && existsSync(modules) ? path.join(modules, '.cache', 'garden-search') : undefined;
}
