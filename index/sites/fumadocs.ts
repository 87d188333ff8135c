// Addresses of Fumadocs: collections of notes, and loaders that place them
// (https://www.fumadocs.dev/docs/headless/source-api). Its programs are read, never run.

import { encodePath, withoutExtension } from './address.js';
import { list, namesIn, plainValue, readProgram, scripts, table, text, type Config } from './config.js';
import { folderPath, within } from './folders.js';
import { globs, splitNegated } from './patterns.js';
import { allRules, excluding, onlyWithin, type PublicationRules } from './publication-rules.js';
import type { SiteNote } from './site.js';

/** Configurations of Fumadocs MDX. */
export const FUMADOCS = scripts('source.config');

/** Folders of pages of Next.js, and of files that it serves as they are. */
const PAGES = ['app', 'pages', 'public'].flatMap((folder) => [folder, `src/${folder}`]);

/** Collection of notes whose addresses a loader gives. */
interface Route {
  /** Folder of its notes, from the folder of the configuration. */
  folder: string;
  /** Address of its index. */
  base: string;
  /** Settings of its languages; undefined for none. */
  languages?: Config | undefined;
}

/** Collection that a program defines. */
interface Collection {
  /** Names that the program gives to it and to its parts. */
  names: readonly string[];
  /** Folder of its notes; undefined if it is not plainly written. */
  folder: string | undefined;
  /** Patterns, within the folder, of the files that it leaves out. */
  left: readonly string[];
}

// Folders in which projects have the programs of loaders and languages.
const PLACES = ['lib', 'utils', 'app', 'lib/source'].flatMap((place) => [place, `src/${place}`]);

/** Reads the routes of a project of Fumadocs, those of inner folders first, and its collections. */
export async function fumadocsSettings(root: string): Promise<Config> {
  const program = await programsOf(root);
  const collections = collectionsOf(program);
  const routes = loadersOf(program).flatMap((loader): Route[] => {
    const base = valueOf(loader, 'baseUrl', program);
    if (base === undefined) return [];
    const languages = /\bi18n\b/u.test(loader) ? languagesOf(program) : undefined;
    return foldersIn(loader, collections).map((folder) => ({ folder, base: folderPath(base), languages }));
  });
  const others = ['content', 'src/content'].map((folder) => ({ folder, base: '' }));
  return {
    routes: [...routes, ...others].sort((a, b) => b.folder.length - a.folder.length),
    collections,
  };
}

/** Makes the rules of what collections leave out. Where all are plainly written, no other note has a page. */
export function fumadocsRules(where: string, config: Config, paths: readonly string[]): PublicationRules {
  const collections = (config.collections ?? []) as Collection[];
  const folders = collections.flatMap(({ folder }) => folder ?? []);
  return allRules([
    ...collections.map(({ folder, left }) => excluding(`${where} files`, globs(left), folder)),
    folders.length && folders.length === collections.length
      ? onlyWithin(where, [...folders, ...PAGES], paths)
      : {},
  ]);
}

async function programsOf(root: string): Promise<string> {
  const folders = ['', 'src', ...PLACES].map(async (folder) => {
    const names = await namesIn(root, folder);
    const wanted = folder && folder !== 'src' ? /\.[cm]?tsx?$|\.m?jsx?$/u : /^(?:source|i18n)\b.*\.[jt]s$/u;
    return names.filter((name) => wanted.test(name)).map((name) => (folder ? `${folder}/${name}` : name));
  });
  const files = (await Promise.all(folders)).flat();
  return (await Promise.all(files.map((file) => readProgram(root, file)))).join('\n');
}

