// What the command line says of a check, without a word of what was looked for.

import { count, printable } from './terminal.js';

/** What a check found. */
export interface Checked {
  /** How many files were looked into. */
  files: number;
  /** How many words were looked for. */
  words: number;
  /** The first place of a word in each file that holds it. */
  found: { path: string; place: string; word: string }[];
  /** Files of which nothing can be said. */
  unreadable: { path: string; reason: string }[];
}

/** A check as the one object that `--json` prints. */
export function checkJson(checked: Checked): string {
  return `${JSON.stringify(checked)}\n`;
}

/** A check for people. */
export function checkText({ files, words, found, unreadable }: Checked): string {
  const lines = [
    ...found.map(({ path, place, word }) => `${printable(path)}  ${word} at ${printable(place)}`),
    ...unreadable.map(({ path, reason }) => `${printable(path)}  could not be read (${printable(reason)})`),
    `${count(files, 'file')} looked through for ${count(words, 'word')}: ${found.length ? `${count(found.length, 'place')} found` : 'none found'}.`,
  ];
  return `${lines.join('\n')}\n`;
}
