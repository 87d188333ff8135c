// Publication rules of MkDocs' plugins: https://github.com/apenwarr/mkdocs-exclude,
// https://pypi.org/project/mkdocs-exclude-search, https://pypi.org/project/mkdocs-file-filter-plugin,
// https://pypi.org/project/mkdocs-encryptcontent-plugin,
// https://squidfunk.github.io/mkdocs-material/plugins/blog and https://ultrabug.github.io/mkdocs-static-i18n.

import { SCHEDULES } from '../properties/schedules.js';
import { lastPart } from './address.js';
import { list, readConfig, readText, table, text, textsIn, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath, within } from './folders.js';
import { expressions, fnmatch, gitignore } from './patterns.js';
import {
  allRules,
  excluding,
  unreadExpressions,
  unreadFile,
  type PublicationRules,
} from './publication-rules.js';
import type { SiteFolder } from './tool.js';

/** Enabled plugin. */
interface Plugin {
  /** Name without its package: `material/meta` is `meta`. */
  name: string;
  options: Config;
}

/** Lists the enabled plugins of a configuration, given as a list of names and one-entry tables or as one table. */
export function pluginsOf({ plugins }: Config): Plugin[] {
  const entries = Array.isArray(plugins) ? plugins : [plugins];
  return entries
    .flatMap((entry) =>
      typeof entry === 'string'
        ? [{ name: entry, options: {} }]
        : Object.entries(table(entry)).map(([name, options]) => ({
            name: lastPart(name),
            options: table(options),
          })),
    )
    .filter(({ options }) => options.enabled !== false);
}

/** Reads the publication rules of one plugin. Paths are from the documents' folder. */
export async function pluginRules(
  { name, options }: Plugin,
  { root, file, config }: SiteFolder,
): Promise<PublicationRules> {
  const where = `${file} ${name}`;
  switch (name) {
    case 'exclude':
      return patternRules(where, file, list(options.glob), list(options.regex));
    case 'exclude-search':
      return searchRules(where, options, config);
    case 'file-filter':
      return filterRules(where, file, options, root);
    case 'encryptcontent':
      return encryptRules(file, options, root);
    case 'i18n': {
      const placeOf = translations(config);
      return excluding(`${where} languages`, (path) => placeOf(path).unbuilt);
    }
    case 'blog':
      return blogRules(options);
    default:
      return {};
  }
}

function patternRules(where: string, file: string, globs: string[], regexes: string[]) {
  const { matches, unread } = expressions(regexes, '^');
  return allRules([
    excluding(`${where} glob`, fnmatch(globs)),
    excluding(`${where} regex`, matches),
    unreadExpressions(file, unread),
  ]);
}

// Entries with `#` concern a section only, and are skipped.
function searchRules(where: string, options: Config, { nav }: Config): PublicationRules {
  const excluded = fnmatch(list(options.exclude).filter((entry) => !entry.includes('#')));
  const ignored = fnmatch(list(options.ignore).filter((entry) => !entry.includes('#')));
  const listed = new Set(textsIn(nav).map(folderPath));
  return allRules([
    excluding(`${where} exclude`, (path) => (ignored(path) === undefined ? excluded(path) : undefined)),
    options.exclude_unreferenced === true
      ? excluding(where, (path) => (listed.has(path) ? undefined : 'exclude_unreferenced'))
      : {},
  ]);
}

async function filterRules(
  where: string,
  file: string,
  given: Config,
  root: string,
): Promise<PublicationRules> {
  const own = text(given.config);
  const options = own ? (await readConfig(root, own)).config : given;
  const globs = fnmatch(list(options.include_glob));
  const regexes = expressions(list(options.include_regex), '^');
  const isIncluded = (path: string): boolean =>
    globs(path) !== undefined || regexes.matches(path) !== undefined;
  const excluded = patternRules(where, file, list(options.exclude_glob), list(options.exclude_regex));
  const ignored = gitignore(await readText(root, text(options.mkdocsignore_file) || '.mkdocsignore'));
  const byTag = list(options.exclude_tag).length
    ? [{ path: file, reason: 'its setting file-filter exclude_tag was not read' }]
    : [];
  return allRules([
    { excludes: (path) => (isIncluded(path) ? undefined : excluded.excludes(path)) },
    options.mkdocsignore === true ? excluding(`${where} .mkdocsignore`, ignored) : {},
    { unread: [...excluded.unread, ...byTag] },
  ]);
}

// Reads one password for all pages, or passwords by levels that pages name, of which `_global` is that of all pages.
async function encryptRules(file: string, options: Config, root: string): Promise<PublicationRules> {
  const { global_password: password = '', password_inventory: inventory, password_file } = options;
  const own = text(password_file);
  const { config: levels, reason } = own ? await readConfig(root, own) : { config: table(inventory) };
  const isMissing = own && !Object.keys(levels).length;
  const defaults = defaultProperties(
    {
      // A variable of the environment has no value here.
      ...(password !== '' && { password: 'global_password' }),
      ...(Object.hasOwn(levels, '_global') && { level: '_global' }),
    },
    file,
  );
  const hasLevels = inventory !== undefined || password_file !== undefined;
  return {
    defaults: () => defaults,
    secretKeys: ['password', 'obfuscate', ...(hasLevels ? ['level'] : [])],
    ...unreadFile(own, reason ?? (isMissing ? 'it has no levels' : undefined)),
  };
}

/** Gives the folder of a blog by the options of its plugin, from that of the documents. */
export function blogFolder({ blog_dir }: Config): string {
  return blog_dir === undefined ? 'blog' : folderPath(text(blog_dir));
}

function blogRules(options: Config): PublicationRules {
  const blog = blogFolder(options);
  if (options.draft_if_future_date !== true) return {};
  return { schedule: (path) => (within(blog, path) === undefined ? undefined : SCHEDULES.blog) };
}

/** Place of a note among the languages of a site. */
interface Translation {
  /** Path without the language. */
  path: string;
  /** Folder of the language's pages; empty for the main language. */
  folder: string;
  /** Language that the site does not build; undefined for the others. */
  unbuilt?: string | undefined;
}

const LOCALE = /^[a-z]{2}(?:-[A-Za-z]{4})?(?:[-_][A-Z]{2})?$/u;

/** Makes a function that tells translations of the plugin i18n apart, in folders as `fr/a.md`, or as `a.fr.md`. */
export function translations({ plugins }: Config): (path: string) => Translation {
  const options = pluginsOf({ plugins }).find(({ name }) => name === 'i18n')?.options;
  if (!options) return (path) => ({ path, folder: '' });
  const { languages, default_language: first, docs_structure: structure } = options;
  // Before version 1 they were a table by language.
  const named = Object.entries(table(languages)).map(([locale, settings]) => ({
    ...table(settings),
    locale,
  }));
  const all: Config[] = Array.isArray(languages) ? languages.map(table) : named;
  const main = first ?? all.find((language) => language.default === true)?.locale;
  const pattern = structure === 'folder' ? /^([^/]+)\//u : /(?<=[^/])\.([^./]+)(?=\.\w+$)/u;
  return (path) => {
    const [, locale = ''] = pattern.exec(path) ?? [];
    if (!LOCALE.test(locale)) return { path, folder: '' };
    const isBuilt = all.some((language) => language.locale === locale && language.build !== false);
    return {
      path: path.replace(pattern, ''),
      folder: locale === main ? '' : `${locale}/`,
      ...(!isBuilt && { unbuilt: locale }),
    };
  };
}
