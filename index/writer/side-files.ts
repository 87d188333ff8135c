// Files beside an entry, named by their content, so that browsers may cache them for ever.

import { hash } from 'node:crypto';
import { fileName, type FileKind, TEXT_BLOCK } from '../../src/core/store/file-names.js';
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
 * Makes files of one kind that share hashes in their names.
 * @param contents JSON of each file
 * @param block number of files that share a hash
 */
export function numberedFiles(
  kind: FileKind,
  contents: readonly string[],
  block = TEXT_BLOCK,
): { ids: string[]; files: SideFile[] } {
  const ids: string[] = [];
  for (let i = 0; i < contents.length; i += block) ids.push(contentId(contents.slice(i, i + block).join()));
  const files = contents.map((json, i) => sideFile(kind, `${ids[Math.floor(i / block)]}-${i % block}`, json));
  return { ids, files };
}

/** Hashes a text's UTF-8 bytes by SHA-256, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text);
}
