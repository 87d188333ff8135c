// Publication rules of MkDocs: https://www.mkdocs.org/user-guide/configuration/#exclude_docs, titles, and the default
// properties of Material's plugin `meta`, https://squidfunk.github.io/mkdocs-material/plugins/meta/.

import path from 'node:path';
import type { Property } from '../properties/properties.js';
import { list, readConfig, table, text } from './config.js';
import { defaultProperties } from './default-properties.js';
import { pluginRules, pluginsOf } from './mkdocs-plugins.js';
import { gitignore } from './patterns.js';
import {
  allRules,
  ancestors,
  excluding,
  folderPath,
  foldersOf,
  onlyWithin,
  PROGRAM,
  within,
  type PublicationRules,
  type SiteFolder,
} from './publication-rules.js';
import type { UnreadConfig } from './site-options.js';

/** Patterns excluded by default; `exclude_docs` may include them again. */
const EXCLUDED = '.*\n/templates/\n';

/** Reads the publication rules of a MkDocs configuration. */
export async function mkdocsRules(folder: SiteFolder): Promise<PublicationRules> {
  const { root, file, config, paths } = folder;
  const docs = folderPath(text(config.docs_dir)) || 'docs';
  const fromDocs = (path: string): string => within(docs, path) ?? path;
  const plugins = pluginsOf(config);
  const rules = allRules([
    excluding(`${file} exclude_docs`, gitignore(EXCLUDED + lines(config.exclude_docs))),
    excluding(`${file} draft_docs`, gitignore(lines(config.draft_docs))),
    { excludes: besideIndex(paths.map(fromDocs)) },
    ...(await Promise.all(plugins.map((plugin) => pluginRules(plugin, folder)))),
  ]);
  const written = plugins.flatMap(({ options }) => list([options.meta_file, options.meta_filename]));
  const titles = new Map(navTitles(config.nav));
  const metaFiles = written.map((name) => name.replace(/^\*\*\//u, ''));
  const combined = allRules([
    onlyWithin(file, [docs], paths),
    { title: (path) => titles.get(fromDocs(path)) },
    await metaRules(root, paths, ['.meta.yml', ...metaFiles]),
    {
      ...rules,
      excludes: (path) => rules.excludes!(fromDocs(path)),
      schedule: (path) => rules.schedule!(fromDocs(path)),
    },
    { unread: list(config.hooks).map((path) => ({ path, reason: PROGRAM })) },
  ]);
  return { ...combined, dialect: 'multimarkdown' };
}

// Lists the paths with their titles: https://www.mkdocs.org/user-guide/writing-your-docs/#configure-pages-and-navigation
function navTitles(nav: unknown): [path: string, title: string][] {
  if (!Array.isArray(nav)) return [];
  return nav.flatMap((item) =>
    Object.entries(table(item)).flatMap(([title, value]) =>
      typeof value === 'string' ? [[value, title] as [string, string]] : navTitles(value),
    ),
  );
}

function lines(value: unknown): string {
  return typeof value === 'string' ? value : list(value).join('\n');
}

/** Excludes a `README.md` beside an `index.md`: MkDocs makes no page of it. */
function besideIndex(paths: readonly string[]) {
  const all = new Set(paths);
  return (path: string): string | undefined => {
    const index = path.replace(/(?<=^|\/)README\.md$/u, 'index.md');
    return index !== path && all.has(index) ? `beside ${index}` : undefined;
  };
}

/** Reads files that give properties to the notes of their folders. @param names of the files */
export async function metaRules(
  root: string,
  paths: readonly string[],
  names: readonly string[],
): Promise<PublicationRules> {
  const files = foldersOf(paths).flatMap((folder) =>
    names.map((name) => ({ folder, file: path.posix.join(folder, name) })),
  );
  const read = await Promise.all(
    files.map(async ({ folder, file }) => ({ folder, file, ...(await readConfig(path.join(root, file))) })),
  );
  const unread = read.flatMap(({ file, reason }): UnreadConfig[] => (reason ? [{ path: file, reason }] : []));
  const byFolder = new Map<string, Property[]>();
  for (const { folder, file, config } of read)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), ...defaultProperties(config, file)]);
  return {
    defaults: (note) =>
      ancestors(note)
        .reverse()
        .flatMap((folder) => byFolder.get(folder) ?? []),
    unread,
  };
}
