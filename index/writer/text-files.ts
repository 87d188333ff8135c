// Splits the texts for excerpts into files, small enough that one can be fetched for a single excerpt.

import type { PassageText, TextTable } from '../../src/core/store/index-file.js';
import { TEXT_BLOCK } from '../../src/core/store/file-names.js';
import type { NoteBlock } from '../../src/core/store/aside-tables.js';
import { writeNumbers } from '../../src/core/store/numbers.js';
import type { PassageBytes } from './passage-text.js';
import { FileMaker, type Content, type Unpacked } from './file-maker.js';
import { cutBySize } from './cut-by-size.js';
import { decodeUtf8, type SideFile } from './output-file.js';

/**
 * Target size of a text file, in bytes of JSON. A longer passage has a file of its own. At 10,000 mixed notes the file of a
 * result takes 1.2 KB of brotli. With 4 KB it takes 1.7, in a quarter fewer files.
 */
export const SHARED_BYTES = 2560;

/**
 * Most files that are cut by size. Where there would be more, each has as many passages as the others, so that their sizes
 * take no bytes of the entry.
 */
const MAX_CUT_BY_SIZE = 8192;

/** Rows of some notes, with the tags that these have. */
export type Rows = Unpacked<NoteBlock>;

/** Options of {@link shareTexts}. */
interface TextOptions {
  /** Gives the rows of the notes of neighbouring documents. Default: files have no rows. */
  rowsOf?: (first: number, last: number) => Rows;
  /** Most files that are cut by size. Default 8192. */
  most?: number;
  maker?: FileMaker;
}

/** Splits passages into files, in order. */
export function shareTexts(
  passages: readonly PassageBytes[],
  { rowsOf, most = MAX_CUT_BY_SIZE, maker = new FileMaker() }: TextOptions = {},
): { texts: TextTable; files: SideFile[] } {
  const sized = cutBySize(passages, ({ byteLength }) => byteLength, SHARED_BYTES);
  const number = Math.round(passages.length / sized.length);
  const runs = sized.length > most ? groupByNumber(passages, number) : sized;
  const { ids: blocks, block, files } = maker.listed('text', contentsOf(runs, rowsOf), TEXT_BLOCK);
  const sizes = writeNumbers(runs.map(({ length }) => length));
  return { texts: { blocks, sizes, ...(block > TEXT_BLOCK && { block }) }, files };
}

/** Puts all texts into the entry. */
export function inlineTexts(passages: readonly PassageBytes[]): { texts: TextTable; files: SideFile[] } {
  const inline = passages.map((passage) => JSON.parse(decodeUtf8(passage)) as PassageText);
  return { texts: { blocks: [], sizes: '', inline }, files: [] };
}

function contentsOf(
  runs: readonly (readonly PassageBytes[])[],
  rowsOf?: (first: number, last: number) => Rows,
): Content[] {
  let next = 0;
  return runs.map((run) => {
    const rows = rowsOf?.(next, next + run.length - 1);
    next += run.length;
    return {
      inputs: () => (rows ? [...run, rows.inputs()] : run),
      json: () => `[[${run.map(decodeUtf8).join()}]${rows ? `,${JSON.stringify(rows.pack())}` : ''}]`,
    };
  });
}

function groupByNumber<Text>(texts: readonly Text[], number: number): Text[][] {
  const count = Math.ceil(texts.length / number);
  return Array.from({ length: count }, (_, i) => texts.slice(i * number, (i + 1) * number));
}
