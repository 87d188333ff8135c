// Hugo's dates, by which it withholds pages: https://gohugo.io/configuration/front-matter/#dates,
// https://gohugo.io/configuration/all/#buildfuture and https://gohugo.io/configuration/all/#timezone.

import { timeZone } from '../properties/dates.js';
import { SCHEDULES, type Schedule } from '../properties/schedules.js';
import { list, lowered, table, text } from './config.js';
import type { ConfigPart } from './hugo-parts.js';
import type { PublicationRules } from './publication-rules.js';

// Names that Hugo reads beside another name.
const ALIASES: Record<string, string[]> = {
  publishdate: ['publishDate', 'pubDate', 'published'],
  expirydate: ['expiryDate', 'unpublishDate'],
  lastmod: ['lastmod', 'modified'],
};

/** Makes the rules of dates. Future and expired pages count as built only if all parts that say so agree. */
export function scheduleRules(parts: readonly ConfigPart[]): PublicationRules {
  const said = (key: string): unknown[] =>
    parts.map(({ config }) => config[key]).filter((value) => value !== undefined);
  const builds = (key: string): boolean => said(key).length > 0 && said(key).every((value) => value === true);
  const tables = said('frontmatter').map((value) => lowered(table(value)));
  const keysOf = (name: string, usual: readonly string[]): string[] => {
    const keys = tables.map((named) => list(named[name.toLowerCase()])).findLast(({ length }) => length > 0);
    const named = (key: string) => (Object.hasOwn(ALIASES, key) ? ALIASES[key]! : undefined);
    return (keys ?? usual).flatMap((key) =>
      /^:default$/iu.test(key) ? usual : (named(key.toLowerCase()) ?? [key]),
    );
  };
  // Hugo finds the page's date first, by its own list, and then reads it as `date`.
  const date = ['date', ...keysOf('date', ['date', ...ALIASES.publishdate!, ...ALIASES.lastmod!])];
  const from = keysOf('publishDate', [...ALIASES.publishdate!, 'date']);
  const zone = said('timezone').map(text).at(-1) || 'UTC';
  const schedule: Schedule = {
    from: builds('buildfuture') ? [] : from.flatMap((key) => (/^date$/iu.test(key) ? date : [key])),
    until: builds('buildexpired') ? [] : keysOf('expiryDate', SCHEDULES.hugo.until),
    zones: [timeZone(/^local$/iu.test(zone) ? undefined : zone)],
  };
  return { schedule: () => schedule };
}
