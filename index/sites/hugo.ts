// Addresses of Hugo: https://gohugo.io/content-management/urls/

import { encodePath, lowerCase, partPath, withoutExtension } from './address.js';
import { list, lowered, sitePath, table, text, type Config } from './config.js';
import { hugoAnchors } from './hugo-anchors.js';
import { contentFolders, contentPlace, mainLanguage } from './hugo-content.js';
import { wholeConfig } from './hugo-parts.js';
import { hugoRules } from './hugo-rules.js';
import { dateParts, fillTemplate, firstText, ownAddress, type Fill } from './placeholders.js';
import type { Site, SiteNote } from './site.js';
import type { Property } from '../properties/properties.js';
import type { Generator } from './tool.js';

/** Hugo. */
export const hugo: Generator = {
  marks: ['hugo', 'config/_default/hugo', 'config/_default/config', 'config'].flatMap((name) =>
    ['toml', 'yaml', 'yml', 'json'].map((type) => `${name}.${type}`),
  ),
  site,
  // `config.*` was the name until Hugo 0.110, and Hugo still reads it.
  whole: (root, config, file) =>
    (!file.startsWith('config.') || Object.hasOwn(lowered(config), 'baseurl')) && wholeConfig(root, config),
  rules: hugoRules,
};

// Reads the settings `baseURL`, `contentDir`, `defaultContentLanguage`, `defaultContentLanguageInSubdir`,
// `disablePathToLower`, `frontmatter.date`, `languages`, `markup.goldmark.parser.autoIDType`, `module.mounts`, `permalinks`,
// `removePathAccents` and `uglyURLs`, and the release of Hugo.
function site(config: Config): Site {
  const settings = readSettings(lowered(config));
  return {
    within: contentPlace(contentFolders([lowered(config)])),
    base: settings.base,
    address: (note) => address(note, settings),
    anchors: () => hugoAnchors(settings.idType),
  };
}

// Release since which a title is one part of an address.
const FOLDED = 166;

interface Settings {
  base: string;
  /** Language codes in lower case; the first is the default language. */
  languages: string[];
  /** True if addresses in the default language too begin with its code. */
  isPrefixed: boolean;
  permalinks: Config;
  /** Rank of files' names among what gives dates; -1 if they give none. */
  nameRank: number;
  /** Type of the headings' anchors. */
  idType: string;
  /** `true`, or the sections with ugly addresses. */
  ugly: unknown;
  spell: Speller;
  /** True if slashes of titles part them, as before Hugo 0.166. */
  hasParts: boolean;
}

/** Function that lower-cases a path or removes its accents, as the settings say. */
type Speller = (path: string) => string;

function readSettings(keys: Config): Settings {
  const codes = [mainLanguage([keys]), ...Object.keys(table(keys.languages))];
  const parser = ['markup', 'goldmark', 'parser'].reduce((part, key) => lowered(table(part[key])), keys);
  return {
    base: sitePath(text(keys.baseurl)),
    // Older releases have the longer name.
    idType: text(parser.autoidtype) || text(parser.autoheadingidtype),
    languages: [...new Set(codes.map((code) => code.toLowerCase()))],
    isPrefixed: keys.defaultcontentlanguageinsubdir === true,
    permalinks: table(keys.permalinks),
    // https://gohugo.io/configuration/front-matter/#tokens
    nameRank: list(lowered(table(keys.frontmatter)).date).findIndex((from) => /^:filename$/iu.test(from)),
    ugly: keys.uglyurls,
    hasParts: Number(keys.release ?? FOLDED) < FOLDED,
    spell: (path) => {
      const spelled = keys.removepathaccents === true ? withoutAccents(path) : path;
      return keys.disablepathtolower === true ? spelled : lowerCase(spelled);
    },
  };
}

interface Place extends Pick<Settings, 'spell' | 'hasParts'> {
  /** Folders, and the note's name unless it is an index. */
  parts: string[];
  /** Name of the file without its extension and language, with its blanks. */
  name: string;
  /** True for `_index`, the page of a section. Its slug is ignored. */
  isSection: boolean;
  properties: readonly Property[];
}

