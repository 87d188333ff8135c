// Shares an index out: the entry keeps titles, aliases and tags, and the rest of the terms lie beside it in shards.

import { ENTRY_FIELDS, type ShardTable } from '../../src/core/store/index-file.js';
import { BODY_PREFIX_LENGTH } from '../../src/core/words/readings.js';
import { sha256 } from './hash.js';
import { nameByContent, type SideFile } from './side-files.js';
import { rowJson, type TermRow } from './term-table.js';
import { vocabularyFiles } from './vocabulary-files.js';

/**
 * About how many bytes of JSON a shard holds: 4 to 5 KB when compressed. A typed word needs one of them, and each costs
 * the entry some 8 bytes, which the smaller files win back many times over.
 */
export const SHARD_BYTES = 20 * 1024;

/** From how many bytes on even the terms of one beginning are cut. */
export const MAX_SHARD_BYTES = 80 * 1024;

/** Writes the terms of all but the entry's fields, and the vocabulary. */
export function shardTerms(rows: readonly TermRow[]): { shards: ShardTable; files: SideFile[] } {
  const runs = cutRuns(rows.flatMap(shardTerm));
  const terms = runs.map((run) => nameByContent('terms', `[${run.map(({ json }) => json).join()}]`));
  const { files, ...vocabulary } = vocabularyFiles(rows);
  const shards = { files: terms.map(({ name }) => name), first: separators(runs), ...vocabulary };
  return { shards, files: [...terms, ...files] };
}

interface ShardTerm {
  term: string;
  json: string;
}

function shardTerm(row: TermRow): ShardTerm[] {
  const json = rowJson(row, ENTRY_FIELDS);
  return json ? [{ term: row.term, json }] : [];
}

// What begins with the same letters stays together, so that a word being typed needs one shard. Cuts at seams, which
// depend on the words alone, leave later shards as they are when one grows.
function cutRuns(terms: readonly ShardTerm[]): ShardTerm[][] {
  const runs: ShardTerm[][] = [];
  let size = Infinity;
  for (const group of groups(terms)) {
    const own = sizeOf(group);
    if (size + own > SHARD_BYTES || (size > SHARD_BYTES / 4 && isSeam(group[0]!.term))) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)!.push(...group);
    size += own;
  }
  return runs;
}

// One beginning in eight, chosen by chance, once and for all: so few that two cuttings soon meet at the same one.
function isSeam(term: string): boolean {
  return parseInt(sha256(term.slice(0, BODY_PREFIX_LENGTH)).slice(0, 4), 16) % 8 === 0;
}

// Terms with one beginning, as far as they are not too many.
function groups(terms: readonly ShardTerm[]): ShardTerm[][] {
  const groups: ShardTerm[][] = [];
  let size = 0;
  let last: string | undefined;
  for (const term of terms) {
    const start = term.term.slice(0, BODY_PREFIX_LENGTH);
    const own = sizeOf([term]);
    if (start !== last || size + own > MAX_SHARD_BYTES) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(term);
    size += own;
    last = start;
  }
  return groups;
}

function sizeOf(terms: readonly ShardTerm[]): number {
  return terms.reduce((sum, { json }) => sum + json.length + 1, 0);
}

// The shortest text between two shards is enough to tell them apart.
function separators(runs: readonly ShardTerm[][]): string[] {
  return runs.map((run, i) => {
    const first = run[0]!.term;
    const before = runs[i - 1]?.at(-1)?.term;
    if (before === undefined) return '';
    let length = 1;
    while (first.slice(0, length) <= before) length++;
    return first.slice(0, length);
  });
}
