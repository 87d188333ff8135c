// Notes as they were read, kept from build to build: one that did not change is not read and parsed anew.

import { createHash } from 'node:crypto';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { serialize } from 'node:v8';
import { byCodeUnit } from '../../src/core/text/code-units.js';
import type { Note } from '../../src/core/note.js';
import type { NoteFile } from '../garden/find-notes.js';
import type { NoteReader } from '../garden/read-garden.js';
import type { NoteRead, NoteSite } from '../notes/read-note.js';
import type { FoundSite } from '../sites/find-site.js';
import { sha256 } from '../writer/hash.js';
import type { KeptNotes } from '../writer/kept-notes.js';
import type { CacheFile } from './cache-file.js';
import type { KeptRead, ReadTask } from './read-kept.js';

/** How the files of a garden differ from those of the build before, by their paths. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

const PREFIX = 'read ';
const STATE = 'state ';

/** What is stored beside the reads. */
interface State {
  /** By the place on this machine. */
  files: [file: string, read: ReadFile][];
  /** By number, a line each; empty where no note has it any more. */
  terms: string;
  /** Their numbers, sorted by them. */
  order: Uint32Array;
}

/** From how long ago a change must be, in milliseconds, so that one more can't leave a file looking the same. */
const SETTLED = 2000;

/** What is known of a file's content. */
interface Seen {
  /** The hash of what it holds. */
  content: string;
  /** How it looks from outside as long as it holds that; empty where that can't be told. */
  look: string;
}

interface Opened extends Seen {
  bytes: Uint8Array;
}

interface ReadFile extends Seen {
  path: string;
  key: string;
}

/** The reads of one garden. */
export class ReadCache {
  readonly #notes: KeptNotes;
  readonly #now: () => number;
  /** What has been read since the last {@link settle}, or was kept, by key. */
  #kept = new Map<string, KeptRead>();
  /** By the place on this machine. */
  #files: ReadonlyMap<string, ReadFile> = new Map();
  /** As {@link #files}, of the process before. */
  #storedFiles: ReadonlyMap<string, ReadFile> = new Map();
  #next: [reads: Map<string, KeptRead>, files: Map<string, ReadFile>] = [new Map(), new Map()];
  #stored: CacheFile | undefined;

  /**
   * @param notes takes the notes, cut and counted
   * @param now gives the time, in milliseconds
   */
  constructor(notes: KeptNotes, now = Date.now) {
    this.#notes = notes;
    this.#now = now;
  }

  /** Looks for reads in a file too. Counts by its numbers of terms. */
  use(stored: CacheFile): void {
    const state = stored.getOnly(STATE) as State | undefined;
    // The reads say nothing without the numbers of their terms.
    if (!state) return stored.clear();
    this.#stored = stored;
    this.#storedFiles = new Map(state.files);
    this.#notes.counter.restore(state.terms.split('\n'), state.order);
  }

  /** How many bytes the files have that must be read. */
  unknownBytes(files: readonly NoteFile[]): number {
    const sizes = files.map(({ file }) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return !stats || this.#known(file, stats) ? 0 : stats.size;
    });
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /**
   * Makes a reader that reads files as {@link readNote} does, or finds them. A note that is the same is the same object.
   * @param read reads what is not found
   */
  reader(found: FoundSite, read: (task: ReadTask) => KeptRead | Promise<KeptRead>): NoteReader {
    return async (file, rules) => {
      const language = rules.language(file.path);
      const meta = [found.name, found.config, rules.path, file.path, language, rules.rules];
      const keyOf = ({ content }: Seen) =>
        createHash('sha256')
          .update(serialize([...meta, content]))
          .digest('base64url');
      let seen: Seen = this.#known(file.file, statSync(file.file)) ?? this.#open(file.file);
      let key = keyOf(seen);
      let kept = this.#find(key);
      if (!kept) {
        const opened = 'bytes' in seen ? (seen as Opened) : this.#open(file.file);
        if (opened !== seen) key = keyOf(opened);
        seen = opened;
        kept = await read({ file, bytes: opened.bytes, language, noteRules: rules.rules });
      }
      if ('note' in kept.read) this.#notes.take(kept.read.note, kept.cut!);
      const [reads, files] = this.#next;
      reads.set(key, kept);
      files.set(file.file, { path: file.path, key, content: seen.content, look: seen.look });
      return withUrl(kept, file.path, rules);
    };
  }

  /** Forgets what the garden no longer has, once it was read through, and says what is different now. */
  settle(): Changes {
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

  /** The files of the garden, by their places on this machine. */
  files(): Iterable<string> {
    return this.#files.keys();
  }

  /** What may be stored: the reads of notes that are published, and of nothing that is kept back. */
  toStore(published: ReadonlySet<Note>): Map<string, unknown> {
    const isPublished = ({ read }: KeptRead) => 'note' in read && published.has(read.note);
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

  #find(key: string): KeptRead | undefined {
    return this.#kept.get(key) ?? (this.#stored?.get(PREFIX + key) as KeptRead | undefined);
  }

  #open(file: string): Opened {
    const stats = statSync(file);
    const isSettled = this.#now() - Math.max(stats.mtimeMs, stats.ctimeMs) > SETTLED;
    const bytes = readFileSync(file);
    const content = createHash('sha256').update(bytes).digest('base64url');
    return { content, look: isSettled ? lookOf(stats) : '', bytes };
  }

  #known(file: string, stats: Stats): ReadFile | undefined {
    const known = this.#files.get(file) ?? this.#storedFiles.get(file);
    return known?.look === lookOf(stats) ? known : undefined;
  }
}

function lookOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [ino, size, mtimeMs, ctimeMs].join();
}

function withUrl(kept: KeptRead, path: string, rules: NoteSite): NoteRead {
  const { read, properties } = kept;
  if (!('note' in read)) return read;
  const url = rules.url({ path, properties });
  if (url !== read.note.url) kept.read = { ...read, note: { ...read.note, url } };
  return kept.read;
}

function paths(files: readonly [string, ReadFile][]): string[] {
  return files.map(([, { path }]) => path).sort(byCodeUnit);
}
