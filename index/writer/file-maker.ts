// Makes the files beside an entry, and remembers what each was made of. A later build then makes the changed ones alone.

import { fileName, type FileKind } from '../../src/core/store/file-names.js';
import { writeFile } from '../../src/core/store/read-file.js';
import { SideFile } from './output-file.js';
import { contentId, sha256, sideFile } from './side-files.js';

/** Content of a file to make. */
export interface Content {
  /** Gives all that decides the content, in order: texts, their bytes and numbers. */
  inputs: () => readonly (string | Uint8Array | Uint32Array)[];
  /** Makes the content as JSON. */
  json: () => string;
}

/** Part of a content that is packed only where its file is made. */
export interface Unpacked<Packed> {
  /** Gives all that decides the part, as one text. */
  inputs: () => string;
  pack: () => Packed;
}

/** Files made of the same inputs before: the id that they share, and the size of each in bytes. */
export type KnownFiles = [id: string, sizes: number[]];

/**
 * Most hashes in the names of a table's files. Each takes about five bytes of the entry. Where there are more files,
 * neighbours share a hash, and a change of one renames them all.
 */
const MAX_HASHES = 128;

/** Makes the content of a text that is there already. */
export function contentOf(json: string): Content {
  return { inputs: () => [json], json: () => json };
}

/** Makes the files of one index. */
export class FileMaker {
  /** Files of this index by their inputs, as SHA-256 in hexadecimal. */
  readonly made = new Map<string, KnownFiles>();
  readonly #known: ReadonlyMap<string, KnownFiles> | undefined;

  /** @param known files that an earlier maker made. Default: nothing is remembered */
  constructor(known?: ReadonlyMap<string, KnownFiles>) {
    this.#known = known;
  }

  /** Makes a file named by its content. */
  named(kind: FileKind, content: Content): SideFile {
    return this.#make(kind, [content], (id) => id).files[0]!;
  }

  /**
   * Makes the files of a table. Its hashes are so few that the entry hardly grows with it.
   * @param contents contents of the files, of which memory holds those of one block at a time
   * @param least smallest number of files that share a hash. Default 1: files that are few each have their own
   * @returns hashes, the number of files that share one, and the files. The name of a file has its number behind a hash
   * that is shared
   */
  listed(
    kind: FileKind,
    contents: readonly Content[],
    least = 1,
  ): { ids: string[]; block: number; files: SideFile[] } {
    const block = Math.max(least, 2 ** Math.ceil(Math.log2(contents.length / MAX_HASHES)));
    const idOf = (id: string, i: number) => (block > 1 ? `${id}-${i}` : id);
    const ids: string[] = [];
    const files: SideFile[] = [];
    for (let at = 0; at < contents.length; at += block) {
      const made = this.#make(kind, contents.slice(at, at + block), idOf);
      ids.push(made.id);
      files.push(...made.files);
    }
    return { ids, block, files };
  }

  #make(
    kind: FileKind,
    contents: readonly Content[],
    idOf: (id: string, i: number) => string,
  ): { id: string; files: SideFile[] } {
    const key = this.#known && keyOf(kind, contents);
    const known = key === undefined ? undefined : this.#known!.get(key);
    const jsons = known ? [] : contents.map(({ json }) => json());
    const id = known?.[0] ?? contentId(jsons.join());
    const files = contents.map(({ json }, i) => {
      const own = idOf(id, i);
      if (!known) return sideFile(kind, own, jsons[i]!);
      return new SideFile(fileName(kind, own), known[1][i]!, () => Buffer.from(writeFile(own, json())));
    });
    if (key !== undefined) this.made.set(key, known ?? [id, files.map(({ size }) => size)]);
    return { id, files };
  }
}

// Hashes each content by itself, so that no two lists of inputs look the same when joined.
function keyOf(kind: FileKind, contents: readonly Content[]): string {
  const sums = contents.map(({ inputs }) => inputs().map(sha256).join());
  return sha256([kind, ...sums].join('\n'));
}
