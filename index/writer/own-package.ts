// Facts about the package itself, wherever it is installed, compiled or not.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { BuildError } from '../build-error.js';

const require = createRequire(import.meta.url);
const manifest = require.resolve('garden-search/package.json');
const { version, engines } = require(manifest) as { version: string; engines: { node: string } };

/** Version of garden-search. */
export const PACKAGE_VERSION = version;

/** Refuses a version of Node that is older than the package demands. @throws BuildError `node` */
export function demandNode(version: string): void {
  const oldest = engines.node.slice(2);
  if (version.localeCompare(oldest, 'en', { numeric: true }) < 0)
    throw new BuildError('node', version, oldest);
}

/** `generator` of an index: the package's name and version. */
export const GENERATOR = `garden-search ${version}`;

/** Folder of the bundled widget. */
export const BUNDLE_FOLDER = path.join(path.dirname(manifest), 'dist');

/** Packages that parse notes or their rules, so that a new version may change the result. */
export const PARSERS = [
  'csv-parse',
  'github-slugger',
  'htmlparser2',
  'ignore',
  'markdown-it',
  'markdown-it-emoji',
  'picomatch',
  'smol-toml',
  'yaml',
];

let id: string | undefined;

/**
 * Identifies the code that reads notes, as a key for caches. The key holds the versions of the package, Node and
 * the parsers. It also holds the newest file times of the package's code, because a working copy keeps its version.
 * The first call decides: files that change later are not the code that runs.
 */
export function codeId(): string {
  return (id ??= [
    GENERATOR,
    process.version,
    ...PARSERS.map(versionOf),
    newest('..'),
    newest('../../src/core'),
  ].join(' '));
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
