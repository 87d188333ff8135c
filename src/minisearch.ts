// MiniSearch instances of published indexes, in a browser:
// `import { openMiniSearch } from 'garden-search/minisearch'`.

import MiniSearch from 'minisearch';
import { miniSearchOptions, readIndexFile, type IndexFile } from './core/store/index-file.js';
import type { SearchDocument } from './core/store/index-file.js';
import { parseEntry } from './core/store/entry-text.js';
import { wholeIndex } from './core/store/whole-index.js';
import type { OpenOptions } from './engine.js';
import { fetchText } from './garden/fetch-text.js';
import { GardenFiles } from './garden/garden-files.js';

/**
 * Opens a published index of either layout as a `MiniSearch`, with `search`, `autoSuggest` and all its other
 * methods. All files of the index are read. A document is a passage; results carry the `url` and the `title` of its
 * note. Terms are folded and cut as garden-search does; spelling, forms, the query language and filters are left to
 * `openGarden`.
 * @param source address of `garden-index.json`, or its parsed content
 * @throws GardenSearchError `http`, `network`, `parse`, `format`, `damaged` or `version`
 * @example
 * ```ts
 * import { openMiniSearch } from 'garden-search/minisearch';
 *
 * const index = await openMiniSearch('/search/garden-index.json');
 * const passages = index.search('compost', { prefix: true });
 * ```
 */
export async function openMiniSearch(
  source: string | URL | IndexFile,
  { baseUrl = document.baseURI, signal }: Omit<OpenOptions, 'warm'> = {},
): Promise<MiniSearch<SearchDocument>> {
  const isPlace = typeof source === 'string' || source instanceof URL;
  const base = new URL(isPlace ? source : baseUrl, baseUrl);
  const abortable = signal ? { signal } : {};
  const file = readIndexFile(
    isPlace ? await parseEntry(await fetchText(base, abortable), base.href) : source,
  );
  return MiniSearch.loadJS(
    await wholeIndex(file, new GardenFiles(base).read, signal),
    miniSearchOptions(file),
  );
}
