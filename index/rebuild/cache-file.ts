// A file of values by key, kept from process to process. What is damaged, or was written by another version, is as good
// as not there: every value is checked before it is read.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeFolder } from '../writer/make-folder.js';
import { removeLeftovers, replaceFile } from '../writer/replace-file.js';

const SUM_BYTES = 32;
const LENGTH_BYTES = 4;
const HEAD_BYTES = SUM_BYTES + 2 * LENGTH_BYTES;

/** An entry: checksum, length of the key, length of the value, key, value. */
interface Entry {
  whole: Buffer;
  value: Buffer;
}

/** The values of one file. */
export class CacheFile {
  readonly #file: string;
  readonly #id: string;
  #entries = new Map<string, Entry>();

  private constructor(file: string, id: string) {
    this.#file = file;
    this.#id = id;
  }

  /**
   * Opens a file, which need not be there.
   * @param id what decides about the meaning of its values: those that were written under another are not read
   */
  static async open(file: string, id: string): Promise<CacheFile> {
    const cache = new CacheFile(file, id);
    await removeLeftovers(path.dirname(file), (name) => name === path.basename(file)).catch(() => {});
    cache.#entries = entriesOf(await readFile(file).catch(() => Buffer.alloc(0)));
    return cache;
  }

  /** A value; nothing where there is none that can be trusted. */
  get(key: string): unknown {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (this.#sum(entry.whole).equals(entry.whole.subarray(0, SUM_BYTES))) return deserialize(entry.value);
    this.#entries.delete(key);
    return undefined;
  }

  /** Forgets all values. */
  clear(): void {
    this.#entries.clear();
  }

  /** The value of the only key that begins so; nothing where there is none that can be trusted. */
  getOnly(start: string): unknown {
    const keys = [...this.#entries.keys()].filter((key) => key.startsWith(start));
    return keys.length === 1 ? this.get(keys[0]!) : undefined;
  }

  /**
   * Makes the file hold these values and no others, at once or not at all. A key stands for its value: what is there
   * already is not written otherwise.
   */
  async write(values: ReadonlyMap<string, unknown>): Promise<void> {
    const before = this.#entries;
    if (values.size === before.size && [...values.keys()].every((key) => before.has(key))) return;
    const entries = new Map(
      [...values].map(([key, value]) => [key, before.get(key) ?? this.#entry(key, serialize(value))]),
    );
    try {
      await makeFolder(path.dirname(this.#file));
      await replaceFile(this.#file, Buffer.concat([...entries.values()].map(({ whole }) => whole)));
      this.#entries = entries;
    } catch {
      // A folder that can't be written to only makes the next build as slow as the first.
    }
  }

  #entry(key: string, value: Buffer): Entry {
    const whole = Buffer.concat([Buffer.alloc(HEAD_BYTES), Buffer.from(key), value]);
    whole.writeUInt32LE(Buffer.byteLength(key), SUM_BYTES);
    whole.writeUInt32LE(value.length, SUM_BYTES + LENGTH_BYTES);
    this.#sum(whole).copy(whole);
    return { whole, value };
  }

  // The id is part of every sum, so that no entry of another version fits.
  #sum(whole: Buffer): Buffer {
    return createHash('sha256').update(this.#id).update(whole.subarray(SUM_BYTES)).digest();
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
