// Keeps the files of a build, their sizes and compressed copies from build to build.

import { readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { compressFiles } from '../writer/compress-files.js';
import { FileMaker, type KnownFiles } from '../writer/file-maker.js';
import { measureFiles, type FileSize } from '../writer/file-sizes.js';
import { SideFile, sizeOf, type OutputFile } from '../writer/output-file.js';
import { BY_CONTENT, COPIES, COPY } from '../writer/output-names.js';
import { sha256 } from '../writer/side-files.js';
import { writeFiles } from '../writer/write-files.js';
import { stateOf, type CacheFile } from './cache-file.js';

const STATE = 'output ';

/** Files of an earlier process, as the cache file tells of them. */
interface State {
  /** Sizes of files that are named by their content, by name. */
  sizes: Map<string, FileSize>;
  /** Files by what they were made of. */
  made: ReadonlyMap<string, KnownFiles>;
  /** State of each file in the output folder after it was written, by name. */
  there: Map<string, string>;
}

/** Files of one garden. A file with unchanged content stays the same object. */
export class OutputCache {
  #files = new Map<string, OutputFile>();
  readonly #copies = new WeakMap<OutputFile, OutputFile[]>();
  readonly #sizes = new WeakMap<OutputFile, FileSize>();
  readonly #written = new WeakSet<OutputFile>();
  #stored: State | undefined;
  #maker: FileMaker | undefined;

  /** Takes over what a cache file tells. */
  use(stored: CacheFile): void {
    const none: State = { sizes: new Map(), made: new Map(), there: new Map() };
    this.#stored = (stored.getOnly(STATE) as State | undefined) ?? none;
  }

  /**
   * Gives the maker of the files of a build, which knows those of the build before. A first build without a cache file
   * may be the only one: its maker spares the time to remember.
   */
  nextMaker(): FileMaker {
    return (this.#maker = new FileMaker(this.#maker?.made ?? this.#stored?.made));
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

  /**
   * Makes compressed copies. Those that a folder has of unchanged files, as an earlier process wrote them, are kept.
   * @param onProgress callback that runs after each newly compressed file
   */
  async compress(
    files: readonly OutputFile[],
    folder?: string,
    onProgress?: (done: number, total: number) => void,
  ): Promise<OutputFile[]> {
    for (const file of files) {
      const copies =
        this.#copies.has(file) || folder === undefined ? undefined : this.#copiesIn(folder, file);
      if (copies) this.#copies.set(file, copies);
    }
    const fresh = files.filter((file) => !this.#copies.has(file));
    const copies = await compressFiles(fresh, onProgress);
    for (const file of fresh) this.#copies.set(file, []);
    const originals = new Map(fresh.map((file) => [file.name, file]));
    for (const copy of copies) this.#copies.get(originals.get(copy.name.replace(COPY, ''))!)!.push(copy);
    return files.flatMap((file) => this.#copies.get(file)!);
  }

  /** Measures files. */
  measure(files: readonly OutputFile[]): FileSize[] {
    const names = new Set(files.map(({ name }) => name));
    // A copy tells its own size, which is not that of compression on the fly.
    for (const file of files) if (!names.has(file.name + COPIES[0])) this.#recall(file);
    const fresh = files.filter((file) => !this.#sizes.has(file));
    const sizes = measureFiles([...fresh, ...files.filter(({ name }) => COPY.test(name))]);
    fresh.forEach((file, i) => this.#sizes.set(file, sizes[i]!));
    return files.map((file) => this.#sizes.get(file)!);
  }

  /** Writes files, but those that the folder has already as this cache wrote them. @throws BuildError as writing does */
  async write(folder: string, files: readonly OutputFile[]): Promise<void> {
    for (const file of files)
      if (!this.#written.has(file) && this.#sizeThere(folder, file.name) !== undefined)
        this.#written.add(file);
    await writeFiles(folder, files, this.#written);
    for (const file of files) this.#written.add(file);
  }

  /** Gives the value for the cache file. @param folder folder with the files, if they were written */
  toStore(files: readonly OutputFile[], folder: string | undefined): [key: string, state: State] {
    const named = files.filter(({ name }) => BY_CONTENT.test(name.replace(COPY, '')));
    const names = new Set(named.map(({ name }) => name));
    const sizes = named.flatMap((file) =>
      names.has(file.name + COPIES[0]) ? [] : (this.#sizes.get(file) ?? []),
    );
    const there = folder === undefined ? [] : named.map(({ name }) => [name, stateIn(folder, name)] as const);
    const state: State = {
      sizes: new Map(sizes.map((size) => [size.path, size])),
      made: this.#maker?.made ?? new Map(),
      there: new Map(there),
    };
    return [STATE + sha256(JSON.stringify([sizes, [...state.made], there])), state];
  }

  #recall(file: OutputFile): void {
    const size = BY_CONTENT.test(file.name) ? this.#stored?.sizes.get(file.name) : undefined;
    if (size?.bytes === sizeOf(file) && !this.#sizes.has(file)) this.#sizes.set(file, size);
  }

  #copiesIn(folder: string, { name }: OutputFile): OutputFile[] | undefined {
    if (!BY_CONTENT.test(name)) return;
    const copies = COPIES.flatMap((ending) => {
      const size = this.#sizeThere(folder, name + ending);
      if (size === undefined) return [];
      return new SideFile(name + ending, size, () => readFileSync(path.join(folder, name + ending)));
    });
    return copies.length === COPIES.length ? copies : undefined;
  }

  /** Gives the size of a file that a folder has as an earlier process wrote it; undefined for any other. */
  #sizeThere(folder: string, name: string): number | undefined {
    const before = this.#stored?.there.get(name);
    const stats = before === undefined ? undefined : statsIn(folder, name);
    return stats && stateOf(stats) === before ? stats.size : undefined;
  }
}

function statsIn(folder: string, name: string): Stats | undefined {
  return statSync(path.join(folder, name), { throwIfNoEntry: false });
}

function stateIn(folder: string, name: string): string {
  const stats = statsIn(folder, name);
  return stats ? stateOf(stats) : '';
}

// A name made of the content spares the comparison.
function isSame(old: OutputFile, file: OutputFile): boolean {
  if (sizeOf(old) !== sizeOf(file)) return false;
  return BY_CONTENT.test(file.name) || Buffer.compare(old.bytes, file.bytes) === 0;
}
