// Builds one garden again and again. What did not change is kept from build to build.

import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { BuildError } from '../build-error.js';
import type { BuildResult } from './build-result.js';
import { checkBuildOptions, type BuildOptions } from '../options/build-options.js';
import { sha256 } from '../writer/hash.js';
import { codeId } from '../writer/own-package.js';
import type { NoteFile } from '../garden/find-notes.js';
import { readGarden, type GardenRead, type NoteReader } from '../garden/read-garden.js';
import type { FoundSite } from '../sites/find-site.js';
import { KeptNotes } from '../writer/kept-notes.js';
import { makeIndex, type MadeIndex } from '../writer/make-index.js';
import { outputFiles } from './output-files.js';
import { visitCost } from '../writer/visit-cost.js';
import { readWidgetFiles } from '../writer/widget-files.js';
import type { OutputFile } from '../writer/output-file.js';
import { removeFiles, writeFiles } from '../writer/write-files.js';
import { CacheFile } from './cache-file.js';
import { KeptFiles } from './kept-files.js';
import { ReadCache, type Changes } from './read-cache.js';
import { readKept } from './read-kept.js';
import { ReadingThreads, threadsFor } from './reading-threads.js';

/** A build, and what it came of. */
export interface Built {
  result: BuildResult;
  /** How the notes differ from those of the build before; at first, all are added. */
  changes: Changes;
  /** All files, with what they hold, the entry last. */
  files: OutputFile[];
}

/** Where the files of a build go. */
export type Target = (files: readonly OutputFile[]) => Promise<void>;

/** Builds a garden. One build at a time. */
export class GardenBuilder {
  readonly #options: BuildOptions;
  readonly #target: Target | undefined;
  readonly #threadsFor: typeof threadsFor;
  readonly #notes = new KeptNotes();
  readonly #reads = new ReadCache(this.#notes);
  readonly #kept = new KeptFiles();
  readonly #written = new WeakSet<OutputFile>();
  #widget: readonly OutputFile[] | undefined;
  #stored: CacheFile | undefined;
  /** What the stored cache is to hold, as of the last build. */
  #toStore: ReadonlyMap<string, unknown> | undefined;

  /**
   * @param target what takes the files; default: they are written to the option `out`
   * @param threads how many threads to read so many bytes with; 0 for none
   * @throws BuildError where the options are wrong
   */
  constructor(options: BuildOptions, target?: Target, threads = threadsFor) {
    checkBuildOptions(options);
    this.#threadsFor = threads;
    const { out } = options;
    this.#options = options;
    this.#target = target ?? (out === undefined ? undefined : (files) => this.#write(out, files));
  }

  /** The folders and notes given, absolute. */
  get roots(): string[] {
    return this.#options.paths.map((given) => path.resolve(given));
  }

  /** Every note of the last build, and every folder given, by its place on this machine. */
  watched(): string[] {
    return [...this.roots, ...this.#reads.files()];
  }

  /** Builds, and puts the files where they belong. @throws BuildError where nothing was built or written */
  async build(): Promise<Built> {
    const start = performance.now();
    const widget = this.#target ? await this.#readWidget() : [];
    await this.#openStored();
    const garden = await this.#read();
    const changes = this.#reads.settle();
    if (!garden.notes.length) return this.#withdrawAll(garden);
    const made = makeIndex(garden.notes, this.#options, this.#notes);
    const files = this.#target
      ? await outputFiles(made, () => this.#makeWhole(garden), widget, this.#kept, this.#options)
      : [];
    // Other threads weigh them while they are written.
    const [sizes] = await Promise.all([this.#kept.measure(files), this.#target?.(files)]);
    this.#toStore = new Map<string, unknown>([
      ...this.#reads.toStore(new Set(garden.notes)),
      ...this.#kept.toStore(files),
    ]);
    const seconds = Math.round(performance.now() - start) / 1000;
    const result = {
      ...summarize(garden, made),
      files: sizes,
      visit: visitCost(made, sizes),
      seconds,
    };
    return { result, changes, files };
  }

  // A note that is kept back now may be in the index that is there.
  async #withdrawAll({ read, excluded, failed }: GardenRead): Promise<never> {
    const { paths, out } = this.#options;
    this.#toStore = new Map();
    if (out !== undefined) await removeFiles(out);
    const counts = [read, excluded.length, failed.length].map(String);
    throw new BuildError('no-notes', paths.join(', '), ...counts);
  }

  /** Keeps what was read of the last build for other processes, where the option `cache` says so. */
  async store(): Promise<void> {
    if (this.#toStore) await this.#stored?.write(this.#toStore);
  }

  #makeWhole({ notes }: GardenRead): MadeIndex {
    return makeIndex(notes, { ...this.#options, layout: 'single', inlineText: true }, this.#notes);
  }

  async #write(out: string, files: readonly OutputFile[]): Promise<void> {
    await writeFiles(out, files, this.#written);
    for (const file of files) this.#written.add(file);
  }

  async #openStored(): Promise<void> {
    const { cache, noteUrl } = this.#options;
    // What a function may ask of a note is all its properties, and passwords may be among them.
    if (this.#stored || !cache || noteUrl) return;
    const name = sha256(this.roots.join('\0')).slice(0, 16);
    this.#stored = await CacheFile.open(path.join(cache, `${name}.bin`), codeId());
    this.#reads.use(this.#stored);
    this.#kept.use(this.#stored);
  }

  async #read(): Promise<GardenRead> {
    const { paths, out, noteUrl, onProgress } = this.#options;
    let threads: ReadingThreads | undefined;
    const reader = (files: readonly NoteFile[], found: FoundSite): NoteReader => {
      const rules = { ...this.#options, found, allProperties: noteUrl !== undefined };
      const count = this.#threadsFor(this.#reads.unknownBytes(files));
      return this.#reads.reader(found, (task) => {
        if (!count) return readKept(task, rules, this.#notes);
        threads ??= new ReadingThreads(count, rules, this.#notes.counter);
        return threads.read(task);
      });
    };
    const ignore = out === undefined ? [] : [path.resolve(out)];
    return readGarden(paths, {
      ...this.#options,
      ignore,
      onProgress: (done, total) => onProgress?.(done, total, 'reading'),
      reader,
    }).finally(() => threads?.close());
  }

  async #readWidget(): Promise<readonly OutputFile[]> {
    const { widget = true, classic = false } = this.#options;
    this.#widget ??= widget ? await readWidgetFiles(classic) : [];
    return this.#widget;
  }
}

function summarize(
  { site, notes, read, excluded, failed, warnings, unread }: GardenRead,
  { file, beside, terms }: MadeIndex,
) {
  return {
    site,
    notes: { read, indexed: notes.length, excluded: excluded.length, failed: failed.length },
    documents: file.index.documentCount,
    terms: terms.length,
    file,
    beside,
    warnings,
    excluded,
    failed,
    unread,
  };
}
