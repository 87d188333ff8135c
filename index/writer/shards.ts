// Cuts an index into shards: the entry keeps the terms of titles, aliases and tags; all others go into files beside it.

import { ENTRY_FIELDS, type ShardTable } from '../../src/core/store/index-file.js';
import { BODY_PREFIX_LENGTH } from '../../src/core/words/expansion.js';
import { sha256, nameByContent, type SideFile } from './side-files.js';
import { rowJson, type TermRow } from './term-table.js';
import { vocabularyFiles } from './vocabulary-files.js';

/**
 * The target size of a shard, in bytes of JSON: 4 to 5 KB when compressed. A typed word needs one shard. Each adds some
 * 8 bytes to the entry, and smaller files save many times as much.
 */
export const SHARD_BYTES = 20 * 1024;

/** The most bytes of a shard. Above it even terms with the same first letters are cut apart. */
export const MAX_SHARD_BYTES = 80 * 1024;

/** Writes the shards, with the terms of all fields that the entry leaves out, and the vocabulary. */
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

// Terms with the same first letters stay together, so that a word being typed needs one shard. Cuts at seams depend on
// the words alone. So later shards stay the same, byte for byte, when one grows.
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

// True for about one in eight beginnings of words, by a hash. Two builds that cut differently soon share a seam again.
function isSeam(term: string): boolean {
  return parseInt(sha256(term.slice(0, BODY_PREFIX_LENGTH)).slice(0, 4), 16) % 8 === 0;
}

// Groups neighbours with the same first letters, up to MAX_SHARD_BYTES.
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

// Gives the shortest prefix of each shard's first term that sorts after the shard before.
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
