// The door to MiniSearch in Node: `import { openMiniSearch } from 'garden-search/minisearch'`.

import MiniSearch from 'minisearch';
import { miniSearchOptions, readIndexFile, type IndexFile } from '../src/core/store/index-file.js';
import type { SearchDocument } from '../src/core/store/index-file.js';
import { parseJson } from '../src/core/store/read-file.js';
import { wholeIndex } from '../src/core/store/whole-index.js';
import type { OpenOptions } from './engine.js';
import { readerAt, readText, toUrl } from './published-files.js';

/**
 * Opens a published index of either layout as a `MiniSearch`, which reads all of it: `search`, `autoSuggest` and all
 * else that MiniSearch has. A document is a passage; results carry the `url` and the `title` of its note. Terms are
 * folded and cut as garden-search does; spelling, forms, the query language and filters are left to `openGarden`.
 * @param source the path or the address of `garden-index.json`, or what it holds
 * @throws GardenSearchError `file`, `http`, `network`, `parse`, `format`, `damaged` or `version`
 */
export async function openMiniSearch(
  source: string | URL | IndexFile,
  { baseUrl = './', signal }: OpenOptions = {},
): Promise<MiniSearch<SearchDocument>> {
  const isPlace = typeof source === 'string' || source instanceof URL;
  const base = toUrl(isPlace ? source : baseUrl);
  const file = readIndexFile(isPlace ? parseJson(await readText(base, signal), base.href) : source);
  return MiniSearch.loadJS(await wholeIndex(file, readerAt(base), signal), miniSearchOptions(file));
}
