// Options of feeds, and their checks.

import { BuildError } from '../build-error.js';
import { underBase } from '../sites/address.js';
import { FEED_NAME } from '../writer/output-names.js';

/** Feed as the owner describes it: a query, or a query with a title and an author. */
type FeedOption = string | { query: string; title?: string; author?: string };

/** Options of a build that concern feeds. */
export interface FeedOptions {
  /**
   * Atom feeds to write, by the names of their files: `{ 'soil.xml': '#garden/soil', 'all.xml': '' }`. Each lists the
   * notes that its query finds, the ones tended last first, at most 100. At most 100 feeds. Default: none.
   */
  feeds?: Readonly<Record<string, FeedOption>>;
  /** Absolute address of the site, such as `https://example.org/`, for feeds. Default: none. */
  siteUrl?: string;
  /** Path of `out` on the site, for the HTML to paste and for feeds. Default `/`. */
  publicPath?: string;
}

/** Feed to write. */
export interface Feed {
  /** Name of the file. */
  name: string;
  query: string;
  title: string;
  /** Name of the author. Default: the host of the site. */
  author: string;
  /** Absolute address of the file. */
  url: string;
  /** Absolute address of the site. */
  site: string;
}

/** Feed as it was written. */
export interface FeedWritten {
  name: string;
  title: string;
  entries: number;
  /** Number of notes that the query finds, and that are left out because they have no date. */
  undated: number;
}

/** Largest number of feeds. */
export const MAX_FEEDS = 100;

/** Largest number of entries of a feed. */
export const MAX_ENTRIES = 100;

/** Reads the feeds to write. @throws BuildError `feed` for a feed that can't be written, `option-value` for `siteUrl` */
export function readFeeds({ feeds = {}, siteUrl, publicPath = '/' }: FeedOptions): Feed[] {
  const site = siteUrl === undefined ? undefined : readSiteUrl(siteUrl);
  const names = Object.keys(feeds);
  if (names.length > MAX_FEEDS)
    throw new BuildError('feed', names[MAX_FEEDS]!, `there are at most ${MAX_FEEDS} feeds`);
  return names.map((name) => {
    const reason = refusal(name, names, site);
    if (reason !== undefined) throw new BuildError('feed', name, reason);
    const { query, title, author } = described(name, feeds[name]!);
    const { host } = new URL(site!);
    return {
      name,
      query,
      title: title ?? (query.trim() ? `${host}: ${query.trim()}` : host),
      author: author ?? host,
      url: new URL(underBase(publicPath, name), site).href,
      site: site!,
    };
  });
}

function refusal(name: string, names: readonly string[], site: string | undefined): string | undefined {
  if (!FEED_NAME.test(name) || name.includes('..')) return 'its name must be a file name such as soil.xml';
  if (names.some((other) => other !== name && other.toLowerCase() === name.toLowerCase()))
    return 'another feed has the same name in other letter case';
  return site === undefined
    ? 'it needs the address of the site: give --site-url, such as https://example.org/'
    : undefined;
}

function described(name: string, feed: unknown): Exclude<FeedOption, string> {
  if (typeof feed === 'string') return { query: feed };
  const { query, title, author, ...others } = Object(feed) as Record<string, unknown>;
  const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
  if (typeof query !== 'string' || !isText(title) || !isText(author) || Object.keys(others).length)
    throw new BuildError(
      'feed',
      name,
      'it must be a query, or an object with query, title and author as texts',
    );
  return feed as Exclude<FeedOption, string>;
}

function readSiteUrl(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.username || url.password)
    throw new BuildError(
      'option-value',
      'siteUrl',
      JSON.stringify(written),
      'an address such as https://example.org/',
    );
  return url.href;
}
