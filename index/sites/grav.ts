// Addresses of Grav: https://learn.getgrav.org/17/content/routing, by its settings:
// https://learn.getgrav.org/17/basics/grav-configuration

import { splitFrontMatter } from '../properties/front-matter.js';
import { entriesOf, propertyName, type Property } from '../properties/properties.js';
import { SCHEDULES } from '../properties/schedules.js';
import { encodePath, folderOf, lastPart } from './address.js';
import { givenId } from './anchor-parts.js';
import { list, pathsIn, readText, table, text, type Config } from './config.js';
import { folderProperties } from './folder-properties.js';
import { within } from './folders.js';
import { firstText } from './placeholders.js';
import { allRules, onlyWithin, type PublicationRules } from './publication-rules.js';
import type { SiteNote } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

// Folders of the pages: in the folder `user`, and in that of the whole site.
const PAGES = ['pages', 'user/pages'];
// Matches a page: its folder, and the language that its name ends in.
const PAGE = /^(?:(?<folder>.+)\/)?[^./]+(?:\.(?<language>[^/]+))?\.md$/u;
// Matches a part of a page: https://learn.getgrav.org/17/content/modular
const PART = /(?:^|\/)(?:\d+\.)?_[^/]*\//u;
const IN_FOLDER = 'frontmatter.yaml';

/** Grav. Each page is a folder such as `01.soil`, whose number is no part of its address. */
export const grav: Generator = {
  marks: ['config/system.yaml', 'user/config/system.yaml'],
  // Other programs have a file of this name.
  whole: async (root, config) => {
    const isOne = text(table(config.pages).theme) || text(table(config.home).alias);
    return isOne ? { ...config, given: await givenBelow(root) } : false;
  },
  site: (config) => ({
    within: inPages,
    base: '/',
    address: (note) => address(note, config),
    anchors: () => (_heading, written) => (readsIds(config) && givenId(written)) || '',
    excludes: ({ path }) => noPage(path, config),
  }),
  rules,
};

function inPages(path: string): string | undefined {
  return PAGES.map((folder) => within(folder, path)).find((inside) => inside !== undefined);
}

function readsIds({ pages }: Config): boolean {
  return table(table(pages).markdown).extra === true;
}

/** Parts of its address that a page sets itself: its own part, and the whole. */
type Given = Readonly<Record<'slug' | 'route', string | undefined>>;

function givenIn(properties: readonly Property[]): Given {
  const routes = properties.filter(({ key }) => propertyName(key) === 'routes');
  const inRoutes = routes.flatMap(({ value, line }) => entriesOf(value, line));
  return { slug: firstText(properties, 'slug'), route: firstText(inRoutes, 'default') };
}

// Reads what pages set themselves, by their folders and languages. The addresses of all pages below hold it.
async function givenBelow(root: string): Promise<Readonly<Record<string, Given>>> {
  const paths = PAGES.map(async (folder) =>
    (await pathsIn(root, folder)).map((path) => ({ path, file: `${folder}/${path}` })),
  );
  const pages = (await Promise.all(paths)).flat().filter(({ path }) => PAGE.test(path));
  const read = pages.map(async ({ path, file }): Promise<[string, Given]> => {
    const { folder = '', language = '' } = PAGE.exec(path)!.groups!;
    return [`${folder}:${language}`, givenIn(splitFrontMatter(await readText(root, file), file).properties)];
  });
  return Object.fromEntries(await Promise.all(read));
}

function address({ path, properties }: SiteNote, config: Config): string | undefined {
  const { folder = '', language = '' } = PAGE.exec(path)?.groups ?? {};
  const { supported, include_default_lang: tellsUsual } = table(config.languages);
  const main = mainLanguage(config);
  const shown = language || main;
  const told = list(supported).length && (shown !== main || tellsUsual !== false) ? shown : '';
  const { alias, aliases, hide_in_urls: hidesHome } = table(config.home);
  const home = `/${(text(table(aliases)[shown]) || text(alias) || 'home').replace(/^\/|\/$/gu, '')}`;
  const given = (config.given ?? {}) as Readonly<Record<string, Given>>;
  const routeOf = (of: string, own?: Given): string => {
    if (!of) return '';
    const { slug, route } = own ?? given[`${of}:${shown}`] ?? given[`${of}:`] ?? {};
    if (route) return route;
    const above = routeOf(folderOf(of).slice(0, -1));
    return `${hidesHome === true && above === home ? '' : above}/${slug || slugOf(of, config)}`;
  };
  const route = routeOf(folder, givenIn(properties));
  if (route === home) return told;
  const ending =
    firstText(properties, 'appendurlextension') ?? text(table(config.pages).append_url_extension);
  return encodePath(`${told}/${route}`) + ending;
}

// Gives the language of pages whose names end in none; empty without languages.
function mainLanguage({ languages }: Config): string {
  const { supported, default_lang: usual } = table(languages);
  return [...list(usual), ...list(supported)][0] ?? '';
}

// Makes the part of an address from the name of a folder.
function slugOf(folder: string, { force_lowercase_urls: lowers }: Config): string {
  const name = lastPart(folder).replace(/^\d+\./u, '');
  return lowers === false ? name : name.toLowerCase();
}

function noPage(path: string, { languages, given }: Config): string | undefined {
  const { folder, language } = PAGE.exec(path)?.groups ?? {};
  if (!folder) return 'no page, which is a folder with a file in .md';
  const isTold = list(table(languages).supported).includes(language ?? '');
  if (language && !isTold) return `a page in ${language}, which is not among the languages`;
  const main = mainLanguage({ languages });
  if (!language && main && Object.hasOwn(table(given), `${folder}:${main}`))
    return `a page in whose place that in ${main} stands`;
  return PART.test(path) ? 'a part of a page' : undefined;
}

async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const inFolders = await folderProperties(root, paths, [IN_FOLDER]);
  return allRules([
    onlyWithin(file, PAGES, paths),
    {
      unread: inFolders.unread,
      // Such a file is for the page of its own folder alone.
      defaults: (note) =>
        inFolders.defaults(note).filter(({ source }) => source === folderOf(note) + IN_FOLDER),
      schedule: () => SCHEDULES.plain,
      title: (note) =>
        slugOf(folderOf(note).slice(0, -1), config).replace(/^./u, (first) => first.toUpperCase()),
      // The line below a summary: https://learn.getgrav.org/17/content/content-pages#summary-of-page-content
      replacements: [['^===$\\n', 'gmu', '']],
    },
  ]);
}
