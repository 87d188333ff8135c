// Splits the texts for excerpts into files, small enough that one can be fetched for a single excerpt.

import type { PassageText, SectionText, TextTable } from '../../src/core/store/index-file.js';
import { TEXT_BLOCK } from '../../src/core/store/file-names.js';
import type { NoteBlock } from '../../src/core/store/aside-tables.js';
import { writeNumbers } from '../../src/core/store/numbers.js';
import type { Passage } from './passages.js';
import { FileMaker, type Content, type Unpacked } from './file-maker.js';
import { cutBySize } from './cut-by-size.js';
import type { SideFile } from './output-file.js';

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

/** Makes the content of a passage in the text files. */
export function makePassageText(sections: Passage, description: string): PassageText {
  const texts = sections.map(({ heading, anchor, text, code }): SectionText =>
    code ? [heading, anchor, text, code] : [heading, anchor, text],
  );
  return description ? { description, sections: texts } : { sections: texts };
}

/** Rows of some notes, with the tags that these have. */
export type Rows = Unpacked<NoteBlock>;

/** Options of {@link shareTexts}. */
export interface TextOptions {
  /** Gives the rows of the notes of neighbouring documents. Default: files have no rows. */
  rowsOf?: (first: number, last: number) => Rows;
  /** Most files that are cut by size. Default 8192. */
  most?: number;
  maker?: FileMaker;
}

/** Splits passages into files, in order. @param passages their texts as JSON */
export function shareTexts(
  passages: readonly string[],
  { rowsOf, most = MAX_CUT_BY_SIZE, maker = new FileMaker() }: TextOptions = {},
): { texts: TextTable; files: SideFile[] } {
  const sized = cutBySize(passages, (json) => Buffer.byteLength(json), SHARED_BYTES);
  const number = Math.round(passages.length / sized.length);
  const runs = sized.length > most ? groupByNumber(passages, number) : sized;
  const { ids: blocks, block, files } = maker.listed('text', contentsOf(runs, rowsOf), TEXT_BLOCK);
  const sizes = writeNumbers(runs.map(({ length }) => length));
  return { texts: { blocks, sizes, ...(block > TEXT_BLOCK && { block }) }, files };
}

/** Puts all texts into the entry. @param passages the texts as JSON */
export function inlineTexts(passages: readonly string[]): { texts: TextTable; files: SideFile[] } {
  const inline = passages.map((json) => JSON.parse(json) as PassageText);
  return { texts: { blocks: [], sizes: '', inline }, files: [] };
}

function contentsOf(
  runs: readonly (readonly string[])[],
  rowsOf?: (first: number, last: number) => Rows,
): Content[] {
  let next = 0;
  return runs.map((run) => {
    const rows = rowsOf?.(next, next + run.length - 1);
    next += run.length;
    return {
      inputs: () => (rows ? [run.join(), rows.inputs()] : [run.join()]),
      json: () => `[[${run.join()}]${rows ? `,${JSON.stringify(rows.pack())}` : ''}]`,
    };
  });
}

function groupByNumber(texts: readonly string[], number: number): string[][] {
  const count = Math.ceil(texts.length / number);
  return Array.from({ length: count }, (_, i) => texts.slice(i * number, (i + 1) * number));
}
