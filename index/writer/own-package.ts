// What the build needs to know of its own package, wherever it is installed and whether compiled or not.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const manifest = require.resolve('garden-search/package.json');
const { version } = require(manifest) as { version: string };

/** The version of garden-search. */
export const PACKAGE_VERSION = version;

/** Name and version, as every index names what wrote it. */
export const GENERATOR = `garden-search ${version}`;

/** The folder that holds the widget, bundled. */
export const BUNDLE_FOLDER = path.join(path.dirname(manifest), 'dist');

/** The packages that read notes. */
export const PARSERS = [
  'github-slugger',
  'htmlparser2',
  'ignore',
  'markdown-it',
  'picomatch',
  'smol-toml',
  'yaml',
];

/**
 * What decides about how a note is read, but for the note and the options: versions, of Node and of the parsers too, and
 * when our code was last written, as a working copy keeps its version.
 */
export function codeId(): string {
  return [GENERATOR, process.version, ...PARSERS.map(versionOf), newest('..'), newest('../../src/core')].join(
    ' ',
  );
}

function versionOf(name: string): string {
  const main = fileURLToPath(import.meta.resolve(name));
  const folder = path.join('node_modules', name);
  const root = main.slice(0, main.lastIndexOf(folder) + folder.length);
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

function newest(folder: string): number {
  const place = fileURLToPath(new URL(`${folder}/`, import.meta.url));
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /(?<!\.d)\.[jt]s$/u.test(file));
  return Math.max(...code.map((file) => statSync(path.join(place, file)).mtimeMs));
}
