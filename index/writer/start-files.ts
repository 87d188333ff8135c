// Files of the best names that begin with one or two letters, for the first keys of a query in a large garden.

import type { RangeTable } from '../../src/core/store/aside-tables.js';
import { ENTRY_FIELDS } from '../../src/core/store/index-file.js';
import { largest } from '../../src/core/store/names.js';
import type { PackedStarts } from '../../src/core/store/names-aside.js';
import { packRun } from '../../src/core/store/packed-run.js';
import { byCodeUnit } from '../../src/core/text/strings.js';
import { isUnspaced } from '../../src/core/text/tokenizer.js';
import { BODY_PREFIX_LENGTH, MAX_EXPANSIONS } from '../../src/core/words/expansion.js';
import { frequencyInNames } from './placed-names.js';
import { cutBySize } from './cut-by-size.js';
import { contentOf, type FileMaker } from './file-maker.js';
import type { SideFile } from './output-file.js';
import type { TermRow } from './term-table.js';

/** Target size of a file, in bytes of JSON. Letters with more have a file of their own. */
const STARTS_BYTES = 4 * 1024;

/** Writes the best names by their first letters. @param rows terms of all fields, in code unit order */
export function startFiles(
  rows: readonly TermRow[],
  stepOf: (field: number, document: number) => number,
  maker: FileMaker,
): { table: RangeTable; files: SideFile[] } {
  const starts: PackedStarts = [...byStart(rows)].map(([prefix, own]) => {
    const best = new Set(largest(own, frequencyInNames, MAX_EXPANSIONS));
    return [
      prefix,
      packRun(
        own.filter((row) => best.has(row)),
        stepOf,
      ),
    ];
  });
  const runs = cutBySize(starts, (start) => JSON.stringify(start).length, STARTS_BYTES);
  const contents = runs.map((run) => contentOf(JSON.stringify(run)));
  const { files } = maker.listed('starts', contents);
  return { table: { files: files.map(({ name }) => name), first: runs.map(([start]) => start![0]) }, files };
}

// Groups the terms of names by their first letters, in code unit order. Half of a pair of code units is no letter.
function byStart(rows: readonly TermRow[]): [prefix: string, rows: TermRow[]][] {
  const starts = new Map<string, TermRow[]>();
  for (const { term, postings } of rows) {
    if (!postings.slice(0, ENTRY_FIELDS).some(Boolean) || term.includes(' ')) continue;
    const row = {
      term,
      postings: postings.map((posting, field) => (field < ENTRY_FIELDS ? posting : undefined)),
    };
    for (let length = 1; length < BODY_PREFIX_LENGTH && length <= term.length; length++) {
      const prefix = term.slice(0, length);
      if (isUnspaced(prefix) || /[\ud800-\udbff]$/.test(prefix)) continue;
      const known = starts.get(prefix);
      if (known) known.push(row);
      else starts.set(prefix, [row]);
    }
  }
  return [...starts].sort(([a], [b]) => byCodeUnit(a, b));
}
