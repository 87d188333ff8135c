// Splits the vocabulary by first letter, because a misspelled word is corrected among words with its first letter.

import type { ShardTable } from '../../src/core/store/index-file.js';
import { writeVocabulary } from '../../src/core/store/vocabulary.js';
import { nameByContent, type SideFile } from './side-files.js';
import { frequencyOf, type TermRow } from './term-table.js';

/** Target size of a file, in bytes of JSON: 2 to 3 KB when compressed. A letter with more has a file of its own. */
export const LETTERS_BYTES = 8 * 1024;

/** Writes the vocabulary twice: split by first letter, and whole. */
export function vocabularyFiles(
  rows: readonly TermRow[],
): Pick<ShardTable, 'words' | 'allWords'> & { files: SideFile[] } {
  const runs: TermRow[][] = [];
  let size = Infinity;
  for (const letter of byLetter(rows)) {
    const own = vocabulary(letter).length;
    if (size + own > LETTERS_BYTES) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)!.push(...letter);
    size += own;
  }
  const letters = runs.map((run) => nameByContent('words', vocabulary(run)));
  const all = nameByContent('spelling', vocabulary(rows));
  const first = runs.map((run, i) => (i ? firstLetter(run[0]!) : ''));
  return {
    words: { files: letters.map(({ name }) => name), first },
    allWords: all.name,
    files: [...letters, all],
  };
}

function byLetter(rows: readonly TermRow[]): TermRow[][] {
  const letters: TermRow[][] = [];
  rows.forEach((row, i) => {
    if (!i || firstLetter(row) !== firstLetter(rows[i - 1]!)) letters.push([]);
    letters.at(-1)!.push(row);
  });
  return letters;
}

function firstLetter({ term }: TermRow): string {
  return String.fromCodePoint(term.codePointAt(0)!);
}

function vocabulary(rows: readonly TermRow[]): string {
  return JSON.stringify(
    writeVocabulary(rows.map((row) => ({ term: row.term, frequency: () => frequencyOf(row) }))),
  );
}
