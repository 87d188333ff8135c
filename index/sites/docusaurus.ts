// Addresses of Docusaurus: https://docusaurus.io/docs/create-doc#doc-urls, https://docusaurus.io/docs/versioning and
// https://docusaurus.io/docs/blog#blog-post-date

import { encodePath, partPath, withoutExtension } from './address.js';
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
import { seenFrom } from './folders.js';
import { escapePattern, globs, underscored } from './patterns.js';
import { unnumbered } from './name-titles.js';
import { firstText } from './placeholders.js';
import {
  allRules,
  excluding,
  onlyWithin,
  withoutNotesBeside,
  type PublicationRules,
} from './publication-rules.js';
import type { Site, SiteNote } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

// Matches what stands before a setting of the docs, where other settings may nest.
const IN_DOCS = '\\bdocs\\s*:\\s*\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*?\\b';
const NO_CURRENT = new RegExp(`${IN_DOCS}includeCurrentVersion\\s*:\\s*false`, 'u');

const SETTINGS = {
  baseUrl: '\\bbaseUrl(?=\\W+/)',
  docs: '\\bdocs\\s*:\\s*\\{[^{}]*?\\brouteBasePath',
  blog: '\\bblog\\s*:\\s*\\{[^{}]*?\\brouteBasePath',
  exclude: '\\bdocs\\s*:\\s*\\{[^{}]*?\\bexclude',
  posts: '\\bblog\\s*:\\s*\\{[^{}]*?\\bexclude',
  pages: '\\bpages\\s*:\\s*\\{[^{}]*?\\bexclude',
  main: '\\bdefaultLocale',
  last: '\\blastVersion',
  built: `${IN_DOCS}onlyIncludeVersions(?=\\s*:\\s*\\[[\\s,]*(?:['"][^'"]*['"][\\s,]*)*\\])`,
  format: '\\bformat(?=\\W+(?:md|detect)\\b)',
};

const PROGRAMS = scripts('docusaurus.config');
/** Name of the version in `docs`. */
const CURRENT = 'current';
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
  return { ...read, versions, ...(versions.length && { built }), folder };
}

// Gives the place of a version's path: https://docusaurus.io/docs/versioning#configuring-versioning-behavior
function pathOf(version: string): string {
  return `(?<![\\w.-])${escapePattern(version)}['"]?\\s*:\\s*\\{[^{}]*?\\bpath`;
}

// Markdown is MDX unless the program says otherwise: https://docusaurus.io/docs/api/docusaurus-config#markdown
function rules({ file, paths, config }: SiteFolder): PublicationRules {
  const { format, exclude, posts, pages } = config;
  const folder = text(config.folder);
  const below = (folder: string, patterns: unknown) =>
    list(patterns).map((pattern) => `${folder}/${pattern}`);
  const matches = globs([...list(exclude), ...below('blog', posts), ...below('src/pages', pages)]);
  return allRules([
    file === BESIDE
      ? onlyWithin(`${file} beside docs`, ['docs', file], paths)
      : withoutNotesBeside(file, paths),
    { excludes: underscored },
    excluding(file, (path) => (STATIC.test(path) ? 'static is copied as it is' : undefined), folder),
    excluding(`${file}, no version of the site`, (path) => unbuilt(path, config), folder),
    excluding(`${file} exclude`, (path) => matches(original(path).path.replace(DOCS, '')), folder),
    { defaults: (path) => defaultProperties({ lang: original(seenFrom(folder, path)).locale }, file) },
    { names: 'docusaurus', ...(format === undefined && { dialect: 'docusaurus' }) },
  ]);
}

// Matches Markdown that pages import or offer for download: https://docusaurus.io/docs/static-assets
const STATIC = /^static\/.*\.mdx?$/iu;

// Gives the version of a note if the site does not build it.
function unbuilt(path: string, { built }: Config): string | undefined {
  const [folder, version = CURRENT] = DOCS.exec(original(path).path) ?? [];
  return !folder || !built || list(built).includes(version) ? undefined : version;
}

