// Finds and reads the configuration file of a project.

import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import { checkConfig, defineConfig, type GardenConfig } from './config.js';

/** The names that a configuration is looked for by, in this order. */
export const CONFIG_NAMES = ['js', 'mjs', 'ts', 'json'].map((type) => `garden-search.config.${type}`);

const ROOT_MARKS = ['package.json', '.git'];

/** A configuration with the file that says it. */
export interface ConfigFile {
  file: string;
  /** Its paths are absolute. */
  config: GardenConfig;
}

/**
 * Reads the configuration that lies in a folder or in one above it, up to the project's: the next that has a
 * `package.json` or a `.git`. Where there is none such, only the folder itself counts.
 * @param given the file, where it is known; from the folder
 * @throws BuildError `config`, `option` or `option-value`
 */
export async function loadConfig(folder: string, given?: string): Promise<ConfigFile | undefined> {
  const file = given === undefined ? await findConfig(folder) : path.resolve(folder, given);
  if (file === undefined) return undefined;
  const config = await readConfig(file);
  checkConfig(config, file);
  return { file, config: withAbsolutePaths(config, path.dirname(file)) };
}

/**
 * The nearest folder, this or above it, that holds one of the names.
 * @returns its path with the name; nothing where there is none
 */
export async function findUpwards(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const place of placesAbove(folder))
    for (const name of names) {
      const found = path.join(place, name);
      if (await access(found).then(() => true, () => false)) return found; // prettier-ignore
    }
  return undefined;
}

async function findConfig(folder: string): Promise<string | undefined> {
  const mark = await findUpwards(folder, ROOT_MARKS);
  const root = mark === undefined ? folder : path.dirname(mark);
  const found = await findUpwards(folder, CONFIG_NAMES);
  return found !== undefined && path.dirname(found).length >= root.length ? found : undefined;
}

function placesAbove(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...placesAbove(parent)];
}

async function readConfig(file: string): Promise<object> {
  const config = await importConfig(file).catch((error: unknown) => {
    throw new BuildError('config', file, String((error as Error).message ?? error).split('\n', 1)[0]!);
  });
  if (typeof config === 'object' && config !== null && !Array.isArray(config)) return config;
  throw new BuildError('config', file, 'it exports no object by default');
}

// Node 20 reads no TypeScript. One reader for all scripts reads them the same way, and anew each time.
async function importConfig(file: string): Promise<unknown> {
  if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'));
  await access(file);
  const { createJiti } = await import('jiti');
  const virtualModules = { 'garden-search/build': { defineConfig } };
  return createJiti(file, { moduleCache: false, fsCache: false, virtualModules }).import(file, {
    default: true,
  });
}

/** A configuration with its paths made absolute, read from a folder. */
export function withAbsolutePaths(config: GardenConfig, folder: string): GardenConfig {
  const absolute = (given: string) => path.resolve(folder, given);
  const { paths, out, cache } = config;
  return {
    ...config,
    ...(paths && { paths: paths.map(absolute) }),
    ...(out && { out: absolute(out) }),
    ...(cache && { cache: absolute(cache) }),
  };
}
