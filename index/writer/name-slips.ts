// Rare words one letter from a word of a name. The shard of a rare word tells these names: a query for it then compares
// it with no others. Two words one edit apart share a shape.
//
//   uiverse     uiverse iverse uverse uierse ...      as it is, and without each of its letters
//   universe    universe niverse uiverse ...          shares `uiverse`

import { tellsNear } from '../../src/core/store/names-aside.js';
import { writeNumbers } from '../../src/core/store/numbers.js';
import type { PackedSlips } from '../../src/core/store/packed-run.js';
import { isUnspaced } from '../../src/core/text/tokenizer.js';
import { MAX_TYPO_FREQUENCY } from '../../src/core/words/corrections.js';
import { maxEdits } from '../../src/core/words/query.js';
import { distance } from '../../src/core/words/spelling.js';
import { frequencyInNames } from './placed-names.js';
import { frequencyOf, type TermRow } from './term-table.js';

/** Number of marks for hashes of shapes. Of the words that share no shape with a name, one in twenty finds a mark. */
const MARKS = 1 << 20;
const PRIME = 0x01000193;

/** Finds names near rare words. @returns a function that packs those beside the terms of a shard */
export function findSlips(rows: readonly TermRow[]): (run: readonly TermRow[]) => PackedSlips {
  const names = new Map<string, string[]>();
  const marks = new Uint8Array(MARKS);
  for (const row of rows) {
    if (row.term.includes(' ') || isFar(row.term) || !frequencyInNames(row)) continue;
    for (const hash of shapeHashes(row.term)) marks[hash] = 1;
    for (const shape of shapesOf(row.term)) {
      const alike = names.get(shape);
      if (alike) alike.push(row.term);
      else names.set(shape, [row.term]);
    }
  }
  return (run) => {
    const isNear = ({ term }: TermRow) => shapeHashes(term).some((hash) => marks[hash]);
    const found = run.map((row) => (mayBeSlip(row) && isNear(row) ? namesNear(row.term, names) : []));
    const places = [...found.keys()].filter((place) => found[place]!.length);
    return [writeNumbers(places), places.map((place) => found[place]!.join(' '))];
  };
}

function mayBeSlip(row: TermRow): boolean {
  const { term } = row;
  if (term.includes(' ') || !maxEdits(term) || isUnspaced(term) || !tellsNear(term)) return false;
  return frequencyOf(row) <= MAX_TYPO_FREQUENCY;
}

// True for a name with two digits: it is never one edit from a word without any.
function isFar(name: string): boolean {
  return /\d.*\d/.test(name);
}

function namesNear(term: string, names: ReadonlyMap<string, readonly string[]>): string[] {
  const alike = new Set(shapesOf(term).flatMap((shape) => names.get(shape) ?? []));
  return [...alike].filter((name) => name !== term && distance(term, name, 1) <= 1).sort();
}

// Two words one edit apart share a shape: a swap of neighbours, too, leaves the same letters without one of the two.
function shapesOf(term: string): string[] {
  return [term, ...Array.from({ length: term.length }, (_, at) => term.slice(0, at) + term.slice(at + 1))];
}

// Hashes the shapes of a word without making them, which takes a tenth of the time. A hash is the sum of the letters times
// powers of a prime.
function shapeHashes(term: string): number[] {
  const hashes: number[] = [];
  let [hash, power] = [0, 1];
  for (let at = term.length - 1; at > 0; at--) hash = Math.imul(hash, PRIME) + term.charCodeAt(at);
  for (let at = 0; at < term.length; at++) {
    hashes.push((hash ^ (hash >>> 15)) & (MARKS - 1));
    const next = at + 1 < term.length ? term.charCodeAt(at + 1) : 0;
    hash += Math.imul(term.charCodeAt(at) - next, power);
    power = Math.imul(power, PRIME);
  }
  return [...hashes, (hash ^ (hash >>> 15)) & (MARKS - 1)];
}
