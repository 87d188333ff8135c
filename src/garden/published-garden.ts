// Garden at an address, where another build may be published while the page is open.

import { GardenSearchError, type ErrorCode } from '../core/errors.js';
import type {
  Answer,
  Garden,
  RelatedOptions,
  Result,
  SearchOptions,
  Signal,
  TagMap,
} from '../core/garden.js';
import { readIndexFile, type IndexFile } from '../core/store/index-file.js';
import { yieldToPage } from './yield-to-page.js';
import { lazy, once, wait } from '../core/lazy.js';
import { parseEntry } from '../core/store/entry-text.js';
import { createGarden } from '../core/answer/answers.js';
import { fetchText } from './fetch-text.js';
import { GardenFiles } from './garden-files.js';
import type { Warming } from './warming.js';

/** Codes of errors that a new build may cause: a file is gone, or is not the one that the index names. */
const STALE_CODES = new Set<ErrorCode>(['http', 'parse', 'format', 'damaged']);

const fetchWarming = lazy(() => import('./warming.js'));

/** Index with the files beside it. */
interface Build {
  file: IndexFile;
  files: GardenFiles;
  garden: Garden;
}

/** Answers from the build that is published. */
export class PublishedGarden implements Garden {
  readonly #url: URL;
  #text: string | undefined;
  #build: Build;
  #renewing: Promise<void> | undefined;
  #searches = 0;
  #warming: Warming | undefined;

  /**
   * @param value content of the entry
   * @param url address of the entry, or base address of its files
   * @param text entry as it was fetched; without it the entry is never fetched anew
   */
  constructor(value: unknown, url: URL, text?: string) {
    this.#build = openBuild(value, url);
    this.#url = url;
    this.#text = text;
  }

  /** Fetches ahead what queries are likely to need, whenever no search is running. */
  readonly warm = once(async () => {
    // Nobody has asked a question yet, so a module that is not to be had is no error.
    const module = await fetchWarming().catch(() => undefined);
    this.#warming = module && new module.Warming(this.#build.file, this.#build.files);
    if (!this.#searches) this.#warming?.resume();
  });

  search(text: string, options: SearchOptions = {}): Promise<Answer> {
    return this.#ask((garden) => garden.search(text, options), options.signal);
  }

  related(url: string, options?: RelatedOptions): Promise<Result[]> {
    return this.#ask((garden) => garden.related!(url, options));
  }

  tagMap(): Promise<TagMap> {
    return this.#ask((garden) => garden.tagMap!());
  }

  async #ask<Answer>(question: (garden: Garden) => Promise<Answer>, signal?: Signal): Promise<Answer> {
    const build = this.#build;
    this.#searches++;
    this.#warming?.pause();
    try {
      return await question(build.garden);
    } catch (error) {
      const stale = !signal?.aborted && this.#isStale(error);
      if (stale) build.files.bypassCache();
      const renewed = stale && (await this.#renew(build));
      if (!renewed) throw error;
      return await question(this.#build.garden);
    } finally {
      if (!--this.#searches) this.#warming?.resume();
    }
  }

  // Another origin’s 404 seldom carries the CORS headers, and then looks like a broken connection.
  #isStale(error: unknown): boolean {
    if (!(error instanceof GardenSearchError)) return false;
    return STALE_CODES.has(error.code) || (error.code === 'network' && this.#url.origin !== location.origin);
  }

  /** Takes over the published build if it is no longer the given one. True if so. */
  async #renew(build: Build): Promise<boolean> {
    if (build === this.#build)
      await (this.#renewing ??= this.#fetchAnew().finally(() => (this.#renewing = undefined)));
    return build !== this.#build;
  }

  async #fetchAnew(): Promise<void> {
    if (this.#text === undefined) return;
    // A service worker may answer from its cache whatever it is told. It does not know another address.
    const other = new URL(this.#url);
    other.searchParams.set('again', this.#build.file.hash);
    let text = this.#text;
    for (const url of [this.#url, other])
      if (text === this.#text) text = await fetchText(url, { cache: 'reload' }).catch(() => this.#text!);
    if (text === this.#text) return;
    const build = openBuild(await parseEntry(text, this.#url.href, yieldToPage), this.#url);
    this.#warming?.end();
    this.#build = build;
    this.#text = text;
  }
}

function openBuild(value: unknown, url: URL): Build {
  const file = readIndexFile(value);
  const files = new GardenFiles(url);
  return {
    file,
    files,
    garden: createGarden(file, files.read, {
      rest: wait,
      yieldToPage,
    }),
  };
}
