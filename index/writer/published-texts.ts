// Reads all texts out of a published file, decoded.

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readVocabulary } from '../../src/core/store/vocabulary.js';

/** Place of a text in a file: the keys and positions on the way to it in JSON; empty in other files. */
export type Place = readonly (string | number)[];

/** Callback for each text. `place` is reused: it holds only during the call. */
export type TakeText = (text: string, place: Place) => void;

// Matches the classic script of an index. The object in it is JSON.
const CLASSIC = /\.classic\.js$/u;
const VOCABULARY = /^garden-(?:words|spelling)-/u;

/**
 * Reads every text of a file. Compressed copies are decompressed; JSON and the classic script give their strings and
 * keys without escapes; vocabularies give their words one by one; other files are one text.
 * @param name the file's name, without folders
 * @throws errors of zlib for a damaged compressed copy
 */
export function forEachText(name: string, bytes: Uint8Array, take: TakeText): void {
  if (name.endsWith('.br')) return forEachText(name.slice(0, -3), brotliDecompressSync(bytes), take);
  if (name.endsWith('.gz')) return forEachText(name.slice(0, -3), gunzipSync(bytes), take);
  const text = new TextDecoder().decode(bytes);
  const value = parse(CLASSIC.test(name) ? text.replace(/^[^{]*|;\s*$/gu, '') : text);
  if (typeof value !== 'object') return take(text, []);
  walk(value, [], VOCABULARY.test(name) ? eachWord(take) : take);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function walk(value: unknown, place: (string | number)[], take: TakeText): void {
  if (typeof value === 'string') return take(value, place);
  if (typeof value !== 'object' || !value) return;
  for (const [key, inner] of Object.entries(value)) {
    place.push(Array.isArray(value) ? Number(key) : key);
    if (!Array.isArray(value) && !/^\d+$/.test(key)) take(key, place);
    walk(inner, place, take);
    place.pop();
  }
}

// Reads the vocabulary, the file's second value, word by word. The first value is the file's id.
function eachWord(take: TakeText): TakeText {
  return (text, place) => {
    if (place[0] !== 1) return take(text, place);
    readVocabulary(text).forEach(({ term }, i) => take(term, [...place, i]));
  };
}