const DEFINED =
  /\b(?:const|let|var)\s+(?:(\w+)|\{([^{}]*)\})\s*=\s*define(Docs|Collections)\s*\(|\bdefineConfig\s*\(/gu;

function collectionsOf(program: string): Collection[] {
  const defined = [...program.matchAll(DEFINED)];
  return defined.flatMap(({ index, 0: head, 1: name, 2: names = name, 3: kind }, i) => {
    if (names === undefined) return [];
    const settings = program.slice(index + head.length, defined[i + 1]?.index);
    const [dir] = list(plainValue(settings, '\\bdir'));
    const usual = kind === 'Docs' && !/\bdir\b/u.test(settings) ? 'content/docs' : undefined;
    const { left } = splitNegated(list(plainValue(settings, '\\bfiles')));
    // The last word of each is the name that it has here: `docs: guide`.
    const own = names.match(/\w+(?=\s*(?:,|$))/gu) ?? [];
    return [{ names: own, folder: dir === undefined ? usual : folderPath(dir), left }];
  });
}

function loadersOf(program: string): string[] {
  return program.split(/\bloader\s*(?:<[^()]*>)?\(/u).slice(1);
}

// Lists the folders that a loader reads. One that names no collection reads the only one.
function foldersIn(loader: string, collections: readonly Collection[]): string[] {
  const found = loader.matchAll(/\b(\w+)\.toFumadocsSource\b|\w*[sS]ource\(\s*(\w+)/gu);
  const named = new Set([...found].map(([, own, given]) => own ?? given!));
  const wanted = collections.filter(({ names }) => names.some((name) => named.has(name)));
  const read = wanted.length || collections.length > 1 ? wanted : collections;
  return [...new Set(read.flatMap(({ folder }) => folder ?? []))];
}

// Reads a text of a part of a program, or that of the constant which it names.
function valueOf(part: string, name: string, program: string): string | undefined {
  const own = plainValue(part, `\\b${name}`);
  if (own !== undefined) return text(own);
  const [, constant] = new RegExp(`\\b${name}\\s*:\\s*(\\w+)`, 'u').exec(part) ?? [];
  if (!constant) return undefined;
  return new RegExp(`\\bconst\\s+${constant}\\b[^=\n]*=\\s*(['"\`])([^'"\`$\n]*)\\1`, 'u').exec(program)?.[2];
}

// Reads the settings of languages: https://www.fumadocs.dev/docs/headless/internationalization
function languagesOf(program: string): Config {
  return {
    all: list(plainValue(program, '\\blanguages')),
    ...{ first: valueOf(program, 'defaultLanguage', program), hides: plainValue(program, '\\bhideLocale') },
    ...(plainValue(program, '\\bparser') === 'dir' && { inFolders: true }),
  };
}

/** Finds the route of a note, by its path from the folder of the configuration. */
function routeOf(routes: unknown, path: string): Route | undefined {
  return (routes as Route[] | undefined)?.find(({ folder }) => within(folder, path) !== undefined);
}

/** True for a note of a collection. */
export function isOfFumadocs({ routes }: Config, path: string): boolean {
  return routeOf(routes, path) !== undefined;
}

/** Gives the address of a note; undefined for one of no collection. */
export function fumadocsAddress({ path, language }: SiteNote, { routes }: Config): string | undefined {
  const route = routeOf(routes, path);
  if (!route) return undefined;
  const { languages, base } = route;
  const parts = withoutExtension(within(route.folder, path)!).split('/');
  const own = languages ? ownLanguage(parts, table(languages)) : undefined;
  const ending = languages?.inFolders ? undefined : (own ?? language);
  const name = parts.pop()!;
  const bare = ending && name.endsWith(`.${ending}`) ? name.slice(0, -ending.length - 1) : name;
  const slugs = [...parts.filter((part) => !/^\(.+\)$/u.test(part)), ...(bare === 'index' ? [] : [bare])];
  return encodePath([shown(own, language, languages), base, ...slugs].filter(Boolean).join('/'));
}

// Takes the language of a note from its path. Where no list of languages could be read, it is one of two or three letters.
function ownLanguage(parts: string[], { all, inFolders }: Config): string | undefined {
  const known = list(all);
  const isOne = (part = '') => (known.length ? known.includes(part) : /^[a-z]{2,3}(?:-\w+)?$/iu.test(part));
  if (inFolders) return parts.length > 1 && isOne(parts[0]) ? parts.shift() : undefined;
  const ending = /\.([^.]+)$/u.exec(parts.at(-1)!)?.[1];
  return ending && isOne(ending) ? ending : undefined;
}

// Gives the language that an address begins with.
function shown(own: string | undefined, language: string | undefined, settings?: Config): string | undefined {
  if (!settings) return language;
  const { first, hides } = settings;
  const actual = own ?? text(first);
  return hides === 'always' || (hides === 'default-locale' && actual === first) ? undefined : actual;
}
