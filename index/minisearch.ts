// MiniSearch instances of published indexes, in Node: `import { openMiniSearch } from 'garden-search/minisearch'`.

import MiniSearch from 'minisearch';
import { miniSearchOptions, readIndexFile, type IndexFile } from '../src/core/store/index-file.js';
import type { SearchDocument } from '../src/core/store/index-file.js';
import { parseEntry } from '../src/core/store/entry-text.js';
import { wholeIndex } from '../src/core/store/whole-index.js';
import type { OpenOptions } from './engine.js';
import { readerAt, readText, toUrl } from './published-files.js';

/**
 * Opens a published index of either layout as a `MiniSearch`, with `search`, `autoSuggest` and all its other
 * methods. All files of the index are read. A document is a passage; results carry the `url` and `title` of its
 * note. Text is tokenized and folded as garden-search does; only `openGarden` knows spelling, forms, the query
 * language and filters.
 * @param source path or address of `garden-index.json`, or its parsed content
 * @throws GardenSearchError `file`, `http`, `network`, `parse`, `format`, `damaged` or `version`
 * @example
 * ```ts
 * import { openMiniSearch } from 'garden-search/minisearch';
 *
 * const index = await openMiniSearch('public/search/garden-index.json');
 * const passages = index.search('compost', { prefix: true });
 * ```
 */
export async function openMiniSearch(
  source: string | URL | IndexFile,
  { baseUrl = './', signal }: OpenOptions = {},
): Promise<MiniSearch<SearchDocument>> {
  const isPlace = typeof source === 'string' || source instanceof URL;
  const base = toUrl(isPlace ? source : baseUrl);
  const file = readIndexFile(isPlace ? await parseEntry(await readText(base, signal), base.href) : source);
  return MiniSearch.loadJS(await wholeIndex(file, readerAt(base), signal), miniSearchOptions(file));
}
