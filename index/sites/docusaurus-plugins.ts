// Reads which plugins for content a program of Docusaurus has, and the folders and routes of their notes:
// https://docusaurus.io/docs/docs-multi-instance

import { list, plainValues, quoted, text, type Config } from './config.js';
import { ancestors, folderPath, within } from './folders.js';
import type { Matcher } from './patterns.js';

/** Kind of what a plugin makes of notes. */
type Kind = 'docs' | 'blog' | 'pages';

/** Plugin for the notes of a folder. */
export interface ContentPlugin {
  kind: Kind;
  /** Name of a plugin beside the first of its kind, which translations have in their folders; empty for the first. */
  id: string;
  /** Folder of its notes from that of the site. */
  folder: string;
  /** Beginning of their addresses, with or without `/`; undefined if it is not written plainly. */
  route?: string | undefined;
  /** Patterns of notes that it passes over, from its folder. */
  exclude: readonly string[];
  /** True if numbers stay in addresses. */
  keepsNumbers: boolean;
}

/** Name of the version in `docs`. */
export const CURRENT = 'current';

/** Folders of plugins that name none. */
export const FOLDERS: Readonly<Record<Kind, string>> = { docs: 'docs', blog: 'blog', pages: 'src/pages' };

// Matches the beginning of a plugin's options: of a preset, or of a plugin beside it.
const OPTIONS = /\b(docs|blog|pages)['"]?\s*:\s*\{|\bplugin-content-(docs|blog|pages)['"]\)?\s*,\s*\{/gu;

const SETTINGS = { path: '\\bpath', id: '\\bid', route: '\\brouteBasePath', exclude: '\\bexclude' };

/** Lists the plugins whose options a program has plainly. */
export function contentPlugins(program: string): ContentPlugin[] {
  return [...program.matchAll(OPTIONS)].flatMap(({ 0: whole, 1: first, 2: further, index }) => {
    const own = outerPart(program, index + whole.length);
    const { path, id, route, exclude } = plainValues(own, SETTINGS);
    const keepsNumbers = /\bnumberPrefixParser['"]?\s*:\s*false\b/u.test(own);
    if (path === undefined && route === undefined && exclude === undefined && !keepsNumbers) return [];
    const kind = (first ?? further) as Kind;
    const folder = folderPath(text(path)).replace(/^(?:\.\.\/)+/u, '') || FOLDERS[kind];
    const named = text(id) === 'default' ? '' : text(id);
    const ways = {
      route: typeof route === 'string' ? route : undefined,
      exclude: list(exclude),
      keepsNumbers,
    };
    return { kind, id: further ? named : '', folder, ...ways };
  });
}

/** Lists the folders of a preset's plugins that are switched off, unless another plugin has them. */
export function unusedFolders(program: string, plugins: readonly ContentPlugin[]): string[] {
  return (['docs', 'blog'] as const).filter(
    (kind) =>
      new RegExp(`(?<![\\w.])${kind}['"]?\\s*:\\s*false\\b`, 'u').test(program) &&
      !plugins.some(({ folder }) => folder === kind),
  );
}

const TRANSLATED =
  /^i18n\/([^/]+)\/docusaurus-plugin-content-(docs|blog|pages)(?:-([^/]+))?\/(?:current\/)?/u;

/** Note as the site has it. */
interface Original {
  /** Path of the note, or of that which it translates. Those of main plugins lie in the folders that they have unsaid. */
  path: string;
  /** Locale of a translation. */
  locale?: string;
  plugin?: ContentPlugin | undefined;
}

/**
 * Finds the note that a note translates, and its plugin:
 * https://docusaurus.io/docs/i18n/introduction#translation-files-location
 */
export function original(path: string, config: Config): Original {
  const [whole, locale, given, id = ''] = TRANSLATED.exec(path) ?? [];
  const plugins = pluginsIn(config);
  if (whole === undefined) {
    const plugin = plugins
      .filter(({ folder }) => within(folder, path) !== undefined)
      .toSorted((a, b) => b.folder.length - a.folder.length)[0];
    if (plugin)
      return { path: plugin.id ? path : `${FOLDERS[plugin.kind]}/${within(plugin.folder, path)!}`, plugin };
    return { path, plugin: path.startsWith('versioned_docs/') ? plugins.find(isMainDocs) : undefined };
  }
  const kind = given as Kind;
  const plugin = plugins.find((plugin) => plugin.kind === kind && plugin.id === id);
  const rest = path.slice(whole.length);
  const versioned = kind === 'docs' && !id && rest.startsWith('version-');
  const folder = versioned ? 'versioned_docs' : id ? (plugin?.folder ?? id) : FOLDERS[kind];
  return { path: `${folder}/${rest}`, locale: locale!, plugin };
}

// Matches the usual preset, and a script of the site's own, which may name folders too.
const USUAL_PRESET = /['"](?:@docusaurus\/preset-)?classic['"]/u;
const OWN_SCRIPT = /\b(?:from|import|require)\s*\(?\s*['"]\.{1,2}\/[^'"\n]*(?<!\.json)['"]/u;

/**
 * Lists the outermost folders that a program names in any text. Others hold no pages.
 * @returns undefined for a program with another preset, or with parts in other scripts
 */
export function namedFolders(program: string): string[] | undefined {
  if (!USUAL_PRESET.test(program) || OWN_SCRIPT.test(program)) return undefined;
  return quoted(program).map((part) => folderPath(part.replace(/^(?:\.\.\/)+/u, '')).split('/')[0]!);
}

/** Makes a matcher of notes of which no plugin makes pages, by paths from the site's folder. It gives their folder. */
export function unbuiltFolders(config: Config): Matcher {
  const { named } = config;
  if (!named) return () => undefined;
  const built = new Set([FOLDERS.docs, FOLDERS.blog, ...list(named)]);
  return (path) => {
    const [outer, inner] = ancestors(path).slice(1);
    if (!outer || original(path, config).plugin) return undefined;
    if (outer === 'src') return inner === FOLDERS.pages ? undefined : (inner ?? outer);
    if (outer === 'i18n') return TRANSLATED.test(path) ? undefined : outer;
    return built.has(outer) || outer.endsWith('versioned_docs') ? undefined : outer;
  };
}

/** True for the plugin of the docs that a site has first. */
export function isMainDocs({ kind, id }: ContentPlugin): boolean {
  return kind === 'docs' && !id;
}

/** Gives the plugins that a configuration was read with. */
export function pluginsIn({ plugins = [] }: Config): readonly ContentPlugin[] {
  return plugins as readonly ContentPlugin[];
}

// A longer table of options is none that people write.
const MOST_LETTERS = 20_000;
const TOKENS = /(['"`])(?:\\.|(?!\1)[^\\\n])*\1|[{}]|[^'"`{}]+|['"`]/gu;

// Gives the part of a table up to its end, without the tables in it.
function outerPart(program: string, start: number): string {
  let depth = 1;
  let part = '';
  for (const [token] of program.slice(start, start + MOST_LETTERS).matchAll(TOKENS)) {
    if (token === '{') depth++;
    else if (token === '}') depth--;
    else if (depth === 1) part += token;
    if (!depth) break;
  }
  return part;
}
