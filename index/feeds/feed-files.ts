// Makes the files of feeds, by searches of the index that was made.

import type { Garden, Result, SearchOptions } from '../../src/core/garden.js';
import { tended, type Note } from '../../src/core/note.js';
import { textOf } from '../../src/core/text/highlight.js';
import type { MadeIndex } from '../writer/made-index.js';
import type { OutputFile } from '../writer/output-file.js';
import { atomFeed, type Entry } from './atom.js';
import { MAX_ENTRIES, type Feed, type FeedWritten } from './feed-options.js';

/** Feeds of a build: what was written, and the files. */
interface FeedFiles {
  feeds: FeedWritten[];
  files: OutputFile[];
}

/** Makes the files of feeds from the index that a build made of its notes. */
export async function feedFiles(
  feeds: readonly Feed[],
  made: MadeIndex,
  notes: readonly Pick<Note, 'url' | 'description'>[],
): Promise<FeedFiles> {
  if (!feeds.length) return { feeds: [], files: [] };
  const { gardenOf } = await import('../writer/made-index.js');
  const garden = gardenOf(made);
  const descriptions = new Map(notes.map(({ url, description }) => [url, description]));
  const all = await Promise.all(feeds.map((feed) => makeFeed(feed, garden, descriptions)));
  return { feeds: all.map(({ written }) => written), files: all.map(({ file }) => file) };
}

async function makeFeed(feed: Feed, garden: Garden, descriptions: ReadonlyMap<string, string>) {
  const search = (options: SearchOptions) =>
    garden.search(feed.query, { sort: 'tended', copies: 'apart', ...options });
  const { results } = await search({ limit: MAX_ENTRIES });
  const all = await search({ limit: Math.max(descriptions.size, 1), excerpts: false });
  const entries = results
    .filter((result) => tended(result))
    .map((result) => entryOf(result, descriptions, feed.site));
  const { name, title } = feed;
  return {
    written: {
      name,
      title,
      entries: entries.length,
      undated: all.results.filter((result) => !tended(result)).length,
    },
    file: { name, bytes: Buffer.from(atomFeed(feed, entries)) },
  };
}

function entryOf(result: Result, descriptions: ReadonlyMap<string, string>, site: string): Entry {
  return {
    url: new URL(result.url, site).href,
    title: result.title,
    summary: descriptions.get(result.url) || textOf(result.excerpt?.segments ?? []),
    tags: result.tags,
    created: result.created,
    tended: tended(result),
    language: result.language,
  };
}
