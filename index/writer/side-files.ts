// Files beside an entry, named by their content, so that browsers may cache them for ever.

import { hash } from 'node:crypto';
import { fileName, type FileKind } from '../../src/core/store/file-names.js';
import { writeFile } from '../../src/core/store/read-file.js';
import { SideFile } from './output-file.js';

const DIGITS = 7;

/** Names a file by its content. */
export function nameByContent(kind: FileKind, json: string): SideFile {
  return sideFile(kind, contentId(json), json);
}

/** Makes a file with its id and a checksum, so that its reader can notice a file of another build, and damage. */
export function sideFile(kind: FileKind, id: string, json: string): SideFile {
  const bytes = Buffer.from(writeFile(id, json));
  return new SideFile(fileName(kind, id), bytes.byteLength, () => bytes);
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

/** Hashes bytes, numbers, or a text's UTF-8 bytes, by SHA-256, in hexadecimal. */
export function sha256(content: string | Uint8Array | Uint32Array): string {
  return hash('sha256', content);
}
