// The files beside an index, named by what they hold: whoever has one may keep it for ever.

import { sha256 } from '../hash.js';

/** A file that lies beside the index. */
export interface SideFile {
  name: string;
  json: string;
}

const NAME_DIGITS = 7;

/**
 * Names a file by its content.
 * @param kind what it holds: `text`, `terms` or `words`
 */
export function nameByContent(kind: string, json: string): SideFile {
  // The last digits, because the first of a 256-bit number in base 36 says little.
  const digits = BigInt(`0x${sha256(json)}`).toString(36);
  return { name: `garden-${kind}-${digits.slice(-NAME_DIGITS)}.json`, json };
}
