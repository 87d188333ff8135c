// Addresses of Jekyll: https://jekyllrb.com/docs/permalinks/

import { parseMoment, timeZone } from '../properties/dates.js';
import { propertiesNamed, texts, textsNamed, type Property } from '../properties/properties.js';
import { encodePath, lastPart, lowerCase, partPath, stemOf, withoutExtension } from './address.js';
import { kramdownAnchors } from './anchors.js';
import { list, sitePath, table, text, type Config } from './config.js';
import { folderPath, seenFrom } from './folders.js';
import { isHexo } from './hexo.js';
import { jekyllRules } from './jekyll-rules.js';
import { DATED } from './name-titles.js';
import { fnmatch } from './patterns.js';
import { dateParts, fillTemplate, firstText, ownAddress, type Fill } from './placeholders.js';
import type { Site, SiteNote } from './site.js';
import type { Generator } from './tool.js';

/** Built-in permalink styles: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** Jekyll. */
export const jekyll: Generator = {
  marks: ['_config.yml', '_config.yaml', '_config.toml'],
  site,
  whole: (_root, config) => !isHexo(config) && config,
  rules: jekyllRules,
};

// Reads the settings `baseurl`, `permalink`, `timezone`, `collections` and `include`.
function site(config: Config): Site {
  const collections = table(config.collections);
  const days = new Intl.DateTimeFormat('sv', { timeZone: timeZone(text(config.timezone) || undefined) });
  return {
    within: (path) => path,
    base: sitePath(text(config.baseurl)),
    address: (note) => {
      const { path, language } = localized(note.path, config);
      const found = address(
        dated(placed({ ...note, path }, config), days),
        text(config.permalink) || 'date',
        collections,
      );
      return found === undefined ? undefined : languageFolder(note, config, language) + found;
    },
    anchors: kramdownAnchors,
    spacedTags: true,
    excludes: (note) => {
      const { path, isLeftOut } = localized(note.path, config);
      return isLeftOut ? 'in _posts outside of _i18n' : excluded(path, collections, list(config.include));
    },
    page: { excludes: partFolder },
  };
}

// Gives the reason to exclude a page of HTML in a folder of parts or drafts. Pages of a site that lies below a folder such
// as `_site` or `_build` are its own.
function partFolder(path: string): string | undefined {
  const folder = /(?:^|\/)(_(?:includes|layouts|drafts))\//u.exec(path)?.[1];
  return folder && `in ${folder}`;
}

// Posts and collections may lie in a folder of their own: https://jekyllrb.com/docs/collections/#setup
function placed(note: SiteNote, { collections_dir }: Config): SiteNote {
  return { ...note, path: seenFrom(folderPath(text(collections_dir)), note.path) };
}

// Matches a time that YAML reads as a moment, in UTC where it has no offset. Other times are those of the site.
const MOMENT = /\d:\d\d(?::\d\d|[^:]*(?:Z|[+-]\d{1,2}:?(?:\d\d)?)\s*$)/u;

// Moves a date to the day that its time is on in the time zone of the site, by default that of the machine.
function dated(note: SiteNote, days: Intl.DateTimeFormat): SiteNote {
  const written = firstText(note.properties, 'date') ?? '';
  const moment = MOMENT.test(written) ? parseMoment(written, 'UTC') : undefined;
  if (moment === undefined) return note;
  const date: Property = { key: 'date', value: days.format(moment), line: 1 };
  return { ...note, properties: [date, ...note.properties] };
}

/**
 * Reads the language of a post by the plugin Multiple Languages, `_i18n/es/_posts/`, which leaves out a post without one:
 * https://github.com/kurtsson/jekyll-multiple-languages-plugin
 */
function localized(path: string, config: Config): { path: string; language?: string; isLeftOut?: boolean } {
  const { plugins, gems, languages, exclude_from_localizations: excluded } = config;
  const isPlugin = list(plugins ?? gems).includes('jekyll-multiple-languages-plugin');
  if (!isPlugin || list(excluded).includes('_posts')) return { path };
  const [, language = '', post] = /^(?:_i18n\/([^/]+)\/)?(_posts\/.*)/u.exec(path) ?? [];
  if (post && list(languages).includes(language)) return { path: post, language };
  return { path, isLeftOut: !!post && !language };
}

// Gives the folder of a translation, by the plugin Polyglot too: https://polyglot.untra.io
function languageFolder({ properties }: SiteNote, config: Config, localized?: string): string {
  const { languages, default_lang = 'en', default_locale_in_subfolder: all } = config;
  if (localized) return localized === list(languages)[0] && all !== true ? '' : `${localized}/`;
  const language = firstText(properties, 'lang') ?? '';
  return language !== default_lang && list(languages).includes(language) ? `${language}/` : '';
}

