// Splits the vocabulary by first letter, because a misspelled word is corrected among words with its first letter.

import type { RangeTable } from '../../src/core/store/aside-tables.js';
import type { ShardTable } from '../../src/core/store/index-file.js';
import { writeVocabulary, type VocabularyWord } from '../../src/core/store/vocabulary.js';
import { firstLetter } from '../../src/core/words/compared-words.js';
import { cutBySize, groupNeighbours } from './cut-by-size.js';
import { nameByContent, type SideFile } from './side-files.js';
import { frequencyOf, type TermRow } from './term-table.js';

/** Target size of a file, in bytes of JSON: 2 to 3 KB when compressed. A letter with more has a file of its own. */
export const LETTERS_BYTES = 8 * 1024;

/** Writes the vocabulary twice: split by first letter, and whole. */
export function vocabularyFiles(
  rows: readonly TermRow[],
): Pick<ShardTable, 'words' | 'allWords'> & { files: SideFile[] } {
  const words = rows.map((row) => ({ term: row.term, frequency: () => frequencyOf(row) }));
  const letters = letterFiles('words', words);
  const all = vocabularyFile('spelling', words);
  return { words: letters.table, allWords: all.name, files: [...letters.files, all] };
}

/** Writes sorted words into one file. @param kind kind of the file, which its name tells */
export function vocabularyFile(
  kind: 'words' | 'names' | 'spelling',
  words: readonly VocabularyWord[],
): SideFile {
  return nameByContent(kind, vocabulary(words));
}

/** Writes sorted words into files by their first letters. @param kind kind of the files, which their names tell */
export function letterFiles(
  kind: 'words' | 'names',
  words: readonly VocabularyWord[],
): { table: RangeTable; files: SideFile[] } {
  const letters = groupNeighbours(words, ({ term }) => firstLetter(term));
  const runs = cutBySize(letters, (letter) => vocabulary(letter).length, LETTERS_BYTES).map((run) =>
    run.flat(),
  );
  const files = runs.map((run) => vocabularyFile(kind, run));
  const first = runs.map((run, i) => (i ? firstLetter(run[0]!.term) : ''));
  return { table: { files: files.map(({ name }) => name), first }, files };
}

function vocabulary(words: readonly VocabularyWord[]): string {
  return JSON.stringify(writeVocabulary(words));
}
