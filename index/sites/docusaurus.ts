// Reads the configuration of Docusaurus, and what it excludes

import { encodePath } from './address.js';
import { githubAnchors } from './anchors.js';
import {
  list,
  plainValues,
  quoted,
  readProgram,
  readText,
  scripts,
  sitePath,
  text,
  type Config,
} from './config.js';
import { defaultProperties } from './default-properties.js';
import { routeOf } from './docusaurus-addresses.js';
import {
  contentPlugins,
  CURRENT,
  FOLDERS,
  isMainDocs,
  namedFolders,
  original,
  pluginsIn,
  unbuiltFolders,
  unusedFolders,
} from './docusaurus-plugins.js';
import { inFolders, seenFrom } from './folders.js';
import { escapePattern, globs, underscored, type Matcher } from './patterns.js';
import {
  allRules,
  excluding,
  onlyWithin,
  withoutNotesBeside,
  type PublicationRules,
} from './publication-rules.js';
import type { Site } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

// Matches what stands before a setting of the docs, where other settings may nest.
const IN_DOCS = '\\bdocs[\'"]?\\s*:\\s*\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*?\\b';
const NO_CURRENT = new RegExp(`${IN_DOCS}includeCurrentVersion['"]?\\s*:\\s*false`, 'u');

const SETTINGS = {
  baseUrl: '\\bbaseUrl(?=\\W+/)',
  main: '\\bdefaultLocale',
  last: '\\blastVersion',
  built: `${IN_DOCS}onlyIncludeVersions(?=['"]?\\s*:\\s*\\[[\\s,]*(?:['"][^'"]*['"][\\s,]*)*\\])`,
  format: '\\bformat(?=\\W+(?:md|detect)\\b)',
};

const PROGRAMS = scripts('docusaurus.config');
/** Folder of a site whose `docs` lie beside it, as Docusaurus 1 had them. */
const BESIDE = 'website';
const DOCS_BESIDE = /\bpath\s*:\s*['"`]\.\.\/docs\/?['"`]/u;

/** Docusaurus. */
export const docusaurus: Generator = {
  marks: [...PROGRAMS, BESIDE],
  site,
  whole: settings,
  rules,
  isTool: true,
};

async function programBeside(root: string): Promise<string | undefined> {
  const texts = await Promise.all(PROGRAMS.map((name) => readText(root, BESIDE, name)));
  const found = PROGRAMS.find((_, i) => DOCS_BESIDE.test(texts[i]!));
  return found && `${BESIDE}/${found}`;
}

// Reads the base, the routes of docs and blog and the paths of versions, where the program has them as plain texts.
async function settings(root: string, _config: Config, file: string): Promise<Config | false> {
  const [folder, name] = file === BESIDE ? [BESIDE, await programBeside(root)] : ['', file];
  if (!name) return false;
  const program = await readProgram(root, name);
  const versions = quoted(await readText(root, folder, 'versions.json'));
  const paths = [CURRENT, ...versions].map((one) => [`/${one}`, pathOf(one)]);
  const places = { ...SETTINGS, ...(Object.fromEntries(paths) as typeof SETTINGS) };
  const others = NO_CURRENT.test(program) ? versions : [CURRENT, ...versions];
  const { built = others, ...read } = plainValues(program, places);
  const plugins = contentPlugins(program);
  const unused = unusedFolders(program, plugins);
  const routes: [string, string][] = plugins.flatMap(({ kind, id, route }) =>
    id || route === undefined ? [] : [[kind, route]],
  );
  return {
    ...read,
    ...Object.fromEntries(routes),
    plugins,
    unused,
    named: namedFolders(program),
    versions,
    ...(versions.length && { built }),
    folder,
  };
}

// Gives the place of a version's path: https://docusaurus.io/docs/versioning#configuring-versioning-behavior
function pathOf(version: string): string {
  return `(?<![\\w.-])${escapePattern(version)}['"]?\\s*:\\s*\\{[^{}]*?\\bpath`;
}

// Markdown is MDX unless the program says otherwise: https://docusaurus.io/docs/api/docusaurus-config#markdown
function rules({ file, paths, config }: SiteFolder): PublicationRules {
  const { format, unused } = config;
  const folder = text(config.folder);
  return allRules([
    file === BESIDE
      ? onlyWithin(`${file} beside docs`, ['docs', file], paths)
      : withoutNotesBeside(file, paths),
    { excludes: underscored },
    excluding(file, (path) => (STATIC.test(path) ? 'static is copied as it is' : undefined), folder),
    excluding(`${file}, no version of the site`, (path) => unbuilt(path, config), folder),
    excluding(`${file} exclude`, excludedBy(config), folder),
    excluding(`${file}, no folder of pages`, unbuiltFolders(config), folder),
    excluding(`${file}, switched off`, inFolders(list(unused)), folder),
    {
      defaults: (path) => defaultProperties({ lang: original(seenFrom(folder, path), config).locale }, file),
    },
    { names: 'docusaurus', ...(format === undefined && { dialect: 'docusaurus' }) },
  ]);
}

// Matches Markdown that pages import or offer for download: https://docusaurus.io/docs/static-assets
const STATIC = /^static\/.*\.mdx?$/iu;

// Gives the version of a note if the site does not build it.
function unbuilt(path: string, config: Config): string | undefined {
  const { built } = config;
  const [folder, version = CURRENT] = DOCS.exec(original(path, config).path) ?? [];
  return !folder || !built || list(built).includes(version) ? undefined : version;
}

// Matches the notes that plugins pass over. Patterns for docs begin at their folder or version, others at the site's.
function excludedBy(config: Config): Matcher {
  const matchers = new Map(
    pluginsIn(config).map((plugin) => {
      const folder = isMainDocs(plugin) ? '' : `${plugin.id ? plugin.folder : FOLDERS[plugin.kind]}/`;
      return [plugin, globs(plugin.exclude.map((pattern) => folder + pattern))];
    }),
  );
  return (path) => {
    const { path: whole, plugin } = original(path, config);
    return plugin && matchers.get(plugin)!(isMainDocs(plugin) ? whole.replace(DOCS, '') : whole);
  };
}

const DOCS = /^(?:docs|versioned_docs\/version-([^/]+))\//u;

// Other folders than `docs` and `blog` are taken for docs with a route of their name.
function site(config: Config): Site {
  const main = text(config.main) || 'en';
  return {
    within: (path) => seenFrom(text(config.folder), path),
    base: sitePath(text(config.baseUrl)),
    address: (note) => {
      const { path, locale = main, plugin } = original(note.path, config);
      const route = routeOf({ ...note, path }, config, plugin);
      return encodePath(locale === main ? route : `${locale}/${route}`);
    },
    anchors: githubAnchors,
  };
}
