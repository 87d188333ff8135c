// Makes the addresses of notes of Docusaurus: https://docusaurus.io/docs/create-doc#doc-urls,
// https://docusaurus.io/docs/versioning and https://docusaurus.io/docs/blog#blog-post-date

import { partPath, withoutExtension } from './address.js';
import { list, text, type Config } from './config.js';
import { CURRENT, type ContentPlugin } from './docusaurus-plugins.js';
import { within } from './folders.js';
import { unnumbered } from './name-titles.js';
import { firstText } from './placeholders.js';
import type { SiteNote } from './site.js';

const ROUTES = { docs: 'docs', blog: 'blog', pages: '' };

/** Gives the address of a note below the base, not encoded. @param note with its path in {@link FOLDERS} or its plugin's */
export function routeOf(note: SiteNote, config: Config, plugin?: ContentPlugin): string {
  const keepsNumbers = plugin?.keepsNumbers === true;
  if (plugin?.id) {
    const { kind, folder, route = ROUTES[kind] } = plugin;
    return `${route}/${PATHS[kind](within(folder, note.path)!, note, keepsNumbers)}`;
  }
  const { folder, rest } = outermost(note.path);
  const page = within('src/pages', note.path);
  if (page !== undefined) return pagePath(page, note);
  if (folder === 'blog') return `${text(config.blog ?? ROUTES.blog)}/${postPath(rest, note)}`;
  if (folder === 'docs') return docsRoute(config, CURRENT) + docPath(rest, note, keepsNumbers);
  const [, version, inside] = /^versioned_docs\/version-([^/]+)\/([^]*)$/u.exec(note.path) ?? [];
  if (version !== undefined) return docsRoute(config, version) + docPath(inside!, note, keepsNumbers);
  return `${folder}/${docPath(rest, note, keepsNumbers)}`;
}

// Gives the beginning of the addresses of a version of the docs.
function docsRoute(config: Config, version: string): string {
  const [latest = CURRENT] = [...list(config.last), ...list(config.versions)];
  const unsaid = version === latest ? '' : version === CURRENT ? 'next' : version;
  return `${text(config.docs ?? ROUTES.docs)}/${text(config[`/${version}`] ?? unsaid)}/`;
}

const PATHS = { docs: docPath, blog: postPath, pages: pagePath };

function outermost(path: string): { folder: string; rest: string } {
  const end = path.indexOf('/');
  return { folder: path.slice(0, Math.max(end, 0)), rest: path.slice(end + 1) };
}

function pagePath(path: string, { properties }: SiteNote): string {
  return firstText(properties, 'slug') ?? withoutExtension(path).replace(/(?<=^|\/)index$/u, '');
}

function docPath(path: string, { properties }: SiteNote, keepsNumbers: boolean): string {
  const { folders, name } = partPath(withoutExtension(path));
  const keeps = keepsNumbers || firstText(properties, 'parsenumberprefixes') === 'false';
  const part = keeps ? (name: string) => name : unnumbered;
  const below = folders.split('/').map(part).join('/');
  const slug = firstText(properties, 'slug');
  if (slug) return slug.startsWith('/') ? slug : below + slug;
  const isIndex =
    /^(?:index|readme)$/iu.test(name) || `/${folders}`.toLowerCase().endsWith(`/${name.toLowerCase()}/`);
  return isIndex ? below : below + (firstText(properties, 'id') ?? part(name));
}

function postPath(path: string, { properties }: SiteNote): string {
  const slug = firstText(properties, 'slug');
  if (slug) return slug;
  const whole = withoutExtension(path).replace(/\/index$/u, '');
  const dated = /^([^]*)(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/]?([^]*)$/u.exec(whole);
  if (!dated) return whole;
  const [, folder = '', year = '', month = '', day = '', name = ''] = dated;
  return `${year}/${month}/${day}/${folder}${name}`;
}
