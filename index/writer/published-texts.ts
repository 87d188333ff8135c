// Reads all texts out of a published file, decoded.

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readSorted } from '../../src/core/store/front-coding.js';
import { readVocabulary } from '../../src/core/store/vocabulary.js';

/** Place of a text in a file: the keys and positions on the way to it in JSON; empty in other files. */
export type Place = readonly (string | number)[];

/** Callback for each text. `place` is reused: it holds only during the call. */
export type TakeText = (text: string, place: Place) => void;

// Matches the classic script of an index. The object in it is JSON.
const CLASSIC = /\.classic\.js$/u;
const VOCABULARY = /^garden-(?:words|spelling)-/u;
const TERMS = /^garden-terms-/u;
const ENTRY = /^garden-index\b/u;

/**
 * Reads every text of a file:
 * - of a compressed copy, the texts of its original
 * - of JSON and the classic script, strings and keys without escapes
 * - of packed texts, the words one by one; numbers give nothing
 * - of other files, the whole as one text; of feeds, without entities
 *
 * @param name name of the file, without folders
 * @throws errors of zlib for a damaged compressed copy
 */
export function forEachText(name: string, bytes: Uint8Array, take: TakeText): void {
  if (name.endsWith('.br')) return forEachText(name.slice(0, -3), brotliDecompressSync(bytes), take);
  if (name.endsWith('.gz')) return forEachText(name.slice(0, -3), gunzipSync(bytes), take);
  const text = new TextDecoder().decode(bytes);
  const value = parse(CLASSIC.test(name) ? text.replace(/^[^{]*|;\s*$/gu, '') : text);
  if (typeof value !== 'object') return take(name.endsWith('.xml') ? withoutEntities(text) : text, []);
  walk(value, [], unpacking(name, take), take);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function withoutEntities(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot);/gu, (_, name: string) => ENTITIES[name]!);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function walk(value: unknown, place: (string | number)[], take: TakeText, takeKey: TakeText): void {
  if (typeof value === 'string') return take(value, place);
  if (typeof value !== 'object' || !value) return;
  for (const [key, inner] of Object.entries(value)) {
    place.push(Array.isArray(value) ? Number(key) : key);
    if (!Array.isArray(value) && !/^\d+$/.test(key)) takeKey(key, place);
    walk(inner, place, take, takeKey);
    place.pop();
  }
}

// Reads packed texts one by one. The first value of a file beside the entry is its id.
function unpacking(name: string, take: TakeText): TakeText {
  return (text, place) => {
    const packed = packedAt(name, place);
    if (!packed) take(text, place);
    else for (const [i, one] of packed(text).entries()) take(one, [...place, i]);
  };
}

function packedAt(name: string, [first, second]: Place): ((text: string) => string[]) | undefined {
  if (VOCABULARY.test(name) && first === 1) return (text) => readVocabulary(text).map(({ term }) => term);
  if (TERMS.test(name) && first === 1) return second === 0 ? readSorted : () => [];
  if (!ENTRY.test(name)) return undefined;
  if (first === 'notes' && second === 'address') return readSorted;
  const isNumbers =
    (first === 'lengths' && second !== undefined) ||
    (first === 'notes' && second === 'passages') ||
    (first === 'texts' && second === 'sizes');
  return isNumbers ? () => [] : undefined;
}
