// Reads all texts out of a published file, decoded.

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readSorted } from '../../src/core/store/front-coding.js';
import { readVocabulary } from '../../src/core/store/vocabulary.js';

/** Place of a text in a file: the keys and positions on the way to it in JSON; empty in other files. */
export type Place = readonly (string | number)[];

/** Callback for each text. `place` is reused: it holds only during the call. */
type TakeText = (text: string, place: Place) => void;

// Matches the classic script of an index. The object in it is JSON.
const CLASSIC = /\.classic\.js$/u;

const readWords = (text: string) => readVocabulary(text).map(({ term }) => term);
const readNothing = () => [];
const NOTES: Packing[] = [
  [readSorted, /^(?:1\.)?notes\.address$/],
  [readNothing, /^(?:1\.)?notes\.passages$/],
];

/** Packed texts of a file: how one is read, and where it lies. */
type Packing = [read: (text: string) => string[], place: RegExp];

/** Packed texts by the kind of file. */
const PACKINGS: Readonly<Record<string, readonly Packing[]>> = {
  index: [...NOTES, [readNothing, /^(?:lengths\.\d+|texts\.sizes|aside\.passages)$/]],
  text: NOTES,
  related: NOTES,
  notes: NOTES,
  words: [[readWords, /^$/]],
  spelling: [[readWords, /^$/]],
  names: [[readWords, /^$/]],
  terms: [
    [readSorted, /^0$/],
    [readNothing, /^(?:[1-5]|6\.[01])$/],
  ],
  dictionary: [
    [readSorted, /^0$/],
    [readNothing, /^(?:[12]|3\.\d+)$/],
  ],
  starts: [
    [readSorted, /^\d+\.1\.0$/],
    [readNothing, /^\d+\.1\.[1-5]$/],
  ],
  facets: [[readNothing, /^(?:tags\.[12]|facts\.\w+\.1)$/]],
};

/**
 * Reads every text of a file:
 * - of a compressed copy, the texts of its original
 * - of JSON and the classic script, strings and keys without escapes
 * - of packed texts, the words one by one; numbers give nothing
 * - of other files, the whole as one text; of feeds and HTML, with the signs that entities stand for
 *
 * @param name name of the file, without folders
 * @throws errors of zlib for a damaged compressed copy
 */
export function forEachText(name: string, bytes: Uint8Array, take: TakeText): void {
  if (name.endsWith('.br')) return forEachText(name.slice(0, -3), brotliDecompressSync(bytes), take);
  if (name.endsWith('.gz')) return forEachText(name.slice(0, -3), gunzipSync(bytes), take);
  const text = new TextDecoder().decode(bytes);
  const value = parse(CLASSIC.test(name) ? text.replace(/^[^{]*|;\s*$/gu, '') : text);
  if (typeof value !== 'object') return take(MARKUP.test(name) ? withoutEntities(text) : text, []);
  walk(value, [], unpacking(name, take), take);
}

const MARKUP = /\.(?:xml|x?html?)$/iu;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// Other programs write some signs by their numbers.
function withoutEntities(markup: string): string {
  const signs = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,6})|#x([\da-f]{1,5}));/giu;
  return markup.replace(signs, (_, name?: string, number?: string, hex?: string) =>
    name ? ENTITIES[name.toLowerCase()]! : String.fromCodePoint(number ? Number(number) : parseInt(hex!, 16)),
  );
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

// Reads packed texts one by one. The second value of a file beside the entry is its content.
function unpacking(name: string, take: TakeText): TakeText {
  const [, kind = ''] = /^garden-(index|[a-z]+(?=-))/u.exec(name) ?? [];
  const packings = PACKINGS[kind] ?? [];
  const readAt = (place: Place) => {
    const isWithin = kind === 'index' || place[0] === 1;
    const way = kind === 'index' ? place : place.slice(1);
    return isWithin ? packings.find(([, pattern]) => pattern.test(way.join('.')))?.[0] : undefined;
  };
  return (text, place) => {
    const read = packings.length ? readAt(place) : undefined;
    if (!read) take(text, place);
    else for (const [i, one] of read(text).entries()) take(one, [...place, i]);
  };
}
