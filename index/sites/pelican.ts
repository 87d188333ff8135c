// Addresses and publication rules of Pelican: https://docs.getpelican.com/en/stable/settings.html

import path from 'node:path';
import { timeZone } from '../properties/dates.js';
import { SCHEDULES } from '../properties/schedules.js';
import { encodePath, folderName, stemOf, withoutIndex, writtenAddress } from './address.js';
import { list, quoted, readText, sitePath, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath, seenFrom, within } from './folders.js';
import { mkdocsAnchors, type MkDocsAnchors } from './mkdocs-anchors.js';
import { gitignore, toRegExp } from './patterns.js';
import { dateParts, fillTemplate, firstTexts, type Fill } from './placeholders.js';
import { LISTING } from './private-names.js';
import { allRules, excluding, onlyWithin, type PublicationRules } from './publication-rules.js';
import { pelicanSlug, pythonSlug, type PelicanSlugs } from './slugs.js';
import type { SiteNote } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

/** Pelican. Headings have no anchors without an extension of Python-Markdown. */
export const pelican: Generator = {
  marks: ['pelicanconf.py'],
  site: (config) => ({
    within: (note) => within(folderPath(text(config.PATH)), note),
    base: sitePath(text(config.SITEURL)),
    address: (note) => address(note, config),
    anchors: () => mkdocsAnchors(anchorsBy(config)),
    page: { excludes: (page) => listing(page, config) },
    excludes: (note) => unpublished(note, config),
  }),
  whole: settings,
  rules,
  others: /^publishconf\.py$/u,
  isTool: true,
};

