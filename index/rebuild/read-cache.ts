// Keeps notes as they were read from build to build, so that unchanged notes are not read and parsed again.

import { hash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { serialize } from 'node:v8';
import { byCodeUnit } from '../../src/core/text/strings.js';
import type { Note } from '../../src/core/note.js';
import type { NoteFile } from '../garden/garden-read.js';
import type { FileRules, NoteReader } from '../garden/read-garden.js';
import { addressNote, type NoteRead, type UnaddressedRead } from '../notes/read-note.js';
import type { FoundSite } from '../sites/find-site.js';
import { sha256 } from '../writer/side-files.js';
import type { PassageCache } from '../writer/passage-cache.js';
import { stateOf, type CacheFile } from './cache-file.js';
import type { Changes } from './build-result.js';
import type { CachedRead, ReadTask } from './cached-read.js';

const PREFIX = 'read ';
const STATE = 'state ';

/** State of a cache that is stored beside its reads. */
interface State {
  /** Files, by path on this machine. */
  files: [file: string, read: ReadFile][];
  /** Terms by number, one a line; an empty line for a term that no note has any more. */
  terms: string;
  /** Numbers of the terms, in the order of the terms. */
  order: Uint32Array;
}

/** Least age of a file's last change, in milliseconds, at which a further change must show in its file times. */
const LEAST_AGE = 2000;

/** Identity of a file's content. */
interface Identity {
  /** Hash of the content. */
  content: string;
  /** Number, size and times of the file while it has that content; empty if it changed too recently to be sure. */
  stats: string;
}

interface Opened extends Identity {
  bytes: Uint8Array;
}

interface ReadFile extends Identity {
  path: string;
  key: string;
}

/** Cache of the reads of one garden. */
export class ReadCache {
  readonly #notes: PassageCache;
  readonly #now: () => number;
  /** Reads of the last build, by key. */
  #kept = new Map<string, CachedRead>();
  /** Files of the last build, by path on this machine. */
  #files: ReadonlyMap<string, ReadFile> = new Map();
  /** Files of an earlier process, from the cache file. */
  #storedFiles: ReadonlyMap<string, ReadFile> = new Map();
  /** Reads and files of the build that runs. {@link commit} makes it the last build. */
  #next: [reads: Map<string, CachedRead>, files: Map<string, ReadFile>] = [new Map(), new Map()];
  #stored: CacheFile | undefined;
  /** Stats as in {@link Identity} of the files to read, by path on this machine. */
  readonly #stats = new Map<string, string>();
  /** Notes with the addresses of the last build. An unchanged note stays the same object. */
  readonly #addressed = new WeakMap<UnaddressedRead, Note>();

  /**
   * @param notes the cache of passages and counted terms, which receives those of cached notes
   * @param now clock, in milliseconds
   */
  constructor(notes: PassageCache, now = Date.now) {
    this.#notes = notes;
    this.#now = now;
  }

  /** Sets a cache file in which reads are also looked up, and takes over its term numbers. */
  use(stored: CacheFile): void {
    const state = stored.getOnly(STATE) as State | undefined;
    // Reads are useless without their term numbers.
    if (!state) return stored.clear();
    this.#stored = stored;
    this.#storedFiles = new Map(state.files);
    this.#notes.counter.restore(state.terms.split('\n'), state.order);
  }

  /** Sums the bytes of the files that are not in the cache. */
  unknownBytes(files: readonly NoteFile[]): number {
    this.#stats.clear();
    const sizes = files.map(({ file }) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      if (!stats) return 0;
      this.#stats.set(file, this.#textOf(stats));
      return this.#known(file) ? 0 : stats.size;
    });
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /**
   * Makes a reader that gives cached reads, or reads files as {@link readNote} does. An unchanged note is the same
   * object.
   * @param read reads a file that is not in the cache
   */
  reader(found: FoundSite, read: (task: ReadTask) => CachedRead | Promise<CachedRead>): NoteReader {
    const site = hash('sha256', serialize([found.name, found.config]));
    return async (file, rules) => {
      const language = rules.language(file.path);
      const keyOf = ({ content }: Identity) =>
        hash('sha256', serialize([site, rules.path, file.path, language, rules.rules, content]), 'base64url');
      let identity: Identity = this.#known(file.file) ?? this.#open(file.file);
      let key = keyOf(identity);
      let kept = this.#find(key);
      if (!kept) {
        const opened = 'bytes' in identity ? (identity as Opened) : this.#open(file.file);
        if (opened !== identity) key = keyOf(opened);
        identity = opened;
        kept = await read({ file, bytes: opened.bytes, language, noteRules: rules.rules });
      }
      const [reads, files] = this.#next;
      reads.set(key, kept);
      files.set(file.file, { path: file.path, key, content: identity.content, stats: identity.stats });
      const addressed = this.#address(kept.read, file.path, rules);
      if ('note' in addressed) this.#notes.take(addressed.note, kept.cut!);
      return addressed;
    };
  }

  /** Ends the reading of a garden: forgets files that it no longer has. @returns the changes since the last call */
  commit(): Changes {
    const before = this.#files;
    [this.#kept, this.#files] = this.#next;
    this.#next = [new Map(), new Map()];
    const now = [...this.#files];
    const gone = [...before].filter(([file]) => !this.#files.has(file));
    return {
      added: paths(now.filter(([file]) => !before.has(file))),
      changed: paths(now.filter(([file, { key }]) => before.has(file) && before.get(file)!.key !== key)),
      removed: paths(gone),
    };
  }

  /** Lists the files of the garden, by path on this machine. */
  files(): Iterable<string> {
    return this.#files.keys();
  }

  /** Lists the values for the cache file: the reads of published notes, and of no others. */
  toStore(published: ReadonlySet<Note>): Map<string, unknown> {
    const isPublished = ({ read }: CachedRead) => published.has(this.#addressed.get(read)!);
    const kept = [...this.#kept].filter(([, kept]) => isPublished(kept));
    const keys = new Set(kept.map(([key]) => key));
    const { counter } = this.#notes;
    const documents = kept.flatMap(([, { cut }]) => cut!.documents);
    const state: State = {
      files: [...this.#files].filter(([, { key }]) => keys.has(key)),
      terms: counter.termsOf(documents).join('\n'),
      order: Uint32Array.from(counter.order()),
    };
    const entries = new Map<string, unknown>(kept.map(([key, kept]) => [PREFIX + key, kept]));
    return entries.set(STATE + sha256(JSON.stringify([state.files, state.terms])), state);
  }

  #address(read: UnaddressedRead, path: string, rules: Pick<FileRules, 'url'>): NoteRead {
    const made = addressNote(read, path, rules);
    if (!('note' in made)) return made;
    const known = this.#addressed.get(read);
    if (known?.url === made.note.url) return { ...made, note: known };
    this.#addressed.set(read, made.note);
    return made;
  }

  #find(key: string): CachedRead | undefined {
    return this.#kept.get(key) ?? (this.#stored?.get(PREFIX + key) as CachedRead | undefined);
  }

  #open(file: string): Opened {
    const stats = this.#statsOf(file);
    const bytes = readFileSync(file);
    return { content: hash('sha256', bytes, 'base64url'), stats, bytes };
  }

  #known(file: string): ReadFile | undefined {
    const known = this.#files.get(file) ?? this.#storedFiles.get(file);
    return known?.stats && known.stats === this.#statsOf(file) ? known : undefined;
  }

  #statsOf(file: string): string {
    return this.#stats.get(file) ?? this.#textOf(statSync(file));
  }

  #textOf(stats: Stats): string {
    const isSure = this.#now() - Math.max(stats.mtimeMs, stats.ctimeMs) > LEAST_AGE;
    return isSure ? stateOf(stats) : '';
  }
}

function paths(files: readonly [string, ReadFile][]): string[] {
  return files.map(([, { path }]) => path).sort(byCodeUnit);
}
