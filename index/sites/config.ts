// Reads a generator's configuration if it is data. Programs are never run.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parseDocument, Scalar, type Tags } from 'yaml';
import { errorReason } from '../warnings.js';

/** Matches the names of configurations that are data. */
export const DATA = /\.(?:toml|ya?ml|json)$/u;

/** Matches the names of configurations that are programs, which are not run. */
export const SCRIPT = /\.[cm]?[jt]s$/u;

/** Lists the names that a configuration may have which is a program. */
export const scripts = (name: string): string[] =>
  ['js', 'mjs', 'cjs', 'ts', 'mts'].map((type) => `${name}.${type}`);

/** Configuration as data; empty if none could be read. */
export type Config = Readonly<Record<string, unknown>>;

const MAX_BYTES = 1024 * 1024;

/** Configuration file as it was read. */
export interface ConfigRead {
  config: Config;
  /** Reason for not reading a file that exists. */
  reason?: string;
}

/** Reads a configuration in YAML, JSON or TOML; empty if the file is missing. Never throws. */
export async function readConfig(...place: string[]): Promise<ConfigRead> {
  const file = path.join(...place);
  try {
    if ((await stat(file)).size > MAX_BYTES)
      return { config: {}, reason: `it is larger than ${MAX_BYTES / 1024} KB` };
    const content = (await readFile(file, 'utf8')).replace(/^\ufeff/u, '');
    return file.endsWith('.toml') ? { config: table(parseToml(content)) } : readYaml(content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { config: {} }
      : { config: {}, reason: errorReason(error) };
  }
}

/** Functions of Python that MkDocs makes slugs by, as tags without a value: `!!python/name:pymdownx.slugs.uslugify`. */
const PYTHON_NAMES = [
  ...['markdown.extensions.toc.slugify', 'markdown.extensions.toc.slugify_unicode'],
  ...['pymdownx.slugs.uslugify', 'pymdownx.slugs.uslugify_cased', 'pymdownx.slugs.gfm'],
];

// MkDocs reads variables of the environment: `!ENV NAME` and `!ENV [NAME, default]`. Only the default is known here.
const customTags: Tags = [
  { tag: '!ENV', resolve: () => null },
  {
    tag: '!ENV',
    collection: 'seq',
    resolve: (names) => (names.items[1] && names.items.at(-1)) ?? new Scalar(null),
  },
  ...PYTHON_NAMES.map((name) => ({ tag: `tag:yaml.org,2002:python/name:${name}`, resolve: () => name })),
];

// Reads YAML, and keeps the readable part of a broken file.
function readYaml(content: string): ConfigRead {
  // Reads YAML as Python's reader does: the last of two equal keys counts, and `<<` merges.
  const document = parseDocument(content, {
    logLevel: 'silent',
    uniqueKeys: false,
    merge: true,
    customTags,
  });
  const config = table(document.toJS({ maxAliasCount: 100 }));
  // Throws if the table holds itself by an alias: readers of configurations go through all of it.
  JSON.stringify(config);
  const [error] = document.errors;
  return error ? { config, reason: error.message.split(/:?\n/u, 1)[0]! } : { config };
}

/** Lists the names of what is in a folder; none if it can't be read. */
export function namesIn(...place: string[]): Promise<string[]> {
  return readdir(path.join(...place)).catch(() => []);
}

/** Lists the paths of what is below a folder, at any depth, with `/`; none if it can't be read. */
export async function pathsIn(...place: string[]): Promise<string[]> {
  const paths = await readdir(path.join(...place), { recursive: true }).catch((): string[] => []);
  return paths.map((one) => one.replaceAll(path.sep, '/'));
}

/** Reads a small file as text; empty if it can't be read. */
export async function readText(...place: string[]): Promise<string> {
  const text = await readFile(path.join(...place), 'utf8').catch(() => '');
  return text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
}

/** Lists the packages that a project's `package.json` asks for with their versions, those for development last. */
export async function packagesOf(root: string): Promise<[name: string, version: unknown][]> {
  const { dependencies, devDependencies } = (await readConfig(root, 'package.json')).config;
  return [dependencies, devDependencies].flatMap((of) => Object.entries(table(of)));
}

// Matches a text in quotes, or a comment. A slash behind a backslash is one in a regular expression: `/^de\//`.
const QUOTED_OR_COMMENT = /((['"`])(?:\\.|(?!\2)[^\\\n])*\2)|\/\*[^]*?\*\/|(?<!\\)\/\/.*/gu;

/** Reads a program without its comments; empty if it can't be read. It is never run. */
export async function readProgram(root: string, file: string): Promise<string> {
  return (await readText(root, file)).replace(QUOTED_OR_COMMENT, '$1');
}

/** Removes the comments of HTML, which Markdown has too. One that is open hides all below it. */
export function withoutHtmlComments(source: string): string {
  return source.replace(/<!--[^]*?(?:-->|$)/gu, '');
}

/** Lists the texts that a part of a program has in quotes. */
export function quoted(source: string): string[] {
  return [...source.matchAll(/(['"`])(.*?)\1/gu)].map(([, , part]) => part!);
}

/**
 * Reads what a program has as plain texts and lists of texts.
 * @param program as {@link readProgram} gives it
 * @param places patterns, by name, of what ends before a colon or parenthesis and the value
 * @returns texts, and lists of texts: of a table its keys and values in turn
 */
export function plainValues(program: string, places: Readonly<Record<string, string>>): Config {
  return Object.fromEntries(
    Object.entries(places).map(([name, place]) => [name, plainValue(program, place)]),
  );
}

/** Reads one such setting of a program. @param place pattern as of {@link plainValues} */
export function plainValue(program: string, place: string): string | string[] | undefined {
  const one = '(?<mark>[\'"`])(?<one>(?:(?!\\k<mark>|\\$\\{).)*)\\k<mark>';
  const many = '\\[(?<many>(?:[^\\]\'"`]|([\'"`])(?:(?!\\4).)*\\4)*)\\]';
  const pairs = '\\{(?<pairs>(?:[^}\'"`]|([\'"`])(?:(?!\\6).)*\\6)*)\\}';
  const groups = new RegExp(`${place}['"]?\\s*[:(]\\s*(?:${one}|${many}|${pairs})`, 'mu').exec(
    program,
  )?.groups;
  const all = groups?.many ?? groups?.pairs;
  return all === undefined ? groups?.one : quoted(all);
}

/** Gives the texts and numbers of a list, or a single one as a list, as texts; empty for other values. */
export function list(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => (typeof item === 'number' ? String(item) : text(item))).filter(Boolean);
}

/** Lists the texts in a value, at any depth. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];
}

/** Gives a value as a table; empty for other values. */
export function table(value: unknown): Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : {};
}

/** Gives a table with its keys in lower case. */
export function lowered(config: Config): Config {
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key.toLowerCase(), value]));
}

/** Merges two configurations, and the tables in them. The second one wins. */
export function merged(above: Config, own: Config): Config {
  const both = Object.entries(own).map(([key, value]): [string, unknown] => {
    const tables = [above[key], value].every((side) => Object.keys(table(side)).length);
    return [key, tables ? merged(table(above[key]), table(value)) : value];
  });
  return { ...above, ...Object.fromEntries(both) };
}

/** Gives a value as trimmed text; empty for other values. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Gives the path of a site's address, with `/` at both ends. */
export function sitePath(address: string): string {
  const path = address
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/iu, '')
    .split('/')
    .filter(Boolean);
  return path.length ? `/${path.map(encodeURI).join('/')}/` : '/';
}