// Matches a text in quotes, or a comment.
const TEXT_OR_COMMENT = /((['"])(?:\\.|(?!\2)[^\\\n])*\2)|#.*/gu;

// Reads the texts and lists of texts that the programs set, those for publishing last; true stands for what only a run can
// tell. They are not run.
async function settings(root: string): Promise<Config> {
  const files = ['pelicanconf.py', 'publishconf.py'].map((name) => readText(root, name));
  const program = (await Promise.all(files))
    .join('\n')
    .replace(/^[ \t]*#.*\n/gmu, '')
    .replace(TEXT_OR_COMMENT, '$1');
  const found = program.matchAll(/^([A-Z_]+)[ \t]*=[ \t]*(\S.*(?:\n(?:[ \t].*|[\])}]|$))*)/gmu);
  return Object.fromEntries(
    [...found].map(([, name, value]): [string, unknown] => [name!, settingOf(value!)]),
  );
}

function settingOf(value: string): unknown {
  const parts = quoted(value);
  if (/^(?:dict)?[[({]/u.test(value)) return parts;
  return /^\w?(['"])[^'"]*\1\s*(?:#.*)?$/u.test(value) ? parts[0] : !/^(?:False|None)\b/u.test(value);
}

// Gives the reason for no page of a note: https://docs.getpelican.com/en/stable/content.html#publishing-drafts
function unpublished({ path: note, properties }: SiteNote, config: Config): string | undefined {
  const { status, date, title } = firstTexts(properties);
  if (status && status.toLowerCase() !== 'published') return `status: ${status}`;
  const kind = isPage(note, config) ? 'PAGE' : 'ARTICLE';
  if (config[`${kind}_SAVE_AS`] === '') return `${kind}_SAVE_AS is empty`;
  if (!/\.m\w+$/u.test(note)) return undefined;
  const isDated = kind === 'PAGE' || date || config.DEFAULT_DATE;
  if (!isDated) return 'an article without a date';
  return title ? undefined : 'a note without a title of its own';
}

// Reads how headings get their anchors: https://docs.getpelican.com/en/stable/settings.html#basic-settings (`MARKDOWN`).
function anchorsBy({ MARKDOWN = 'extra' }: Config): MkDocsAnchors {
  const named = new Set(list(MARKDOWN).map((name) => name.replace(/^.*\./u, '')));
  const isUsual = named.has('toc') && !named.has('slugify') && !named.has('separator');
  return {
    slug: isUsual ? (text) => pythonSlug(text, false) : undefined,
    readsAttributes: named.has('extra') || named.has('attr_list'),
    drawsEmoji: false,
  };
}

// Gives the reason to leave out the pages that list articles:
// https://docs.getpelican.com/en/stable/settings.html#template-pages
function listing(page: string, config: Config): string | undefined {
  const output = folderPath(text(config.OUTPUT_PATH) || 'output');
  const saved = ['tags', 'categories', 'authors', 'archives'].map(
    (name) => text(config[`${name.toUpperCase()}_SAVE_AS`]) || `${name}.html`,
  );
  return saved.includes(within(output, page) ?? '') ? LISTING : undefined;
}

function isPage(note: string, { PAGE_PATHS = 'pages' }: Config): boolean {
  return list(PAGE_PATHS).some((folder) => within(folderPath(folder), note) !== undefined);
}

function address({ path: note, properties, title }: SiteNote, config: Config): string | undefined {
  const given = firstTexts(properties);
  const slugOf = (written = '', kind = 'SLUG') => pelicanSlug(written, slugsOf(config, kind)) || undefined;
  const isForeign = given.lang && given.lang !== (config.DEFAULT_LANG ?? 'en');
  const [kind, folder] = isPage(note, config) ? ['PAGE', 'pages/'] : ['ARTICLE', ''];
  const name = kind + (isForeign ? '_LANG' : '');
  const usual = `${folder}{slug}${isForeign ? '-{lang}' : ''}.html`;
  const template = text(config[`${name}_URL`] ?? config[`${name}_SAVE_AS`] ?? usual);
  const filled = fillTemplate(withColons(template), {
    ...given,
    ...dateFill(dateParts(given.date ?? '')),
    path: note,
    slug: given.slug ?? slugOf(config.SLUGIFY_SOURCE === 'basename' ? stemOf(note) : (given.title ?? title)),
    category: slugOf(given.category ?? (text(config.DEFAULT_CATEGORY) || 'misc'), 'CATEGORY'),
    author: slugOf(given.author ?? given.authors ?? text(config.AUTHOR), 'AUTHOR'),
  });
  const page = writtenAddress(given.url ?? given.save_as ?? '') || filled;
  return page ? encodePath(withoutIndex(page)) : undefined;
}

// Reads how the slugs of notes, categories or authors are made.
function slugsOf(config: Config, kind: string): PelicanSlugs {
  const written = config[`${kind}_REGEX_SUBSTITUTIONS`] ?? config.SLUG_REGEX_SUBSTITUTIONS;
  const parts = Array.isArray(written) ? (written as string[]) : undefined;
  return {
    keepsLetters: config.SLUGIFY_USE_UNICODE === true,
    keepsCase: config.SLUGIFY_PRESERVE_CASE === true,
    replacements: parts?.flatMap((part, i) =>
      i % 2 ? [] : [[toRegExp(part, '', 'gi'), parts[i + 1] ?? '']],
    ),
  };
}

const DATES: Record<string, string> = {
  ...{ Y: 'year', m: 'month', d: 'day', b: 'short_month', B: 'long_month', '-m': 'i_month', '-d': 'i_day' },
};

function dateFill({ year, month, day, monthNumber, dayNumber, monthShort, monthName }: Fill): Fill {
  const numbers = { i_month: monthNumber, i_day: dayNumber };
  return { year, month, day, ...numbers, short_month: monthShort, long_month: monthName };
}

// Writes `{date:%Y}/{slug}` as `:year/:slug`.
function withColons(template: string): string {
  return template
    .replace(/\{date:([^}]*)\}/gu, (_, format: string) =>
      format.replace(/%(-?\w)/gu, (_, letter: string) => `:${DATES[letter] ?? 'unknown'}`),
    )
    .replace(/\{(\w+)\}/gu, ':$1');
}

// Reads what is left out, and the properties that paths and settings give.
function rules({ file, config, paths }: SiteFolder): PublicationRules {
  const content = folderPath(text(config.PATH));
  const articles = list(config.ARTICLE_PATHS);
  const folders = articles.length ? [...articles, ...list(config.PAGE_PATHS ?? 'pages')] : [''];
  const [fromPages, fromArticles] = ['PAGE', 'ARTICLE'].map((kind) => {
    const below = list(config[`${kind}_EXCLUDES`]).map((folder) => `/${folderPath(folder)}`);
    return gitignore([...list(config.IGNORE_FILES), ...below].join('\n'));
  });
  const [, status] = /^status\n(.*)/mu.exec(list(config.DEFAULT_METADATA).join('\n')) ?? [];
  const ofName = toRegExp(text(config.FILENAME_METADATA) || '(?P<date>\\d{4}-\\d{2}-\\d{2})', '^', '');
  const ofPath = toRegExp(text(config.PATH_METADATA), '^', '');
  const placed = (note: string): string => seenFrom(content, note);
  const schedule = { ...SCHEDULES.pelican, zones: [timeZone(text(config.TIMEZONE))] };
  return allRules([
    onlyWithin(
      `${file} PATH`,
      folders.map((folder) => folderPath(path.posix.join(content, folder))),
      paths,
    ),
    excluding(file, (note) => (isPage(placed(note), config) ? fromPages : fromArticles)!(placed(note))),
    {
      defaults: (note) => {
        const named = { ...ofPath?.exec(placed(note))?.groups, ...ofName?.exec(stemOf(note))?.groups };
        const folder = config.USE_FOLDER_AS_CATEGORY !== false && folderName(placed(note));
        return defaultProperties(
          { ...(folder && { category: folder }), ...(status && { status }), ...named },
          file,
        );
      },
      dialect: 'multimarkdown',
    },
    config.WITH_FUTURE_DATES === false ? { schedule: () => schedule } : {},
  ]);
}
