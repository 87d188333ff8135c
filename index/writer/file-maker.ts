// Makes the files beside an entry, and remembers what each was made of. A later build then makes the changed ones alone.

import { fileName, type FileKind } from '../../src/core/store/file-names.js';
import { writeFile } from '../../src/core/store/read-file.js';
import { contentId, sha256, sideFile, SideFile } from './side-files.js';

/** Content of a file to make. */
export interface Content {
  /** Gives all that decides the content, in order: texts and numbers. */
  inputs: () => readonly (string | Uint32Array)[];
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
   * Makes files of one kind that share hashes in their names.
   * @param contents contents of the files, of which memory holds those of one block at a time
   * @param block number of files that share a hash
   */
  numbered(
    kind: FileKind,
    contents: readonly Content[],
    block: number,
  ): { ids: string[]; files: SideFile[] } {
    const ids: string[] = [];
    const files: SideFile[] = [];
    for (let at = 0; at < contents.length; at += block) {
      const made = this.#make(kind, contents.slice(at, at + block), (id, i) => `${id}-${i}`);
      ids.push(made.id);
      files.push(...made.files);
    }
    return { ids, files };
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
