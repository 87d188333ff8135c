// Notes as they were read, kept from build to build: one that did not change is not read and parsed anew.

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { serialize } from 'node:v8';
import { byCodeUnit } from '../../src/core/code-units.js';
import type { Note } from '../../src/core/note.js';
import type { NoteFile } from '../readers/find-notes.js';
import type { NoteReader } from '../readers/read-garden.js';
import type { NoteRead, NoteSite } from '../readers/read-note.js';
import type { FoundSite } from '../sites/find-site.js';
import type { CacheFile } from './cache-file.js';
import type { KeptRead, ReadTask } from './read-kept.js';

/** How the files of a garden differ from those of the build before, by their paths. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

const PREFIX = 'read ';

interface ReadFile {
  path: string;
  key: string;
}

/** The reads of one garden. */
export class ReadCache {
  /** What has been read since the last {@link settle}, or was kept, by key. */
  #kept = new Map<string, KeptRead>();
  /** By the place on this machine. */
  #files = new Map<string, ReadFile>();
  #next: [reads: Map<string, KeptRead>, files: Map<string, ReadFile>] = [new Map(), new Map()];
  #stored: CacheFile | undefined;

  /** Looks for reads in a file too. */
  use(stored: CacheFile): void {
    this.#stored = stored;
  }

  /**
   * Makes a reader that reads files as {@link readNote} does, or finds them. A note that is the same is the same object.
   * @param read reads what is not found
   */
  reader(found: FoundSite, read: (task: ReadTask) => KeptRead | Promise<KeptRead>): NoteReader {
    return async (file, rules) => {
      const bytes = readFileSync(file.file);
      const language = rules.language(file.path);
      const meta = [found.name, found.config, rules.path, file.path, language];
      const key = createHash('sha256').update(serialize(meta)).update(bytes).digest('base64url');
      const kept = this.#kept.get(key) ?? this.#storedRead(key) ?? (await read({ file, bytes, language }));
      const [reads, files] = this.#next;
      reads.set(key, kept);
      files.set(file.file, { path: file.path, key });
      return withUrl(kept, file.path, rules);
    };
  }

  /** How many bytes the files have that were not among those of the last build. */
  unknownBytes(files: readonly NoteFile[]): number {
    const unknown = files.filter(({ file }) => !this.#files.has(file));
    return unknown.reduce((sum, { file }) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
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
  toStore(published: ReadonlySet<Note>): [key: string, kept: KeptRead][] {
    const isPublished = ({ read }: KeptRead) => 'note' in read && published.has(read.note);
    return [...this.#kept].filter(([, kept]) => isPublished(kept)).map(([key, kept]) => [PREFIX + key, kept]);
  }

  #storedRead(key: string): KeptRead | undefined {
    return this.#stored?.get(PREFIX + key) as KeptRead | undefined;
  }
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
