// Addresses of Zola: https://www.getzola.org/documentation/content/overview/ and
// https://www.getzola.org/documentation/getting-started/configuration/ (`slugify`).

import { encodePath, lastPart, partPath, withoutExtension } from './address.js';
import { zolaAnchors } from './anchors.js';
import { sitePath, table, text, type Config } from './config.js';
import { firstText } from './placeholders.js';
import { within } from './publication-rules.js';
import { zolaSlug } from './slugs.js';
import type { Site, SiteNote } from './site.js';

const DATED = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?\s?[_-](?=.)/u;

/** Makes the rules of Zola. Reads the settings `base_url`, `default_language`, `languages` and `slugify`. */
export function zola(config: Config): Site {
  const languages = Object.keys(table(config.languages));
  const { paths, paths_keep_dates: keepsDates } = table(config.slugify);
  const slugify = SLUGS[text(paths)] ?? zolaSlug;
  const dated = keepsDates === true ? '' : DATED;
  return {
    within: (path) => within('content', path),
    base: sitePath(text(config.base_url)),
    address: (note) => {
      const [, stem = '', language = ''] = /^(.*?)(?:\.([^./]+))?$/su.exec(withoutExtension(note.path))!;
      const isTold = languages.includes(language);
      const path = pagePath(note, isTold ? stem : withoutExtension(note.path), slugify, dated);
      const own = firstText(note.properties, 'path')?.trim();
      const below = isTold && language !== text(config.default_language) && !own ? `${language}/` : '';
      return path === undefined ? undefined : encodePath(`${below}${own ?? path}/`);
    },
    anchors: zolaAnchors,
  };
}

// Ways to make a slug, beside Zola's own: https://www.getzola.org/documentation/getting-started/configuration/#slugification-strategies
const SLUGS: Record<string, (name: string) => string | undefined> = {
  off: String,
  safe: (name) => name.replace(/[ .]+$/u, '').replace(/[<>:"/\\|?*]/gu, ''),
};

function pagePath(
  { properties }: SiteNote,
  path: string,
  slugify: (name: string) => string | undefined,
  dated: RegExp | string,
): string | undefined {
  const { folders, name } = partPath(path);
  if (name === '_index') return folders;
  const whole = name === 'index' ? folders.slice(0, -1) : path;
  if (!whole) return '';
  const slug = slugify(firstText(properties, 'slug') ?? lastPart(whole).replace(dated, ''));
  return slug === undefined ? undefined : partPath(whole).folders + slug;
}
