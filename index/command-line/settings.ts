// What the flags and the configuration file say together.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import type { BuildOptions } from '../options/build-options.js';
import { findUpwards, loadConfig, withAbsolutePaths } from '../options/config-file.js';
import type { BuildCommand, ReportCommand } from './parse-arguments.js';

/** What a command is to do, all paths absolute. */
export interface Settings {
  options: BuildOptions;
  publicPath: string;
  strict: boolean;
  /** The configuration file that was read, where there is one. */
  configFile?: string;
}

/** What a build is to do. */
export interface BuildSettings extends Settings {
  options: BuildOptions & { out: string };
}

/**
 * Puts flags and configuration together: flags win.
 * @param folder the folder that the command is given in
 * @throws BuildError `config`, `option` or `option-value` for the file, `arguments` where neither names notes
 */
export async function settingsOf(
  { name, flags, config }: BuildCommand | ReportCommand,
  folder: string,
): Promise<Settings> {
  const read = await loadConfig(folder, config);
  const exclude = [read?.config.exclude, flags.exclude].filter((globs) => globs !== undefined).flat();
  const said = {
    ...read?.config,
    ...withAbsolutePaths(flags, folder),
    // What a file keeps back, a flag does not publish.
    ...(exclude.length && { exclude }),
  };
  const { publicPath = '/', strict = false, paths, ...options } = said;
  if (!paths) throw new BuildError('arguments', name, 'the paths of notes', 'none');
  const settings = { options: { ...options, paths }, publicPath, strict };
  return read ? { ...settings, configFile: read.file } : settings;
}

/** The same for a build. @throws BuildError also `flag-value` where neither says where to write */
export async function buildSettings(command: BuildCommand, folder: string): Promise<BuildSettings> {
  const { options, ...others } = await settingsOf(command, folder);
  const { out } = options;
  if (out === undefined)
    throw new BuildError('flag-value', '--out', 'is missing', 'says where to write the index');
  const cache = options.cache ?? (await cacheFolder(folder));
  return { options: { ...options, out, cache }, ...others };
}

// Where the ecosystem's tools keep what they may lose.
async function cacheFolder(folder: string): Promise<string | false> {
  const manifest = await findUpwards(folder, ['package.json']);
  const modules = manifest && path.join(path.dirname(manifest), 'node_modules');
  return modules && existsSync(modules) ? path.join(modules, '.cache', 'garden-search') : false;
}
