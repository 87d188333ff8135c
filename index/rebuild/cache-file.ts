// Cache of values by key in one file, kept from process to process. Every value has a checksum: damaged values, and
// values of another version, are ignored.

import { createHash } from 'node:crypto';
import { readFileSync, type Stats } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { BuildOptions } from '../options/build-options.js';
import { errorReason, warn, type Warning } from '../warnings.js';
import { realPlace } from '../writer/real-place.js';
import { sha256 } from '../writer/side-files.js';
import { makeFolder } from '../writer/output-names.js';
import { removeLeftovers, replaceFile } from '../writer/replace-file.js';

const SUM_BYTES = 32;
const LENGTH_BYTES = 4;
const HEAD_BYTES = SUM_BYTES + 2 * LENGTH_BYTES;

/** Entry: checksum, length of the key, length of the value, key, value. */
interface Entry {
  whole: Buffer;
  value: Buffer;
  /** True if the checksum fits; undefined until it was compared. */
  fits?: boolean;
}

/**
 * Gives the path of a garden's cache file in a folder of caches. The file is named by the output, so that a build of
 * fewer folders of notes into the same output forgets the other notes.
 */
export function cacheFileOf(cache: string, { out, paths }: Pick<BuildOptions, 'out' | 'paths'>): string {
  const places = out === undefined ? paths : [out];
  return path.join(cache, `${sha256(places.map(realPlace).join('\0')).slice(0, 16)}.bin`);
}

/** Tells a state of a file by its number, size and times: any change of the file gives another. */
export function stateOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [ino, size, mtimeMs, ctimeMs].join();
}

/** Deletes an unused cache file and its leftovers of killed builds, because it may hold withdrawn text. */
export async function removeCache(file: string): Promise<void> {
  await removeLeftoversOf(file);
  // Ignored: a cache is not published, so a build need not fail over one that can't be deleted.
  await rm(file, { force: true }).catch(() => {});
}

function removeLeftoversOf(file: string): Promise<void> {
  return removeLeftovers(path.dirname(file), (name) => name === path.basename(file)).catch(() => {});
}

/** Cached values of one file. Its content is held in memory only until it is written anew. */
export class CacheFile {
  readonly #file: string;
  readonly #id: string;
  #keys: ReadonlySet<string> = new Set();
  /** Entries of the file; undefined after a writing, until they are needed again. */
  #entries: Map<string, Entry> | undefined;
  /** True if the file differs from the entries. */
  #isOutdated = false;

  private constructor(file: string, id: string) {
    this.#file = file;
    this.#id = id;
  }

  /**
   * Opens a cache file, which may be missing.
   * @param id version of the values; values written under another id are ignored
   */
  static async open(file: string, id: string): Promise<CacheFile> {
    const cache = new CacheFile(file, id);
    await removeLeftoversOf(file);
    cache.#keys = new Set(cache.#read().keys());
    return cache;
  }

  /** Gives a value, or undefined if it is missing or damaged. */
  get(key: string): unknown {
    const entry = this.#keys.has(key) ? this.#read().get(key) : undefined;
    if (!entry) return undefined;
    if (this.#fits(entry)) return deserialize(entry.value);
    this.#isOutdated = true;
    return undefined;
  }

  /** Forgets all values. */
  clear(): void {
    this.#entries = new Map();
    this.#isOutdated = true;
  }

  /** Gives the value of the only key with a prefix, or undefined if there is no single one or it is damaged. */
  getOnly(start: string): unknown {
    const keys = [...this.#read().keys()].filter((key) => key.startsWith(start));
    return keys.length === 1 ? this.get(keys[0]!) : undefined;
  }

  /**
   * Replaces the file's content by these values, atomically. A key must identify its value: the value of a known key is
   * not written anew.
   * @returns the warning that the file could not be written, if so
   */
  async write(values: ReadonlyMap<string, unknown>): Promise<Warning[]> {
    const isSame = values.size === this.#keys.size && [...values.keys()].every((key) => this.#keys.has(key));
    if (isSame && !this.#isOutdated) return [];
    const warnings: Warning[] = [];
    try {
      await makeFolder(path.dirname(this.#file));
      await replaceFile(this.#file, { [Symbol.iterator]: () => this.#pieces(values) });
      this.#keys = new Set(values.keys());
      this.#isOutdated = false;
    } catch (error) {
      warnings.push(warn('cache', path.dirname(this.#file), 0, errorReason(error)));
      // Without a cache the next build is only as slow as the first. The old file could hold withdrawn text.
      await removeCache(this.#file);
      this.#isOutdated = true;
    }
    this.#entries = undefined;
    return warnings;
  }

  #read(): Map<string, Entry> {
    return (this.#entries ??= entriesOf(contentOf(this.#file)));
  }

  /** Gives the entries of values, one at a time, so that memory never holds all of the new ones. */
  *#pieces(values: ReadonlyMap<string, unknown>): Generator<Buffer> {
    const before = this.#read();
    for (const [key, value] of values) {
      const known = before.get(key);
      // Another process may have written the file meanwhile.
      yield known && this.#fits(known) ? known.whole : this.#entry(key, serialize(value));
    }
  }

  #fits(entry: Entry): boolean {
    return (entry.fits ??= this.#sum(entry.whole).equals(entry.whole.subarray(0, SUM_BYTES)));
  }

  #entry(key: string, value: Buffer): Buffer {
    const whole = Buffer.concat([Buffer.alloc(HEAD_BYTES), Buffer.from(key), value]);
    whole.writeUInt32LE(Buffer.byteLength(key), SUM_BYTES);
    whole.writeUInt32LE(value.length, SUM_BYTES + LENGTH_BYTES);
    this.#sum(whole).copy(whole);
    return whole;
  }

  // The id is part of every sum, so that no entry of another version fits.
  #sum(whole: Buffer): Buffer {
    return createHash('sha256').update(this.#id).update(whole.subarray(SUM_BYTES)).digest();
  }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function entriesOf(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  while (at + HEAD_BYTES <= bytes.length) {
    const value = at + HEAD_BYTES + bytes.readUInt32LE(at + SUM_BYTES);
    const end = value + bytes.readUInt32LE(at + SUM_BYTES + LENGTH_BYTES);
    if (end > bytes.length) break;
    const key = bytes.toString('utf8', at + HEAD_BYTES, value);
    entries.set(key, { whole: bytes.subarray(at, end), value: bytes.subarray(value, end) });
    at = end;
  }
  return entries;
}
