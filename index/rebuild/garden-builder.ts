// Builds one garden repeatedly, and keeps unchanged parts from build to build.

import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { BuildError } from '../build-error.js';
import type { BuildResult, Changes } from './build-result.js';
import type { BuildOptions } from '../options/build-options.js';
import { checkBuildOptions } from '../options/check-options.js';
import { codeId } from '../writer/own-package.js';
import { feedFiles } from '../feeds/feed-files.js';
import { readFeeds } from '../feeds/feed-options.js';
import { fragmentFiles } from '../fragments/fragment-files.js';
import { placeFragments } from '../fragments/write-fragments.js';
import type { Host } from '../garden/host.js';
import { outcomeOf, type GardenRead, type NoteFile } from '../garden/garden-read.js';
import { lossOf, readGarden, type NoteReader } from '../garden/read-garden.js';
import type { FoundSite } from '../sites/find-site.js';
import { PassageCache } from '../writer/passage-cache.js';
import { makeIndex, type MakeIndexOptions } from '../writer/make-index.js';
import type { MadeIndex } from '../writer/made-index.js';
import { outputFiles } from './output-files.js';
import { visitCost } from '../writer/visit-cost.js';
import { readWidgetFiles } from '../writer/widget-files.js';
import type { FileMaker } from '../writer/file-maker.js';
import type { OutputFile } from '../writer/output-file.js';
import { removeFiles } from '../writer/write-files.js';
import type { Warning } from '../warnings.js';
import { CacheFile, cacheFileOf, removeCache } from './cache-file.js';
import { OutputCache } from './output-cache.js';
import { ReadCache } from './read-cache.js';
import { readAndCut } from './cached-read.js';
import { ReadingThreads, threadsFor } from './reading-threads.js';

/** Finished build with the changes that led to it. */
export interface Built {
  result: BuildResult;
  /** Differences from the notes of the build before; at first all notes are added. */
  changes: Changes;
  /** All files with their content, the entry last. */
  files: OutputFile[];
}

/** Outcome of a build: what was built, or the error. */
export type BuildOutcome = Built | { error: unknown };

/** Function that stores the files of a build. */
type Target = (files: readonly OutputFile[]) => Promise<void>;

/** Options of a builder, beside those of a build. */
export interface BuilderOptions extends BuildOptions {
  /** Program of the site, where it runs the build. */
  host?: Host;
  /** Measures the files in brotli and estimates a visit. Default false: neither. */
  sizes?: boolean;
}

/** Builds a garden. Builds must not overlap. */
export class GardenBuilder {
  readonly #options: BuildOptions;
  readonly #host: Host | undefined;
  readonly #target: Target | undefined;
  readonly #sizes: boolean;
  readonly #threadsFor: typeof threadsFor;
  readonly #notes = new PassageCache();
  readonly #reads = new ReadCache(this.#notes);
  readonly #kept = new OutputCache();
  #widget: readonly OutputFile[] | undefined;
  #stored: CacheFile | undefined;
  /** Values of the last build for the cache file. */
  #toStore: ReadonlyMap<string, unknown> | undefined;

  /**
   * @param target function that stores the files; default: writes them to the option `out`
   * @param threads function that gives the number of threads for a number of bytes to read; 0 for none
   * @throws BuildError for invalid options
   */
  constructor({ host, sizes = false, ...options }: BuilderOptions, target?: Target, threads = threadsFor) {
    checkBuildOptions(options);
    this.#host = host;
    this.#sizes = sizes;
    this.#threadsFor = threads;
    const { out } = options;
    this.#options = options;
    this.#target = target ?? (out === undefined ? undefined : (files) => this.#kept.write(out, files));
  }

  /** Folders and notes given, absolute. */
  get roots(): string[] {
    return this.#options.paths.map((given) => path.resolve(given));
  }

