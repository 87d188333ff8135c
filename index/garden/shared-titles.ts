// Finds titles that tell notes not apart: first headings such as "Backlinks" or "Theorem", which many notes have.

import type { NoteRead } from '../notes/read-note.js';
import { withoutLanguage } from '../notes/path-languages.js';
import { stemOf } from '../sites/address.js';

/** Fewest notes of different names that make a heading no title. */
const MIN_NAMES = 4;

/** Title of a note, with its place in the list. */
interface Titled {
  title: string;
  place: number;
}

/**
 * Finds the notes with the same first heading as title, which tells less than their files' names. Notes of one name, as
 * in each folder of a manual, are left out: their names tell no more. Translations have one name.
 * @returns their places in the list
 */
export function sharedTitles(reads: readonly NoteRead[]): number[] {
  const names = new Map<string, Set<string>>();
  const telling = reads.flatMap((read, place): Titled[] => {
    if (!('note' in read && read.tellsLess)) return [];
    const { title, path, language } = read.note;
    names.set(title, (names.get(title) ?? new Set()).add(stemOf(withoutLanguage(path, language))));
    return [{ title, place }];
  });
  const isShared = ({ title }: Titled): boolean => names.get(title)!.size >= MIN_NAMES;
  return telling.filter(isShared).map(({ place }) => place);
}
