// Gardens that are open on a page, by their addresses.

import type { Garden } from '../core/garden.js';
import type { IndexFile } from '../core/store/index-file.js';
import { PublishedGarden } from './published-garden.js';
import { SharedWork } from './shared-work.js';

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
}

// Every element of a page that names the same index shares it.
const opened = new Map<string, PublishedGarden>();
const opening = new SharedWork<PublishedGarden>();

/**
 * Opens a garden's index. An address that is open already on this page is not fetched again.
 * @param source address of `garden-index.json`, or its parsed content
 * @throws GardenSearchError `http`, `network`, `parse`, `format` or `version`
 */
export async function openPublished(
  source: string | URL | IndexFile,
  options: OpenOptions = {},
): Promise<Garden> {
  const { baseUrl = document.baseURI, signal, warm } = options;
  const isAddress = typeof source === 'string' || source instanceof URL;
  const garden = isAddress
    ? await openAt(new URL(source, baseUrl), signal)
    : new PublishedGarden(source, new URL(baseUrl, document.baseURI));
  if (warm) void garden.warm();
  return garden;
}

async function openAt(url: URL, signal?: AbortSignal): Promise<PublishedGarden> {
  const { href } = url;
  const open = async (abort: AbortSignal) => {
    const garden = await PublishedGarden.fetch(url, abort);
    opened.set(href, garden);
    return garden;
  };
  signal?.throwIfAborted();
  return opened.get(href) ?? opening.join(href, open, signal);
}
