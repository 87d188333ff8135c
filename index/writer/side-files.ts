// Files beside an entry, named by their content, so that browsers may cache them for ever.

import { createHash } from 'node:crypto';
import { fileName, type FileKind } from '../../src/core/store/file-names.js';
import { RELATED_BLOCK } from '../../src/core/answer/related.js';
import { writeFile } from '../../src/core/store/read-file.js';

const DIGITS = 7;

/** File beside the entry. */
export interface SideFile {
  name: string;
  json: string;
}

/** Names a file by its content. */
export function nameByContent(kind: FileKind, json: string): SideFile {
  return sideFile(kind, contentId(json), json);
}

/** Makes a file with its id and a checksum, so that its reader can notice a file of another build, and damage. */
export function sideFile(kind: FileKind, id: string, json: string): SideFile {
  return { name: fileName(kind, id), json: writeFile(id, json) };
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
 * Writes the related notes of all notes, {@link RELATED_BLOCK} notes a file.
 * @returns the files, and the id that all their names begin with
 */
export function relatedFiles(related: readonly (readonly number[])[]): { id: string; files: SideFile[] } {
  const id = contentId(JSON.stringify(related));
  const count = Math.ceil(related.length / RELATED_BLOCK);
  const files = Array.from({ length: count }, (_, i) => {
    const block = related.slice(i * RELATED_BLOCK, (i + 1) * RELATED_BLOCK);
    return sideFile('related', `${id}-${i}`, JSON.stringify(block));
  });
  return { id, files };
}

/** Hashes a text's UTF-8 bytes by SHA-256, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