  /** Lists the folders and notes given and all notes of the last build, by path on this machine. */
  watched(): string[] {
    return [...this.roots, ...this.#reads.files()];
  }

  /** Builds the garden and stores its files. @throws BuildError if nothing was built or written */
  async build(): Promise<Built> {
    const start = performance.now();
    const { out } = this.#options;
    const widget = this.#target ? await this.#readWidget() : [];
    await this.#openStored();
    const garden = await this.#read();
    const changes = this.#reads.commit();
    if (!garden.notes.length) return this.#withdrawAll(garden);
    const made = await this.#make(garden, this.#kept.nextMaker());
    const feeds = await feedFiles(readFeeds(this.#options), made, garden.notes);
    const fragments = await fragmentFiles(this.#options, made, garden.notes);
    const others = [...widget, ...feeds.files];
    const classic = () => this.#make(garden, undefined, { layout: 'single', inlineText: true });
    const files = this.#target ? await outputFiles(made, classic, others, this.#kept, this.#options) : [];
    await this.#target?.(files);
    const sizes = this.#sizes ? this.#kept.measure(files) : [];
    await placeFragments(this.#options, fragments);
    if (this.#stored)
      this.#toStore = new Map<string, unknown>([
        ...this.#reads.toStore(new Set(garden.notes)),
        this.#kept.toStore(files, out),
      ]);
    const seconds = Math.round(performance.now() - start) / 1000;
    const { file, beside, documents, terms } = made;
    const result = {
      ...outcomeOf(garden),
      ...{ file, beside, documents, terms: terms.length },
      feeds: feeds.feeds,
      fragments: fragments.length,
      files: sizes,
      visit: visitCost(made, sizes),
      seconds,
    };
    return { result, changes, files };
  }

  // Removes the index of the build before, which may hold notes that are excluded now.
  async #withdrawAll(garden: GardenRead): Promise<never> {
    const { paths, out } = this.#options;
    this.#toStore = new Map();
    const isRemoved = out !== undefined && (await removeFiles(out));
    await placeFragments(this.#options, []);
    const removed = isRemoved ? `, and the index of an earlier build in ${out} was removed` : '';
    const done = out === undefined ? '' : ` No index was written${removed}.`;
    if (!garden.read) throw new BuildError('no-files', paths.join(', '), done);
    throw new BuildError('no-notes', paths.join(', '), lossOf(garden), done);
  }

  /** Writes the cache file for other processes, if the option `cache` is set. @returns a warning where it can't be */
  async store(): Promise<Warning[]> {
    return (this.#toStore && (await this.#stored?.write(this.#toStore))) ?? [];
  }

  #make({ notes }: GardenRead, maker?: FileMaker, others: MakeIndexOptions = {}): Promise<MadeIndex> {
    const feedLinks = readFeeds(this.#options).map(({ query, title, url }) => ({ query, title, url }));
    return makeIndex(notes, { ...this.#options, feedLinks, ...others }, this.#notes, maker);
  }

  async #openStored(): Promise<void> {
    const { cache, noteUrl } = this.#options;
    if (this.#stored || !cache) return;
    const file = cacheFileOf(cache, this.#options);
    // With `noteUrl` the cache would have to hold all properties of notes, and passwords may be among them.
    if (noteUrl) return removeCache(file);
    this.#stored = await CacheFile.open(file, codeId());
    this.#reads.use(this.#stored);
    this.#kept.use(this.#stored);
  }

  async #read(): Promise<GardenRead> {
    const { paths, out, render, noteUrl, onProgress } = this.#options;
    let threads: ReadingThreads | undefined;
    const reader = (files: readonly NoteFile[], found: FoundSite): NoteReader => {
      const rules = { ...this.#options, found, allProperties: noteUrl !== undefined };
      const count = this.#threadsFor(this.#reads.unknownBytes(files));
      return this.#reads.reader(found, (task) => {
        if (!count) return readAndCut(task, rules, this.#notes);
        threads ??= new ReadingThreads(count, rules, this.#notes.counter);
        return threads.read(task);
      });
    };
    const ignore = [out, render].flatMap((folder) => (folder === undefined ? [] : [path.resolve(folder)]));
    try {
      return await readGarden(paths, {
        ...this.#options,
        ...(this.#host && { host: this.#host }),
        ignore,
        onProgress: (done, total) => onProgress?.(done, total, 'reading'),
        reader,
      });
    } finally {
      await threads?.close();
    }
  }

  async #readWidget(): Promise<readonly OutputFile[]> {
    const { widget = true, classic = false } = this.#options;
    this.#widget ??= widget ? await readWidgetFiles(classic) : [];
    return this.#widget;
  }
}
