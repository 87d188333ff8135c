// The files beside an index, named by what they hold: whoever has one may keep it for ever.

import { fileName } from '../../src/core/file-names.js';
import { sha256 } from '../hash.js';

/** A file that lies beside the index. */
export interface SideFile {
  name: string;
  json: string;
}

/**
 * Names a file by its content.
 * @param kind what it holds: `text`, `terms`, `words` or `spelling`
 */
export function nameByContent(kind: string, json: string): SideFile {
  return { name: fileName(kind, sha256(json)), json };
}
