// Splits the texts for excerpts into files, small enough that one can be fetched for a single excerpt.

import type { PassageText, SectionText, TextTable } from '../../src/core/store/index-file.js';
import type { NoteBlock } from '../../src/core/store/aside-tables.js';
import { writeNumbers } from '../../src/core/store/numbers.js';
import type { Passage } from './passages.js';
import { numberedFiles, type SideFile } from './side-files.js';

/** Target size of a text file, in bytes of JSON. A longer passage has a file of its own. */
export const SHARED_BYTES = 4096;

/** Makes the content of a passage in the text files. */
export function makePassageText(sections: Passage, description: string): PassageText {
  const texts = sections.map(({ heading, anchor, text, code }): SectionText =>
    code ? [heading, anchor, text, code] : [heading, anchor, text],
  );
  return description ? { description, sections: texts } : { sections: texts };
}

/**
 * Splits passages into files, in order.
 * @param passages their texts as JSON
 * @param rowsOf makes the rows of the notes of neighbouring documents. Default: files have no rows
 */
export function shareTexts(
  passages: readonly string[],
  rowsOf?: (first: number, last: number) => NoteBlock,
): { texts: TextTable; files: SideFile[] } {
  const runs = groupBySize(passages);
  let next = 0;
  const contents = runs.map((run) => {
    const rows = rowsOf && `,${JSON.stringify(rowsOf(next, next + run.length - 1))}`;
    next += run.length;
    return `[[${run.join()}]${rows ?? ''}]`;
  });
  const { ids: blocks, files } = numberedFiles('text', contents);
  return { texts: { blocks, sizes: writeNumbers(runs.map(({ length }) => length)) }, files };
}

/** Puts all texts into the entry. @param passages the texts as JSON */
export function inlineTexts(passages: readonly string[]): { texts: TextTable; files: SideFile[] } {
  const inline = passages.map((json) => JSON.parse(json) as PassageText);
  return { texts: { blocks: [], sizes: '', inline }, files: [] };
}

function groupBySize(texts: readonly string[]): string[][] {
  const runs: string[][] = [];
  let size = Infinity;
  for (const text of texts) {
    const own = Buffer.byteLength(text);
    if (size + own > SHARED_BYTES) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)!.push(text);
    size += own;
  }
  return runs;
}
