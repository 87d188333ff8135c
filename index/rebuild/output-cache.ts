// Keeps the files of a build, their sizes and compressed copies from build to build.

import { compressFiles } from '../writer/compress-files.js';
import { measureFiles, type FileSize } from '../writer/file-sizes.js';
import { BY_CONTENT, COPY, type OutputFile } from '../writer/output-file.js';
import type { CacheFile } from './cache-file.js';

/** Files of one garden. A file with unchanged content stays the same object. */
export class OutputCache {
  #files = new Map<string, OutputFile>();
  readonly #copies = new WeakMap<OutputFile, OutputFile[]>();
  readonly #sizes = new WeakMap<OutputFile, FileSize>();
  #stored: CacheFile | undefined;

  /** Sets a cache file in which sizes are also looked up. */
  use(stored: CacheFile): void {
    this.#stored = stored;
  }

  /** Gives the files of a build, unchanged ones as the objects of the build before, and forgets all other files. */
  keep(files: readonly OutputFile[]): OutputFile[] {
    const before = this.#files;
    const kept = files.map((file) => {
      const old = before.get(file.name);
      return old && isSame(old, file) ? old : file;
    });
    this.#files = new Map(kept.map((file) => [file.name, file]));
    return kept;
  }

  /** Makes compressed copies. @param onProgress callback that runs after each newly compressed file */
  async compress(
    files: readonly OutputFile[],
    onProgress?: (done: number, total: number) => void,
  ): Promise<OutputFile[]> {
    const fresh = files.filter((file) => !this.#copies.has(file));
    const copies = await compressFiles(fresh, onProgress);
    for (const file of fresh) this.#copies.set(file, []);
    const originals = new Map(fresh.map((file) => [file.name, file]));
    for (const copy of copies) this.#copies.get(originals.get(copy.name.replace(COPY, ''))!)!.push(copy);
    return files.flatMap((file) => this.#copies.get(file)!);
  }

  /** Measures files. */
  measure(files: readonly OutputFile[]): FileSize[] {
    for (const file of files) this.#recall(file);
    const fresh = files.filter((file) => !this.#sizes.has(file));
    const sizes = measureFiles([...fresh, ...files.filter(({ name }) => COPY.test(name))]);
    fresh.forEach((file, i) => this.#sizes.set(file, sizes[i]!));
    return files.map((file) => this.#sizes.get(file)!);
  }

  /** Lists the values for the cache file: the sizes, where known, of files that are named by their content. */
  toStore(files: readonly OutputFile[]): [key: string, size: FileSize][] {
    const known = files.filter((file) => BY_CONTENT.test(file.name) && this.#sizes.has(file));
    return known.map((file) => [keyOf(file), this.#sizes.get(file)!]);
  }

  #recall(file: OutputFile): void {
    const size =
      this.#sizes.has(file) || !BY_CONTENT.test(file.name) ? undefined : this.#stored?.get(keyOf(file));
    if (size) this.#sizes.set(file, size as FileSize);
  }
}

// A name made of the content spares the comparison.
function isSame(old: OutputFile, { name, bytes }: OutputFile): boolean {
  if (old.bytes.byteLength !== bytes.byteLength) return false;
  return BY_CONTENT.test(name) || Buffer.compare(old.bytes, bytes) === 0;
}

function keyOf({ name, bytes }: OutputFile): string {
  return `size ${name} ${bytes.byteLength}`;
}