const DOCS = /^(?:docs|versioned_docs\/version-([^/]+))\//u;
const TRANSLATED =
  /^i18n\/([^/]+)\/docusaurus-plugin-content-(docs|blog|pages)(?:-([^/]+))?\/(?:current\/)?/u;

// Gives the path of the note that a note translates, and its locale; of others their own.
// https://docusaurus.io/docs/i18n/introduction#translation-files-location
function original(path: string): { path: string; locale?: string } {
  const [whole, locale, kind, id] = TRANSLATED.exec(path) ?? [];
  if (whole === undefined) return { path };
  const rest = path.slice(whole.length);
  const versioned = kind === 'docs' && rest.startsWith('version-');
  const folder = versioned ? 'versioned_docs' : kind === 'pages' ? 'src/pages' : (id ?? kind!);
  return { path: `${folder}/${rest}`, locale: locale! };
}

// Other folders than `docs` and `blog` are taken for docs with a route of their name.
function site(config: Config): Site {
  const { docs = 'docs', blog = 'blog' } = config;
  const [latest = CURRENT] = [...list(config.last), ...list(config.versions)];
  const unsaid = (version: string) => (version === latest ? '' : version === CURRENT ? 'next' : version);
  const routes: Routes = {
    blog: text(blog),
    docs: (version) => `${text(docs)}/${text(config[`/${version}`] ?? unsaid(version))}/`,
  };
  const main = text(config.main) || 'en';
  return {
    within: (path) => seenFrom(text(config.folder), path),
    base: sitePath(text(config.baseUrl)),
    address: (note) => {
      const { path, locale = main } = original(note.path);
      const route = routeOf({ ...note, path }, routes);
      return encodePath(locale === main ? route : `${locale}/${route}`);
    },
    anchors: githubAnchors,
  };
}

interface Routes {
  blog: string;
  docs: (version: string) => string;
}

function routeOf(note: SiteNote, routes: Routes): string {
  const { folder, rest } = outermost(note.path);
  const page = /^src\/pages\/([^]*)$/u.exec(note.path)?.[1];
  if (page !== undefined) return withoutExtension(page).replace(/(?<=^|\/)index$/u, '');
  if (folder === 'blog') return `${routes.blog}/${postPath(rest, note)}`;
  if (folder === 'docs') return routes.docs(CURRENT) + docPath(rest, note);
  const [, version, inside] = /^versioned_docs\/version-([^/]+)\/([^]*)$/u.exec(note.path) ?? [];
  if (version !== undefined) return routes.docs(version) + docPath(inside!, note);
  return `${folder}/${docPath(rest, note)}`;
}

function outermost(path: string): { folder: string; rest: string } {
  const end = path.indexOf('/');
  return { folder: path.slice(0, Math.max(end, 0)), rest: path.slice(end + 1) };
}

function docPath(path: string, { properties }: SiteNote): string {
  const { folders, name } = partPath(withoutExtension(path));
  const below = folders.split('/').map(unnumbered).join('/');
  const slug = firstText(properties, 'slug');
  if (slug) return slug.startsWith('/') ? slug : below + slug;
  const isIndex =
    /^(?:index|readme)$/iu.test(name) || `/${folders}`.toLowerCase().endsWith(`/${name.toLowerCase()}/`);
  return isIndex ? below : below + (firstText(properties, 'id') ?? unnumbered(name));
}

function postPath(path: string, { properties }: SiteNote): string {
  const slug = firstText(properties, 'slug');
  if (slug) return slug;
  const whole = withoutExtension(path).replace(/\/index$/u, '');
  const dated = /^([^]*?)(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/]?([^]*)$/u.exec(whole);
  if (!dated) return whole;
  const [, folder = '', year = '', month = '', day = '', name = ''] = dated;
  return `${year}/${month}/${day}/${folder}${name}`;
}
