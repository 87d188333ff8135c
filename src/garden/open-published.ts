// Gardens that are open on a page, by their addresses.

import type { Garden } from '../core/garden.js';
import { lazy } from '../core/lazy.js';
import type { IndexFile } from '../core/store/index-file.js';
import { parseEntry } from '../core/store/entry-text.js';
import { fetchText } from './fetch-text.js';
import { PublishedGarden } from './published-garden.js';
import { SharedWork } from './shared-work.js';
import { yieldToPage } from './yield-to-page.js';

/** Options of {@link openPublished}. */
export interface OpenOptions {
  /** Base address of the files beside an index that is given as an object. Default: the page's address. */
  baseUrl?: string | URL;
  /** Signal that ends the opening: the promise rejects with its reason, and unwanted fetches are aborted. */
  signal?: AbortSignal;
  /**
   * Fetches files ahead of need, up to 100 KB, while the page is visible and idle and no search is running. Never if the
   * visitor has asked to save data. Default: false.
   */
  warm?: boolean;
  /** Address of the garden that answers while the one at the source can't be had. Default: none. */
  fallback?: string | URL;
}

type Opened = Garden & Partial<Pick<PublishedGarden, 'warm'>>;

// Every element of a page that names the same index shares it.
const opened = new Map<string, Opened>();
const opening = new SharedWork<Opened>();
const fetchRemote = lazy(() => import('./remote.js'));

/**
 * Opens a garden. An address that is open already on this page is not fetched again.
 * @param source address of `garden-index.json` or of a handler, or the parsed content of an index
 * @throws GardenSearchError `http`, `network`, `parse`, `format` or `version`
 */
export async function openPublished(
  source: string | URL | IndexFile,
  options: OpenOptions = {},
): Promise<Garden> {
  const { baseUrl = document.baseURI, signal, warm, fallback } = options;
  if (fallback) return (await fetchRemote()).openEither(openPublished, source, options);
  const isAddress = typeof source === 'string' || source instanceof URL;
  const garden = isAddress
    ? await openAt(new URL(source, baseUrl), signal)
    : new PublishedGarden(source, new URL(baseUrl, document.baseURI));
  void (warm && garden.warm?.());
  return garden;
}

async function openAt(url: URL, signal?: AbortSignal): Promise<Opened> {
  const { href } = url;
  const open = async (abort: AbortSignal) => {
    const text = await fetchText(url, { signal: abort });
    const value = await parseEntry(text, href, yieldToPage);
    await yieldToPage();
    const garden = (value as { can?: unknown } | null)?.can
      ? (await fetchRemote()).openHandler(value, href)
      : new PublishedGarden(value, url, text);
    opened.set(href, garden);
    return garden;
  };
  signal?.throwIfAborted();
  return opened.get(href) ?? opening.join(href, open, signal);
}
