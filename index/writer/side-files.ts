// Files beside an entry, named by their content, so that browsers may cache them for ever.

import { hash } from 'node:crypto';
import { fileName, type FileKind } from '../../src/core/store/file-names.js';
import { writeFile } from '../../src/core/store/read-file.js';
import type { OutputFile } from './output-file.js';

const DIGITS = 7;

/** File beside the entry. Its bytes alone are held: as text a large index takes up to twice the memory. */
export class SideFile implements OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;

  constructor(name: string, json: string) {
    this.name = name;
    this.bytes = Buffer.from(json);
  }

  /** Content as text, decoded at each call. */
  get json(): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength).toString();
  }
}

/** Names a file by its content. */
export function nameByContent(kind: FileKind, json: string): SideFile {
  return sideFile(kind, contentId(json), json);
}

/** Makes a file with its id and a checksum, so that its reader can notice a file of another build, and damage. */
export function sideFile(kind: FileKind, id: string, json: string): SideFile {
  return new SideFile(fileName(kind, id), writeFile(id, json));
}

/**
 * Makes the id of a content: the last digits of its SHA-256 in base 36. The first digits of such a number vary
 * little.
 */
export function contentId(content: string): string {
  return BigInt(`0x${sha256(content)}`)
    .toString(36)
    .slice(-DIGITS);
}

/**
 * Makes files of one kind that share hashes in their names.
 * @param contents JSON of each file; memory holds that of one block at a time
 * @param block number of files that share a hash
 */
export function numberedFiles(
  kind: FileKind,
  contents: Iterable<string>,
  block: number,
): { ids: string[]; files: SideFile[] } {
  const ids: string[] = [];
  const files: SideFile[] = [];
  let own: string[] = [];
  const endBlock = () => {
    const id = contentId(own.join());
    ids.push(id);
    files.push(...own.map((json, i) => sideFile(kind, `${id}-${i}`, json)));
    own = [];
  };
  for (const json of contents) if (own.push(json) === block) endBlock();
  if (own.length) endBlock();
  return { ids, files };
}

/** Hashes a text's UTF-8 bytes by SHA-256, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text);
}