function address({ path, properties: own }: SiteNote, settings: Settings): string | undefined {
  const { folders, name } = partPath(settings.spell(withoutExtension(path)));
  const [main] = settings.languages;
  const language = settings.languages.find((code) => lowerCase(name).endsWith(`.${code}`)) ?? main!;
  const stem = name.replace(new RegExp(`\\.${language}$`, 'iu'), '');
  const written = [...folders.split('/'), /^_?index$/u.test(stem) ? '' : stem].filter(Boolean);
  const parts = written.map((part) => part.replaceAll(' ', '-'));
  const last = written.at(-1) ?? '';
  const properties = withName(own, last, settings.nameRank);
  const place = { ...settings, parts, name: last, isSection: stem === '_index', properties };
  const url = parts.length ? ownAddress(properties, 'url') : '';
  const found = url ? filledAddress(url, place) : sectionAddress(place, settings);
  const below = found === undefined ? undefined : encodePath(found);
  // An address from the root of the site has no language before it.
  const isRooted = url.startsWith('/') || (language === main && !settings.isPrefixed);
  return isRooted || below === undefined ? below : `${language}/${below}`;
}

// Adds the date and the slug in a file's name. A date of the note goes before, and leaves both out, unless names come first.
function withName(own: readonly Property[], name: string, rank: number): readonly Property[] {
  const [, date, slug] = /^(\d{4}-\d{2}-\d{2})[ _-]*(.*?)[ _-]*$/u.exec(name) ?? [];
  if (rank < 0 || date === undefined || (rank > 0 && firstText(own, ...DATES) !== undefined)) return own;
  const named = { date, ...(slug && firstText(own, 'slug') === undefined && { slug }) };
  return [...Object.entries(named).map(([key, value]) => ({ key, value, line: 0 })), ...own];
}

const DATES = ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'];

// Uses the property `url` as written; without an extension it is a folder.
function filledAddress(url: string, place: Place): string | undefined {
  const filled = fillTemplate(url, fillOf(place));
  return filled === undefined || filled.includes('.') ? filled : `${filled}/`;
}

function sectionAddress(place: Place, { permalinks, ugly }: Settings): string | undefined {
  const { parts, isSection, properties, spell } = place;
  // A text is the pattern of a section of that name, also of one named `page`. A table has the patterns of a kind.
  const kind = isSection ? table(permalinks.section) : { ...permalinks, ...table(permalinks.page) };
  const template = text(kind[lowerCase(parts[0] ?? '')]);
  const slug = isSection ? undefined : firstText(properties, 'slug');
  const last = slug === undefined ? parts.slice(-1) : [slug];
  // Hugo decodes what it has filled in, so that a plus becomes a blank.
  const path = template
    ? fillTemplate(template, fillOf(place))
        ?.replace(/\++(?=\/|$)/gu, '')
        .replaceAll('+', ' ')
    : [...parts.slice(0, -1), ...last].join('/');
  if (path === undefined) return undefined;
  const clean = sanitize(path, spell).replace(/\/*$/u, '');
  const isUgly = ugly === true || table(ugly)[parts[0]!] === true;
  return isUgly && !isSection && clean ? `${clean}.html` : `${clean}/`;
}

/** Gives the values of placeholders: https://gohugo.io/configuration/permalinks/#tokens */
function fillOf({ parts, name: written, isSection, properties, spell, hasParts }: Place): Fill {
  const clean = (text: string): string => sanitize(text, spell);
  const name = clean(written);
  const sections = isSection ? parts : parts.slice(0, -1);
  const own = firstText(properties, 'title');
  const title = (hasParts ? own : own?.replace(/[\\/]/gu, '-')) ?? name;
  const slug = firstText(properties, 'slug');
  const { year, month, day, monthName, weekday, weekdayName, yearDay } = dateParts(
    firstText(properties, ...DATES) ?? '',
  );
  return {
    ...{ year, month, day, monthname: monthName, weekday, weekdayname: weekdayName, yearday: yearDay },
    ...{ section: sections[0] ?? '', sections: sections.join('/') },
    ...{ title: clean(title), slug: clean(slug ?? title) },
    ...{ filename: name, contentbasename: name },
    ...{ slugorfilename: clean(slug ?? name), slugorcontentbasename: clean(slug ?? name) },
  };
}

function withoutAccents(path: string): string {
  return path
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize();
}

/** Removes the characters that Hugo removes from addresses. A removed run with a space becomes a hyphen. */
function sanitize(path: string, spell: Speller): string {
  return spell(path).replace(/[^\p{L}\p{M}\p{Nd}./\\_#+~@-]+/gu, (run, at: number, whole: string) => {
    const [before, after] = [whole[at - 1], whole[at + run.length]];
    return /\s/u.test(run) && before && after && before !== '-' && after !== '-' ? '-' : '';
  });
}
