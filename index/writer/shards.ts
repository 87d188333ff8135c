// Cuts an index into shards. The entry tells the terms of titles, aliases and tags; all others go into files beside it.
// The shards of a large garden hold all terms, with lengths and names.

import { ENTRY_FIELDS, FIELDS, type ShardTable } from '../../src/core/store/index-file.js';
import { packDictionary, type ListedFile } from '../../src/core/store/dictionary.js';
import { packRun, type PackedNames } from '../../src/core/store/packed-run.js';
import { BODY_PREFIX_LENGTH } from '../../src/core/words/expansion.js';
import { contentOf, type Content, type FileMaker } from './file-maker.js';
import { cutBySize, groupNeighbours } from './cut-by-size.js';
import type { SideFile } from './output-file.js';
import { sha256 } from './side-files.js';
import { findSlips } from './name-slips.js';
import { frequencyOf, type TermRow } from './term-table.js';
import { vocabularyFiles } from './vocabulary-files.js';

/**
 * Target size of a shard, in bytes: 2 to 3 KB when compressed. A typed word needs one shard. Each adds some 7 bytes
 * to the entry, and smaller files save many times as much.
 */
export const SHARD_BYTES = 5 * 1024;

/**
 * Most bytes of a shard. Above it even terms with the same first letters are cut apart. While a word of many files is
 * typed, the engine waits for the next letter. With 20 KB the terms of a visit to 3,000 mixed notes took 19 KB, with 6
 * KB they take 12.
 */
export const MAX_SHARD_BYTES = 6 * 1024;

/**
 * Target size of a shard that a dictionary names, in bytes, which no group of terms goes over by more than a fifth. A
 * dictionary tells which shards a query needs. So smaller ones fetch fewer terms beside those of the query.
 */
const LISTED_BYTES = SHARD_BYTES / 2;

/** Target size of a dictionary, in bytes: about 2 KB when compressed. */
const DICTIONARY_BYTES = 4 * 1024;

/** Size of a shard in the table, in bytes of brotli: its name, and where it begins. */
const TABLE_BYTES = 8;

/** Size of a file's name in a dictionary, in bytes. */
const NAME_BYTES = 30;

/** Shards with their vocabulary, and their table. */
interface Sharded {
  shards: ShardTable;
  files: SideFile[];
}

/** Parts that shards hold in a large garden alone. */
interface LargeShards {
  /** Gives the step of a document's length in a field. */
  stepOf: (field: number, document: number) => number;
  /** Packs the names that lie beside terms. */
  namesBeside: (terms: Iterable<string>) => PackedNames;
  /** Largest table in the entry, in bytes of brotli. A larger one lies in dictionaries. */
  mostTable: number;
}

/**
 * Writes the shards, with the terms of all fields that the entry leaves out, and the vocabulary.
 * @param large given for a large garden, whose entry leaves out all fields
 */
export function shardTerms(rows: readonly TermRow[], maker: FileMaker, large?: LargeShards): Sharded {
  const whole = cutRuns(large ? rows : rows.flatMap(shardRow), SHARD_BYTES);
  const isNested = !!large && whole.length * TABLE_BYTES > large.mostTable;
  const runs = isNested ? cutRuns(rows, LISTED_BYTES) : whole;
  const shardOf = shardContents(rows, large);
  const terms = runs.map((run) => maker.named('terms', shardOf(run)));
  const { files, ...vocabulary } = vocabularyFiles(rows);
  const shards = { files: terms.map(({ name }) => name), first: separators(runs), ...vocabulary };
  const nested = isNested ? nest(shards, runs, maker) : { shards, files: [] };
  return { shards: nested.shards, files: [...terms, ...files, ...nested.files] };
}

