// Addresses of MkDocs, https://www.mkdocs.org/user-guide/writing-your-docs/#file-layout, and its publication rules:
// https://www.mkdocs.org/user-guide/configuration/#exclude_docs, titles, and the default properties of Material's plugin
// `meta`, https://squidfunk.github.io/mkdocs-material/plugins/meta/.

import { encodePath, pageFolder, partPath } from './address.js';
import { list, sitePath, table, text, type Config } from './config.js';
import { folderProperties } from './folder-properties.js';
import { folderPath, seenFrom, within } from './folders.js';
import { anchorSettings, mkdocsAnchors } from './mkdocs-anchors.js';
import { blogsOf, pagePath } from './mkdocs-blog.js';
import { pluginRules, pluginsOf, translations } from './mkdocs-plugins.js';
import { gitignore } from './patterns.js';
import { allRules, excluding, onlyWithin, PROGRAM, type PublicationRules } from './publication-rules.js';
import type { Site, SiteNote } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

/** Patterns excluded by default; `exclude_docs` may include them again. */
const EXCLUDED = '.*\n/templates/\n';

/** Extensions of Markdown that Zensical has where none are named: https://zensical.org/docs/setup/extensions/ */
const ZENSICAL = ['attr_list', 'pymdownx.emoji'];

/** MkDocs, its fork ProperDocs, and Zensical, which has the same settings in a table: https://zensical.org/docs/setup/basics/ */
export const mkdocs: Generator = {
  marks: ['mkdocs.yml', 'mkdocs.yaml', 'properdocs.yml', 'properdocs.yaml', 'zensical.toml'],
  site,
  whole: (_root, config, file) =>
    file === 'zensical.toml' ? { markdown_extensions: ZENSICAL, ...table(config.project) } : config,
  rules: rulesOf,
};

function docsOf({ docs_dir }: Config): string {
  return folderPath(text(docs_dir)) || 'docs';
}

// Reads the settings `docs_dir`, `site_url`, `use_directory_urls` and the plugins `blog` and `i18n`.
function site(config: Config): Site {
  const ugly = config.use_directory_urls === false;
  const blogs = blogsOf(config);
  const placeOf = translations(config);
  const anchors = anchorSettings(config);
  const address = (note: SiteNote): string | undefined => {
    const { path: place, folder } = placeOf(note.path);
    const path = pagePath({ ...note, path: place }, blogs);
    if (path === undefined) return undefined;
    return encodePath(folder + (ugly ? uglyPath(path) : pageFolder(path, isIndex)));
  };
  return {
    within: (path) => within(docsOf(config), path),
    base: sitePath(text(config.site_url)),
    address,
    anchors: () => mkdocsAnchors(anchors),
  };
}

function isIndex(name: string): boolean {
  return name === 'index' || name === 'README';
}

function uglyPath(path: string): string {
  const { folders, name } = partPath(path);
  return `${folders}${isIndex(name) ? 'index' : name}.html`;
}

async function rulesOf(folder: SiteFolder): Promise<PublicationRules> {
  const { root, file, config, paths } = folder;
  const docs = docsOf(config);
  const fromDocs = (path: string): string => seenFrom(docs, path);
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
  return allRules([
    onlyWithin(file, [docs], paths),
    { title: (path) => titles.get(fromDocs(path)), names: 'mkdocs' },
    await folderProperties(root, paths, ['.meta.yml', ...metaFiles]),
    {
      ...rules,
      excludes: (path) => rules.excludes(fromDocs(path)),
      schedule: (path) => rules.schedule(fromDocs(path)),
    },
    { unread: list(config.hooks).map((path) => ({ path, reason: PROGRAM })), dialect: 'multimarkdown' },
  ]);
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
