// Addresses of Hexo, https://hexo.io/docs/permalinks and https://hexo.io/docs/configuration#URL, and its publication
// rules: https://hexo.io/docs/configuration#Include-Exclude-Files-or-Folders,
// https://hexo.io/docs/configuration#Writing and https://github.com/D0n9X1n/hexo-blog-encrypt.

import { parseMoment, timeZone } from '../properties/dates.js';
import { propertiesNamed, propertyName, texts, textsNamed } from '../properties/properties.js';
import { SCHEDULES } from '../properties/schedules.js';
import { encodePath, lastPart, withoutExtension } from './address.js';
import { list, sitePath, table, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath, seenFrom, within } from './folders.js';
import { cased, hexoAnchors, rendererOf } from './hexo-anchors.js';
import { escapePattern, globs, type Matcher } from './patterns.js';
import { dateParts, fillTemplate, firstText, firstTexts, ownAddress, type Fill } from './placeholders.js';
import { allRules, excluding, onlyWithin, type PublicationRules } from './publication-rules.js';
import { hexoSlug } from './slugs.js';
import type { Site, SiteNote } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

const POSTS = '_posts/';
const OWN_KEYS = ['source_dir', 'public_dir', 'new_post_name', 'skip_render', 'render_drafts'];

/** True for a configuration of Hexo, and not of Jekyll, whose name is the same. */
export function isHexo(config: Config): boolean {
  return OWN_KEYS.some((key) => Object.hasOwn(config, key));
}

/** Hexo. */
export const hexo: Generator = {
  marks: ['_config.yml'],
  site,
  whole: async (root, config) => isHexo(config) && { ...config, renderer: await rendererOf(root) },
  rules,
  isTool: true,
};

function sourceOf({ source_dir }: Config): string {
  return folderPath(text(source_dir)) || 'source';
}

// Reads the settings of addresses, and `source_dir`.
function site(config: Config): Site {
  const isBare = table(config.pretty_urls).trailing_html === false;
  const locked = [table(config.encrypt).tags].flat().map((tag) => text(table(tag).name));
  return {
    within: (path) => within(sourceOf(config), path),
    base: sitePath(text(config.root) || text(config.url)),
    address: (note) => {
      const path = note.path.startsWith(POSTS) ? postPath(note, config) : pagePath(note);
      const page = path?.replace(/(?<=^|\/)index\.html$/u, '');
      return page === undefined ? undefined : encodePath(isBare ? page.replace(/\.html$/u, '') : page);
    },
    anchors: () => hexoAnchors(config),
    excludes: ({ properties }) => lockedBy(locked, properties),
  };
}

// A post says by a blank password of its own that it is open.
function lockedBy(locked: readonly string[], properties: SiteNote['properties']): string | undefined {
  const tag = textsNamed(properties, ['tags', 'tag']).find((name) => locked.includes(name));
  const isOpen = properties.some(({ key }) => propertyName(key) === 'password');
  return tag === undefined || isOpen ? undefined : `_config.yml encrypt: ${tag}`;
}

function pagePath({ path, properties }: SiteNote): string {
  const own = ownAddress(properties);
  if (/\/$|\.\w+$/u.test(own)) return own;
  return `${own || withoutExtension(path)}.html`;
}

function postPath(note: SiteNote, config: Config): string | undefined {
  const path =
    ownAddress(note.properties) ||
    fillTemplate(text(config.permalink) || ':year/:month/:day/:title/', postFill(note, config));
  return config.post_asset_folder === true && path && !/(?:\/|\.html)$/u.test(path) ? `${path}/` : path;
}

