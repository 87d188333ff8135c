// The texts that a published file holds, decoded: what a reader of the file could learn from it.

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readVocabulary } from '../../src/core/store/vocabulary.js';

/** Where a text stands in a file: the keys and positions that lead to it in its JSON; none where it is no JSON. */
export type Place = readonly (string | number)[];

/** Takes a text. The place is good for this call only. */
export type TakeText = (text: string, place: Place) => void;

// A script that hands an index over: the object in it is JSON.
const CLASSIC = /\.classic\.js$/u;
const VOCABULARY = /^garden-(?:words|spelling)-/u;

/**
 * Reads every text of a file: compressed copies uncompressed, strings and keys of JSON and of the classic script without
 * their escapes, vocabularies word by word, all else whole.
 * @param name the file's name, without folders
 * @throws what zlib throws where a compressed copy is damaged
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

// The first text is what the file is named by, and what is no vocabulary is taken as it is.
function eachWord(take: TakeText): TakeText {
  return (text, place) => {
    if (place[0] !== 1) return take(text, place);
    readVocabulary(text).forEach(({ term }, i) => take(term, [...place, i]));
  };
}
