// Table of generators that withhold notes by dates, and the reading of such dates.

import { parseMoment, yearFirst } from './dates.js';
import type { Exclusion } from './publication.js';
import { describeValue, isSet, plainly, propertyName, texts, type Property } from './properties.js';
import { warn } from '../warnings.js';

/** Properties whose dates withhold a note. */
export interface Schedule {
  /**
   * Properties for the beginning of publication, as documented; the first that is set counts. `:filename` stands for
   * the date in the file's name, `:fileModTime` for a moment that has passed.
   */
  from: readonly string[];
  /** Properties for the end of publication. */
  until: readonly string[];
  /** IANA time zones of dates without an offset, or UTC. The latest beginning and the earliest end count. */
  zones?: readonly string[];
}

const UNTIL = ['expiryDate', 'unpublishDate'];

/**
 * All generators that withhold notes by dates, by their names for `--site`. Comments tell what a row applies to, and its
 * source. Eleventy, Zola, Quartz, VitePress, Docusaurus and Obsidian Publish show notes of any date.
 */
export const SCHEDULES: Readonly<
  Record<'hugo' | 'jekyll' | 'blog' | 'hexo' | 'pelican' | 'astro' | 'plain', Schedule>
> = {
  hugo: {
    from: ['publishDate', 'pubDate', 'published', 'date', 'lastmod', 'modified'],
    until: UNTIL,
    // Hugo, unless `buildFuture` or `buildExpired` is set
    // https://gohugo.io/configuration/front-matter/#dates
  },
  jekyll: {
    from: ['date', ':filename'],
    until: [],
    // Jekyll, for posts and collections, unless `future` is set
    // https://jekyllrb.com/docs/configuration/options/#build-command-options
  },
  blog: {
    from: ['date'],
    until: [],
    // Material for MkDocs, for posts of a blog with `draft_if_future_date`
    // https://squidfunk.github.io/mkdocs-material/plugins/blog/#config.draft_if_future_date
  },
  hexo: {
    from: ['date', ':filename'],
    until: [],
    // Hexo, if `future` is false
    // https://hexo.io/docs/configuration#Writing
  },
  pelican: {
    from: ['date'],
    until: [],
    // Pelican, if `WITH_FUTURE_DATES` is false
    // https://docs.getpelican.com/en/stable/settings.html
  },
  astro: {
    from: ['pubDatetime'],
    until: [],
    // AstroPaper, a theme of Astro
    // https://github.com/satnaing/astro-paper/pull/234
  },
  plain: {
    from: ['publishDate'],
    until: UNTIL,
    // Grav, and an unknown generator, which may be Hugo
    // https://learn.getgrav.org/17/content/headers#publish-date
  },
};

// Under every generator: owners who have their own scripts name in it the day before which a note is not shown.
const FROM = ['publish', 'isPublish'];
const NONE: Schedule = { from: [], until: [] };

const KEYS = new Set(
  Object.values(SCHEDULES).flatMap(({ from, until }) => [...from, ...until].map(propertyName)),
);

/** True for keys that withhold notes under some generator, in any spelling. */
export function isScheduleKey(key: string): boolean {
  return KEYS.has(propertyName(key));
}

/** End of a note's publication: a property and its moment, in milliseconds since 1970. */
interface End {
  key: string;
  at: number;
}

/** Time in which a note is public; without ends it always is. */
export interface Period {
  from?: End;
  until?: End;
}

/**
 * Reads the time in which a note is public, or excludes the note for an unclear date.
 * @param schedule properties of the note's generator. Default: none
 */
export function periodOf(
  properties: readonly Property[],
  path: string,
  { from, until, zones = ['UTC'] }: Schedule = NONE,
): Period | Exclusion {
  const period: Period = {};
  for (const [side, keys] of [
    ['from', from],
    ['from', FROM],
    ['until', until],
  ] as const) {
    const date = firstDate(keys, properties, path);
    if (!date) continue;
    const ways = yearFirst(date.written);
    const days = ways.length ? ways : [date.written];
    const moments = zones.flatMap((zone) => days.map((day) => parseMoment(day, zone)));
    if (moments.some((moment) => moment === undefined)) return unclear(date, path);
    const at = (side === 'from' ? Math.max : Math.min)(...(moments as number[]));
    if (at > (period[side]?.at ?? -Infinity)) period[side] = { key: date.key, at };
  }
  return period;
}

interface WrittenDate {
  key: string;
  written: string;
  line: number;
}

function firstDate(
  keys: readonly string[],
  properties: readonly Property[],
  path: string,
): WrittenDate | undefined {
  for (const key of keys) {
    if (/^:filemodtime$/iu.test(key)) return undefined;
    const name = propertyName(key);
    const isDated = (property: Property) => propertyName(property.key) === name && isDate(property);
    const found = name === ':filename' ? dateInName(path) : properties.filter(isDated).map(written)[0];
    if (found) return found;
  }
  return undefined;
}

// Passes over blanks and booleans: `published: true` is a switch.
function isDate({ value }: Property): boolean {
  return plainly(value) === undefined && isSet(value);
}

// Material for MkDocs writes a mapping: `date: { created: 2026-06-11 }`.
function written({ key, value, line }: Property): WrittenDate {
  const date = value instanceof Map ? (value.get('created') ?? value) : value;
  return { key, written: texts(date)[0] ?? describeValue(date), line };
}

function dateInName(path: string): WrittenDate | undefined {
  const [name = '', folder = ''] = path.split('/').reverse();
  const date = /^\d{2,4}-\d{1,2}-\d{1,2}(?=[-_. ]|$)/u.exec(/^_?index\./iu.test(name) ? folder : name)?.[0];
  return date === undefined ? undefined : { key: "the file name's date", written: date, line: 0 };
}

function unclear({ key, written, line }: WrittenDate, path: string): Exclusion {
  return { reason: `${key}: ${written}`, warnings: [warn('schedule', path, line, key, written)] };
}
