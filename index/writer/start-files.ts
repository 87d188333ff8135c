// Files of the best names that begin with some letters, for a large garden. One or two letters serve the first keys of a
// query. There are more where so many words begin with them that only names are searched.

import type { RangeTable } from '../../src/core/store/aside-tables.js';
import { ENTRY_FIELDS } from '../../src/core/store/index-file.js';
import { largest } from '../../src/core/store/names.js';
import type { PackedStarts } from '../../src/core/store/names-aside.js';
import { packRun } from '../../src/core/store/packed-run.js';
import {
  BODY_PREFIX_LENGTH,
  completionsInBodies,
  isShort,
  MAX_BODY_POSTINGS,
  MAX_EXPANSIONS,
} from '../../src/core/words/expansion.js';
import { frequencyInNames } from './placed-names.js';
import { cutBySize, groupNeighbours } from './cut-by-size.js';
import { contentOf, type FileMaker } from './file-maker.js';
import type { SideFile } from './output-file.js';
import { frequencyOf, type TermRow } from './term-table.js';

/** Target size of a file, in bytes of JSON. Letters with more have a file of their own. */
const STARTS_BYTES = 4 * 1024;

/** Writes the best names by beginnings. @param rows terms of all fields, in code unit order */
export function startFiles(
  rows: readonly TermRow[],
  stepOf: (field: number, document: number) => number,
  maker: FileMaker,
): { table: RangeTable; files: SideFile[] } {
  const starts = beginnings(rows, 1).flatMap(([prefix, all]) => {
    const best = new Set(largest(all.filter(isName), frequencyInNames, MAX_EXPANSIONS));
    if (!best.size) return [];
    const names = all.filter((row) => best.has(row)).map(inNames);
    // Written at once: a text that was joined from digits takes many times its memory until then.
    const start: PackedStarts[number] = [prefix, packRun(names, stepOf)];
    return [{ prefix, json: JSON.stringify(start) }];
  });
  // A longer beginning has names of a shorter one: in one file they compress well, and the table has one key.
  const groups = groupNeighbours(starts, ({ prefix }) => prefix.slice(0, BODY_PREFIX_LENGTH));
  const sizeOf = (group: typeof starts) => group.reduce((sum, { json }) => sum + json.length + 1, 1);
  const runs = cutBySize(groups, sizeOf, STARTS_BYTES).map((cut) => cut.flat());
  const contents = runs.map((run) => contentOf(`[${run.map(({ json }) => json).join()}]`));
  const { files } = maker.listed('starts', contents);
  return {
    table: { files: files.map(({ name }) => name), first: runs.map(([start]) => start!.prefix) },
    files,
  };
}

// Groups terms by the beginnings that are searched in names alone, from a length on, each before the longer ones.
function beginnings(rows: readonly TermRow[], length: number): [prefix: string, rows: TermRow[]][] {
  const long = rows.filter(({ term }) => term.length >= length);
  return groupNeighbours(long, ({ term }) => term.slice(0, length)).flatMap((group) => {
    const prefix = group[0]!.term.slice(0, length);
    const postings = group.reduce((sum, row) => sum + frequencyOf(row), 0);
    if (!isShort(prefix) && postings <= MAX_BODY_POSTINGS) return [];
    const isWhole = !/[\ud800-\udbff]$/.test(prefix); // half of a pair of code units is no letter
    const own: [string, TermRow[]][] = isWhole && isInNames(prefix, group) ? [[prefix, group]] : [];
    return [...own, ...beginnings(group, length + 1)];
  });
}

function isInNames(prefix: string, rows: readonly TermRow[]): boolean {
  if (isShort(prefix)) return true;
  const frequencies = new Map(rows.map((row) => [row.term, frequencyOf(row)]));
  return !completionsInBodies(prefix, [...frequencies.keys()], (term) => frequencies.get(term) ?? 0);
}

// True for a term of names. Phrases of synonyms are none, although their postings count as those of completions.
function isName(row: TermRow): boolean {
  return !row.term.includes(' ') && frequencyInNames(row) > 0;
}

// Leaves out the postings of other fields than names.
function inNames({ term, postings }: TermRow): TermRow {
  return { term, postings: postings.map((posting, field) => (field < ENTRY_FIELDS ? posting : undefined)) };
}
