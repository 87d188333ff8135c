// Finds and reads the configuration file of a project.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import { checkConfig, defineConfig, type GardenConfig } from './config.js';

/** File names of a configuration, in the order of search. */
export const CONFIG_NAMES = ['js', 'mjs', 'ts', 'json'].map((type) => `garden-search.config.${type}`);

const ROOT_MARKS = ['package.json', '.git'];

/** Configuration and its file. */
interface ConfigFile {
  file: string;
  /** Configuration, with absolute paths. */
  config: GardenConfig;
}

/**
 * Reads the configuration of a folder: its own, or the nearest one above it within the project. A project's folder
 * holds a `package.json` or a `.git`; without a project only the folder itself is searched.
 * @param given file of the configuration if it is known, as a path from the folder
 * @throws BuildError `config`, `option` or `option-value`
 */
export async function loadConfig(folder: string, given?: string): Promise<ConfigFile | undefined> {
  const file = given === undefined ? findConfig(folder) : path.resolve(folder, given);
  if (file === undefined) return undefined;
  const config = await readConfig(file);
  checkConfig(config, file);
  return { file, config: withAbsolutePaths(config, path.dirname(file)) };
}

/**
 * Finds the nearest file by one of the names, in a folder or above it.
 * @returns the file's path, or undefined
 */
export function findUpwards(folder: string, names: readonly string[]): string | undefined {
  const files = placesAbove(folder).flatMap((place) => names.map((name) => path.join(place, name)));
  return files.find((file) => existsSync(file));
}

function findConfig(folder: string): string | undefined {
  const mark = findUpwards(folder, ROOT_MARKS);
  const root = mark === undefined ? folder : path.dirname(mark);
  const found = findUpwards(folder, CONFIG_NAMES);
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
  throw new BuildError('config', file, 'it has no object as its default export');
}

// Node 20 reads no TypeScript. jiti reads all scripts the same way, and anew each time. By itself it leaves ES modules to
// Node, which reads a file once.
async function importConfig(file: string): Promise<unknown> {
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/u, '');
  if (file.endsWith('.json')) return JSON.parse(text);
  const { createJiti } = await import('jiti');
  const virtualModules = { 'garden-search/build': { defineConfig } };
  const jiti = createJiti(file, { moduleCache: false, fsCache: false, virtualModules });
  const asked = { filename: file, async: true, forceTranspile: true };
  const module = (await jiti.evalModule(text, asked)) as { default?: unknown };
  return module.default ?? module;
}

/** Makes the paths of a configuration absolute, as paths from a folder. */
export function withAbsolutePaths(config: GardenConfig, folder: string): GardenConfig {
  const absolute = (given: string) => path.resolve(folder, given);
  const { paths, out, cache, render } = config;
  return {
    ...config,
    ...(paths && { paths: paths.map(absolute) }),
    ...(out && { out: absolute(out) }),
    ...(render && { render: absolute(render) }),
    ...(cache && { cache: absolute(cache) }),
  };
}
