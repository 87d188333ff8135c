// Formats the result of a check for the command line, without the words that were searched for.

import { count, printable } from './terminal.js';

/** Result of a check. */
export interface Checked {
  /** Number of files searched. */
  files: number;
  /** Number of words and phrases searched for. */
  words: number;
  /** First place of a word in each file that holds it. */
  found: { path: string; place: string; word: string }[];
  /** Files that could not be read. */
  unreadable: { path: string; reason: string }[];
}

/** Formats a check for people. */
export function checkText({ files, words, found, unreadable }: Checked): string {
  const lines = [
    ...found.map(({ path, place, word }) => `${printable(path)}  ${word} at ${printable(place)}`),
    ...unreadable.map(({ path, reason }) => `${printable(path)}  could not be read (${printable(reason)})`),
    `${count(files, 'file')} searched for ${count(words, 'word')}: ${found.length ? `${count(found.length, 'place')} found` : 'none found'}.`,
  ];
  return `${lines.join('\n')}\n`;
}