// Writes the dictionaries. Their table has a tenth of the bytes, and a query reads a dictionary for each of its words.
function nest(
  { files: names, first, ...vocabulary }: ShardTable,
  runs: readonly TermRow[][],
  maker: FileMaker,
): Sharded {
  const listed = runs.map((run, i) => ({
    name: names[i]!,
    first: first[i]!,
    terms: run.map((row) => ({ term: row.term, frequency: frequencyOf(row) })),
  }));
  const sizeOfListed = ({ terms }: ListedFile) =>
    terms.reduce((sum, { term }) => sum + term.length / 2 + 3, NAME_BYTES);
  const groups = cutBySize(listed, sizeOfListed, DICTIONARY_BYTES);
  const contents = groups.map((group) => contentOf(JSON.stringify(packDictionary(group))));
  const { files } = maker.listed('dictionary', contents);
  const table = { files: files.map(({ name }) => name), first: groups.map(([begin]) => begin!.first) };
  return { shards: { ...vocabulary, ...table, nested: true }, files };
}

function shardContents(rows: readonly TermRow[], large?: LargeShards): (run: readonly TermRow[]) => Content {
  if (!large) return (run) => ({ inputs: () => runInputs(run), json: () => JSON.stringify(packRun(run)) });
  const { stepOf, namesBeside } = large;
  const slipsBeside = findSlips(rows);
  return (run) => {
    const beside = [namesBeside(run.map(({ term }) => term)), slipsBeside(run)] as const;
    return {
      inputs: () => [...runInputs(run, stepOf), JSON.stringify(beside)],
      json: () => JSON.stringify([...packRun(run, stepOf), ...beside]),
    };
  };
}

// Lists the terms and all numbers of a run, far faster than it is packed.
function runInputs(
  run: readonly TermRow[],
  stepOf?: LargeShards['stepOf'],
): [terms: string, numbers: Uint32Array] {
  const numbers = new Uint32Array(
    run.reduce((sum, row) => sum + 2 * FIELDS.length + 3 * frequencyOf(row), 0),
  );
  let at = 0;
  for (const { postings } of run)
    for (const [field, posting] of postings.entries()) {
      if (!posting) continue;
      numbers[at++] = field;
      numbers[at++] = posting.length;
      for (let i = 0; i < posting.length; i += 2) {
        numbers[at++] = posting[i]!;
        numbers[at++] = posting[i + 1]!;
        if (stepOf) numbers[at++] = stepOf(field, posting[i]!);
      }
    }
  return [run.map(({ term }) => term).join('\n'), numbers];
}

// Leaves out the fields that the entry tells. It tells nothing of the phrases among synonyms.
function shardRow({ term, postings }: TermRow): TermRow[] {
  const from = term.includes(' ') ? 0 : ENTRY_FIELDS;
  const own = postings.map((posting, field) => (field < from ? undefined : posting));
  return own.some(Boolean) ? [{ term, postings: own }] : [];
}

// Terms with the same first letters stay together, so that a word being typed needs one shard. Cuts at seams depend on
// the words alone. So later shards stay the same, byte for byte, when one grows.
function cutRuns(terms: readonly TermRow[], target: number): TermRow[][] {
  const most = (target / SHARD_BYTES) * MAX_SHARD_BYTES;
  const groups = groupNeighbours(terms, ({ term }) => term.slice(0, BODY_PREFIX_LENGTH));
  const whole = groups.flatMap((group) => cutBySize(group, (row) => sizeOf([row]), most));
  const isCut = ([row]: readonly TermRow[], size: number) => size > target / 4 && isSeam(row!.term);
  return cutBySize(whole, sizeOf, target, isCut).map((run) => run.flat());
}

// True for about one in eight beginnings of words, by a hash. Two builds that cut differently soon share a seam again.
function isSeam(term: string): boolean {
  return parseInt(sha256(term.slice(0, BODY_PREFIX_LENGTH)).slice(0, 4), 16) % 8 === 0;
}

// Half of a term is shared with the one before, and a posting takes about two and a half characters.
function sizeOf(rows: readonly TermRow[]): number {
  return rows.reduce((sum, row) => sum + row.term.length / 2 + 3 + frequencyOf(row) * 2.5, 0);
}

// Gives the shortest prefix of each shard's first term that sorts after the shard before.
function separators(runs: readonly TermRow[][]): string[] {
  return runs.map((run, i) => {
    const first = run[0]!.term;
    const before = runs[i - 1]?.at(-1)?.term;
    if (before === undefined) return '';
    let length = 1;
    while (first.slice(0, length) <= before) length++;
    return first.slice(0, length);
  });
}
