// How the files beside an index are named: by what they hold, so that whoever has one may keep it for ever.

const DIGITS = 7;

/**
 * The name of a file beside the index.
 * @param kind what it holds: `text`, `terms` or `words`
 * @param hash the SHA-256 of its content, in hexadecimal
 */
export function fileName(kind: string, hash: string): string {
  // The last digits, because the first of a 256-bit number in base 36 says little.
  return `garden-${kind}-${endOfName(hash)}`;
}

/** Whether a file whose content has this hash may bear this name. */
export function isNamedBy(name: string, hash: string): boolean {
  return name.endsWith(`-${endOfName(hash)}`);
}

function endOfName(hash: string): string {
  return `${BigInt(`0x${hash}`).toString(36).slice(-DIGITS)}.json`;
}
