// Addresses of Hexo: https://hexo.io/docs/permalinks and https://hexo.io/docs/configuration#URL

import { propertiesNamed, texts } from '../properties/properties.js';
import { encodePath, lastPart, withoutExtension, writtenAddress } from './address.js';
import { hexoAnchors } from './anchors.js';
import { sitePath, table, text, type Config } from './config.js';
import { escapePattern } from './patterns.js';
import { dateParts, fillTemplate, firstText, firstTexts, type Fill } from './placeholders.js';
import { folderPath, within } from './publication-rules.js';
import { hexoSlug } from './slugs.js';
import type { Site, SiteNote } from './site.js';

const POSTS = '_posts/';

/** Makes the rules of Hexo. Reads the settings of addresses, and `source_dir`. */
export function hexo(config: Config): Site {
  const isBare = table(config.pretty_urls).trailing_html === false;
  return {
    within: (path) => within(folderPath(text(config.source_dir)) || 'source', path),
    base: sitePath(text(config.root) || text(config.url)),
    address: (note) => {
      const path = note.path.startsWith(POSTS) ? postPath(note, config) : pagePath(note);
      const page = path?.replace(/(?<=^|\/)index\.html$/u, '');
      return page === undefined ? undefined : encodePath(isBare ? page.replace(/\.html$/u, '') : page);
    },
    anchors: hexoAnchors,
  };
}

function pagePath({ path, properties }: SiteNote): string {
  const own = writtenAddress(firstText(properties, 'permalink') ?? '');
  if (own?.endsWith('/') || /\.\w+$/u.test(own ?? '')) return own!;
  return `${own || withoutExtension(path)}.html`;
}

function postPath(note: SiteNote, config: Config): string | undefined {
  const own = writtenAddress(firstText(note.properties, 'permalink') ?? '');
  const path =
    own || fillTemplate(text(config.permalink) || ':year/:month/:day/:title/', postFill(note, config));
  return config.post_asset_folder === true && path && !/(?:\/|\.html)$/u.test(path) ? `${path}/` : path;
}

/** Gives the values of placeholders: a post's own, those of its file's name, and its properties. */
function postFill({ path, properties, title }: SiteNote, config: Config): Fill {
  const named = nameParts(withoutExtension(path.slice(POSTS.length)), text(config.new_post_name));
  const { year = '', month = named.i_month ?? '', day = named.i_day ?? '' } = named;
  const date = dateParts(firstText(properties, 'date') ?? `${year}-${month}-${day}`);
  return {
    ...(table(config.permalink_defaults) as Fill),
    ...firstTexts(properties),
    ...named,
    name: lastPart(named.title!),
    post_title: hexoSlug(firstText(properties, 'title') ?? title ?? '').toLowerCase(),
    ...{ year: date.year, month: date.month, day: date.day },
    ...{ i_month: date.month?.replace(/^0/u, ''), i_day: date.day?.replace(/^0/u, '') },
    category: categoryOf(properties, config),
  };
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
  const parts = texts(last).map((name) => hexoSlug(text(names[name]) || name));
  return parts.join('/') || text(config.default_category) || 'uncategorized';
}