/**
 * Gives the reason to exclude a note whose path has a name that begins with `_`, `.`, `#` or `~`. Posts,
 * collections with `output: true` and included names are published all the same.
 */
function excluded(path: string, collections: Config, include: readonly string[]): string | undefined {
  const parts = path.split('/');
  const isIncluded = fnmatch(include);
  const isOutput = (folder: string): boolean =>
    folder === '_posts' || (folder.startsWith('_') && table(collections[folder.slice(1)]).output === true);
  const special = parts.find(
    (part, i) =>
      /^[_.#~]/u.test(part) && isIncluded(part) === undefined && !(i < parts.length - 1 && isOutput(part)),
  );
  if (special) return `in ${special}`;
  if (parts.at(-2) === '_posts' && !DATED.test(parts.at(-1)!)) return 'a post without a date in its name';
  return undefined;
}

function address(note: SiteNote, style: string, collections: Config): string | undefined {
  const [, before = '', named = '', inside = ''] = /^(?:(.*)\/)?_([^/]+)\/(.+)$/u.exec(note.path) ?? [];
  const isPost = named === 'posts';
  // Other names with `_`, which are included, hold pages.
  const label = isPost || Object.hasOwn(collections, named) ? named : '';
  const fill = label ? documentFill(note, { label, before, inside }) : pageFill(note.path);
  const collected = text(table(collections[label]).permalink);
  const styled = Object.hasOwn(STYLES, style) ? STYLES[style]! : style;
  const usual = isPost ? styled : `/:collection/:path${suffix(style)}`;
  const template =
    ownAddress(note.properties) || (label ? collected || usual : pageTemplate(note.path, style));
  const filled = fillTemplate(template, fill)?.replaceAll('..', '/');
  return filled === undefined
    ? undefined
    : encodePath(/(?:\/|\.html)$/u.test(filled) ? filled : `${filled}.html`);
}

function pageTemplate(path: string, style: string): string {
  return stemOf(path) === 'index' ? '/:path/' : `/:path/:basename${suffix(style)}`;
}

function suffix(style: string): string {
  return style === 'pretty' || style.endsWith('/') ? '/' : ':output_ext';
}

function pageFill(path: string): Fill {
  const { folders, name } = partPath(withoutExtension(path));
  return {
    path: folders,
    basename: name.replace(/\.*$/u, ''),
    output_ext: '.html',
  };
}

interface Collected {
  /** Name of the collection. */
  label: string;
  /** Path of the folders above the collection's folder; for a post they are categories. */
  before: string;
  /** Path within the collection's folder. */
  inside: string;
}

/** Gives the values of placeholders: https://jekyllrb.com/docs/permalinks/#placeholders */
function documentFill({ properties }: SiteNote, { label, before, inside }: Collected): Fill {
  const path = withoutExtension(inside).replace(/\.*$/u, '');
  const name = lastPart(path);
  const [, fileDate = '', stem = name] = DATED.exec(name) ?? [];
  const title = firstText(properties, 'slug') ?? stem;
  const categories = [
    ...before.split('/'),
    ...textsNamed(properties, ['category']),
    ...propertiesNamed(properties, ['categories']).flatMap(({ value }) =>
      typeof value === 'string' ? value.split(/\s+/u) : texts(value),
    ),
  ].filter(Boolean);
  const joined = (list: string[]): string => [...new Set(list)].join('/');
  const date = dateParts(firstText(properties, 'date') ?? fileDate);
  return {
    ...{ collection: label, path, output_ext: '.html', name: slugify(name), slug: slugify(title) },
    title: dashed(title, /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu),
    categories: joined(categories.map(lowerCase)),
    slugified_categories: joined(categories.map(slugify)),
    ...{ year: date.year, short_year: date.year?.slice(2), y_day: date.yearDay?.padStart(3, '0') },
    ...{ month: date.month, i_month: date.monthNumber, short_month: date.monthShort },
    ...{ day: date.day, i_day: date.dayNumber, short_day: date.weekdayShort },
    ...{ long_month: date.monthName, long_day: date.weekdayName },
  };
}

function slugify(text: string): string {
  return lowerCase(dashed(text, /[^\p{M}\p{L}\p{Nd}]+/gu));
}

function dashed(text: string, other: RegExp): string {
  return text.replace(other, '-').replace(/^-|-$/gu, '');
}
