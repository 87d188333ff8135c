// Rare words one letter from a word of a name. The shard of a rare word tells these names: a query for it then compares
// it with no others.

import { tellsNear } from '../../src/core/store/names-aside.js';
import { writeNumbers } from '../../src/core/store/numbers.js';
import type { PackedSlips } from '../../src/core/store/packed-run.js';
import { isUnspaced } from '../../src/core/text/tokenizer.js';
import { MAX_TYPO_FREQUENCY } from '../../src/core/words/corrections.js';
import { maxEdits } from '../../src/core/words/spelling.js';
import { OneEdit } from '../garden/one-edit.js';
import { frequencyInNames } from './placed-names.js';
import { frequencyOf, type TermRow } from './term-table.js';

/** Number of marks for hashes of remainders. Of the words that share none with a name, one in twenty finds a mark. */
const MARKS = 1 << 20;
const PRIME = 0x01000193;

/** Finds names near rare words. @returns a function that packs those beside the terms of a shard */
export function findSlips(rows: readonly TermRow[]): (run: readonly TermRow[]) => PackedSlips {
  const names = new OneEdit();
  const marks = new Uint8Array(MARKS);
  for (const row of rows) {
    if (row.term.includes(' ') || isFar(row.term) || !frequencyInNames(row)) continue;
    for (const hash of remainderHashes(row.term)) marks[hash] = 1;
    names.add(row.term);
  }
  return (run) => {
    const isNear = ({ term }: TermRow) => remainderHashes(term).some((hash) => marks[hash]);
    const found = run.map((row) => (mayBeSlip(row) && isNear(row) ? names.near(row.term).sort() : []));
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

// Hashes a word and its remainders without one letter, of which {@link OneEdit} tells, without making them. That takes a
// tenth of the time. A hash is the sum of the letters times powers of a prime.
function remainderHashes(term: string): number[] {
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
