// The files beside an entry, named by their content, so that browsers may cache them for ever.

import { fileName } from '../../src/core/store/file-names.js';
import { writeFile } from '../../src/core/store/read-file.js';
import { sha256 } from './hash.js';

const DIGITS = 7;

/** A file beside the entry. */
export interface SideFile {
  name: string;
  json: string;
}

/**
 * Names a file by its content.
 * @param kind the kind of content: `text`, `terms`, `words`, `spelling`, `links` or `related`
 */
export function nameByContent(kind: string, json: string): SideFile {
  return sideFile(kind, contentId(json), json);
}

/** Makes a file with its id and a checksum, so that its reader can notice a file of another build, and damage. */
export function sideFile(kind: string, id: string, json: string): SideFile {
  return { name: fileName(kind, id), json: writeFile(id, json) };
}

/**
 * Makes the id of a content: the last digits of its SHA-256 in base 36, as the first digit of such a number varies
 * little.
 */
export function contentId(content: string): string {
  return BigInt(`0x${sha256(content)}`)
    .toString(36)
    .slice(-DIGITS);
}
