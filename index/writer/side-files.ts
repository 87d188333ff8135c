// The files beside an index, named by what they hold: whoever has one may keep it for ever.

import { fileName } from '../../src/core/store/file-names.js';
import { sha256 } from './hash.js';

const DIGITS = 7;

/** A file that lies beside the index. */
export interface SideFile {
  name: string;
  json: string;
}

/**
 * Names a file by its content.
 * @param kind what it holds: `text`, `terms`, `words`, `spelling`, `links` or `related`
 */
export function nameByContent(kind: string, json: string): SideFile {
  return sideFile(kind, contentId(json), json);
}

/** Puts what a file is named by before what it holds, so that its reader sees that it is that file. */
export function sideFile(kind: string, id: string, json: string): SideFile {
  return { name: fileName(kind, id), json: `["${id}",${json}]` };
}

/** What stands for a content: the end of its hash, because the first digit of a 256-bit number in base 36 says little. */
export function contentId(content: string): string {
  return BigInt(`0x${sha256(content)}`)
    .toString(36)
    .slice(-DIGITS);
}
