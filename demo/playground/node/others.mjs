// Rest of what the build of an index asks of Node, as a browser's worker can do it.

/** Environment without variables. */
export default {
  env: {},

  createContext: () => ({}),

  /** Runs `run()`. Nothing ends it in time: a visitor can close the page. */
  runInContext: (_, { run }) => run(),
};

/** True for bytes that are UTF-8. */
export function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const PRIMES = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];

/**
 * Makes an id of a text. The index here is opened at once and is its only file, so a short hash does where files
 * are named by SHA-256. Source: FNV-1a with four primes.
 */
export function hash(_, text) {
  const hashes = PRIMES.map(() => 0x811c9dc5);
  for (let i = 0; i < text.length; i++)
    PRIMES.forEach((prime, n) => (hashes[n] = Math.imul(hashes[n] ^ text.charCodeAt(i), prime)));
  return hashes.map((value) => (value >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Bytes of a text, as Node's Buffer counts and reads them. */
export const Buffer = {
  byteLength: (text) => new TextEncoder().encode(text).byteLength,
  from: (text) => ({ toString: () => new TextDecoder().decode(new TextEncoder().encode(text)) }),
};

/** Settings of a compression that is not asked for: the index is one file, whatever its weight. */
export const constants = {};

/** Compression that is not asked for. */
export function brotliCompressSync() {
  throw new Error('An index in one file is not compressed.');
}
