// Splits the vocabulary by first and by second letters. A misspelled word is corrected among words with its first letter,
// then among those that begin otherwise.

import type { RangeTable } from '../../src/core/store/aside-tables.js';
import type { ShardTable } from '../../src/core/store/index-file.js';
import {
  firstLetter,
  secondLetter,
  writeVocabulary,
  type VocabularyWord,
} from '../../src/core/store/vocabulary.js';
import { byCodeUnit, groupBy } from '../../src/core/text/strings.js';
import { cutBySize } from './cut-by-size.js';
import type { SideFile } from './output-file.js';
import { nameByContent } from './side-files.js';
import { frequencyOf, type TermRow } from './term-table.js';

/** Target size of a file, in bytes of JSON: 2 to 3 KB when compressed. A letter with more has a file of its own. */
export const LETTERS_BYTES = 8 * 1024;

/** Writes the vocabulary twice: by first letters, and by second ones. */
export function vocabularyFiles(
  rows: readonly TermRow[],
): Pick<ShardTable, 'words' | 'bySecond'> & { files: SideFile[] } {
  const words = rows.map((row) => ({ term: row.term, frequency: () => frequencyOf(row) }));
  const first = letterFiles('words', words);
  const second = letterFiles('spelling', words, secondLetter);
  return { words: first.table, bySecond: second.table, files: [...first.files, ...second.files] };
}

/** Writes sorted words into one file. @param kind kind of the file, which its name tells */
export function vocabularyFile(
  kind: 'words' | 'names' | 'spelling',
  words: readonly VocabularyWord[],
): SideFile {
  return nameByContent(kind, vocabulary(words));
}

/**
 * Writes sorted words into files by one of their letters.
 * @param kind kind of the files, which their names tell
 * @param letterOf gives that letter. Default: the first
 */
export function letterFiles(
  kind: 'words' | 'names' | 'spelling',
  words: readonly VocabularyWord[],
  letterOf = firstLetter,
): { table: RangeTable; files: SideFile[] } {
  const byLetter = groupBy(words, ({ term }) => letterOf(term));
  const letters = [...byLetter].sort(([a], [b]) => byCodeUnit(a, b)).map(([, group]) => group);
  const runs = cutBySize(letters, (letter) => vocabulary(letter).length, LETTERS_BYTES).map((run) =>
    run.flat(),
  );
  const files = runs.map((run) => vocabularyFile(kind, run));
  const first = runs.map((run, i) => (i ? letterOf(run[0]!.term) : ''));
  return { table: { files: files.map(({ name }) => name), first }, files };
}

function vocabulary(words: readonly VocabularyWord[]): string {
  return JSON.stringify(writeVocabulary(words));
}