/** Gives the values of placeholders: a post's own, those of its file's name, and its properties. */
function postFill({ path, properties, title }: SiteNote, config: Config): Fill {
  const named = nameParts(withoutExtension(path.slice(POSTS.length)), text(config.new_post_name));
  const { year = '', month = named.i_month ?? '', day = named.i_day ?? '' } = named;
  const written = inUtc(firstText(properties, 'date') ?? `${year}-${month}-${day}`);
  const date = dateParts(written);
  const [, hour = '00', minute = '00', second = '00'] =
    /\d[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?/u.exec(written) ?? [];
  return {
    ...(table(config.permalink_defaults) as Fill),
    ...firstTexts(properties),
    ...named,
    name: lastPart(named.title!),
    post_title: hexoSlug(firstText(properties, 'title') ?? title ?? '').toLowerCase(),
    ...{ year: date.year, month: date.month, day: date.day },
    ...(date.year && { hour: hour.padStart(2, '0'), minute, second }),
    ...{ i_month: date.monthNumber, i_day: date.dayNumber },
    category: categoryOf(properties, config),
  };
}

// Hexo takes the hours that a moment with an offset has in UTC for those of the site's time zone.
function inUtc(date: string): string {
  const moment = /\d[+-]\d{1,2}(?::\d{2})?$/u.test(date) ? parseMoment(date, 'UTC') : undefined;
  return moment === undefined ? date : new Date(moment).toISOString();
}

const SEGMENTS: Record<string, string> = {
  ...{ year: '\\d{4}', month: '\\d{2}', day: '\\d{2}' },
  ...{ i_month: '\\d{1,2}', i_day: '\\d{1,2}', hash: '[0-9a-f]{12}' },
};

// Reads the parts of a file's name by a template such as `:year-:month-:day-:title.md`.
function nameParts(name: string, template: string): Record<string, string> {
  const pieces = withoutExtension(template || ':title.md').split(/:(\w*[^_\W])/u);
  const source = pieces.map((piece, i) => (i % 2 ? `(${SEGMENTS[piece] ?? '.+?'})` : escapePattern(piece)));
  const [, ...found] = new RegExp(`^${source.join('')}$`, 'u').exec(name) ?? [];
  const keys = pieces.filter((_, i) => i % 2);
  const parts = Object.fromEntries(found.map((part, i) => [keys[i]!, part]));
  return { title: hexoSlug(name), ...parts };
}

// The last of a post's categories, below those that hold it.
function categoryOf(properties: SiteNote['properties'], config: Config): string {
  const value = propertiesNamed(properties, ['categories', 'category'])[0]?.value ?? '';
  const last = Array.isArray(value) && value.some(Array.isArray) ? value.at(-1)! : value;
  const names = table(config.category_map);
  const parts = texts(last).map((name) => cased(hexoSlug(text(names[name]) || name), config.filename_case));
  return parts.join('/') || text(config.default_category) || 'uncategorized';
}

function rules({ file, config, paths }: SiteFolder): PublicationRules {
  const source = sourceOf(config);
  const fromSource = (note: string): string => seenFrom(source, note);
  const isIncluded = globs(list(config.include));
  const rules = allRules([
    excluding(`${file} exclude`, globs(list(config.exclude))),
    excluding(`${file} ignore`, globs(list(config.ignore))),
    excluding(`${file} skip_render`, globs(list(config.skip_render))),
    { excludes: hidden },
    config.post_asset_folder === true ? excluding('an asset of a post', assets(config)) : {},
  ]);
  return allRules([
    {
      excludes: (note) =>
        isIncluded(fromSource(note)) === undefined ? rules.excludes(fromSource(note)) : undefined,
    },
    onlyWithin(file, [source], paths),
    scheduleRules(config),
    { defaults: () => (table(config.encrypt).password ? defaultProperties({ password: 'set' }, file) : []) },
  ]);
}

// With folders for assets, posts have the extension of new ones alone.
function assets({ new_post_name }: Config): Matcher {
  const extension = lastPart(text(new_post_name) || ':title.md').replace(/^.*(?=\.)/u, '');
  return (note) => (note.startsWith(POSTS) && !note.endsWith(extension) ? lastPart(note) : undefined);
}

// Hexo passes over names that begin with `_` or a dot, but for the folder of posts.
function hidden(note: string): string | undefined {
  const inside = note.startsWith(POSTS) ? note.slice(POSTS.length) : note;
  const name = inside.split('/').find((part) => /^[_.]/u.test(part));
  return name && `in ${name}`;
}

function scheduleRules({ future, timezone }: Config): PublicationRules {
  if (future !== false) return {};
  const schedule = { ...SCHEDULES.hexo, zones: [timeZone(text(timezone) || undefined)] };
  const dated = { ...schedule, from: ['date'] };
  return { schedule: (note) => (/(?:^|\/)_posts\//u.test(note) ? schedule : dated) };
}
