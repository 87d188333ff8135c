// Facts of the notes of the conformance suite, by which it knows the answers that it expects.

import type { Filters } from '../notes/filters.js';
import { demand } from './check.js';
import { conformanceNotes, type ConformanceNote } from './notes.js';

/** Gives the words of a text, in small letters. */
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
/** True if one of some texts holds a phrase. */
export const says = (texts: readonly string[], phrase: string) =>
  texts.some((text) => ` ${wordsOf(text).join(' ')} `.includes(` ${phrase} `));

/** Gives the note of a result. */
export function noteOf({ title }: { title: string }): ConformanceNote {
  const note = conformanceNotes.find((one) => one.title === title);
  demand(note, `${title} is the title of no note`);
  return note;
}

/** Gives the names of a note: its title and its aliases. */
export function namesOf({ title, aliases }: ConformanceNote): string[] {
  return [title, ...aliases];
}

/** Gives every text of a note by which words find it. */
export function textsOf(note: ConformanceNote): string[] {
  return [...namesOf(note), ...note.links, ...note.sections.flat()];
}

/** Gives the day on which a note was last tended; empty for none. */
export function tendedOf({ updated, created }: ConformanceNote): string {
  return updated || created;
}

/** Gives a note's values of a facet, as filters take them. */
export function valuesOf(facet: string, note: ConformanceNote): string[] {
  if (facet === 'tags')
    return [
      ...new Set(
        note.tags.flatMap((tag) => tag.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'))),
      ),
    ];
  const values = {
    year: tendedOf(note).slice(0, 4),
    language: 'en',
    author: note.properties.author ?? '',
    category: note.category,
    stage: note.stage,
  };
  return [values[facet as keyof typeof values]].filter(Boolean);
}

/** True if a value stands in a relation such as `<=` to a wanted one. */
export function compares(known: string | number, relation: string, wanted: string | number): boolean {
  if (relation.startsWith('<')) return known < wanted || (relation === '<=' && known === wanted);
  if (relation.startsWith('>')) return known > wanted || (relation === '>=' && known === wanted);
  return known === wanted;
}

/** True if a note's value lies in a range such as `>=4`. A day is compared as far as the wanted one is given. */
export function isWithin(known: string | number | undefined, range: string): boolean {
  const [, relation = '', wanted = ''] = /^([<>]=?)?(.*)$/u.exec(range)!;
  if (known === undefined || known === '') return false;
  if (typeof known === 'number') return compares(known, relation, Number(wanted));
  return compares(known.slice(0, wanted.length), relation, wanted);
}

/** True if a note meets filters. @param leftOut facet whose `any` is not asked for */
export function meets(note: ConformanceNote, filters: Filters, leftOut?: string): boolean {
  return Object.entries(filters).every(([facet, filter]) => {
    const has = (value: string) =>
      facet === 'rating' ? isWithin(note.properties.rating, value) : valuesOf(facet, note).includes(value);
    const { all = [], any = [], none = [] } = filter ?? {};
    return all.every(has) && (!any.length || facet === leftOut || any.some(has)) && !none.some(has);
  });
}
