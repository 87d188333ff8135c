// Gardens of few notes and few words, to be searched through the engine.

import fc from 'fast-check';
import { createGarden } from '../../../src/core/answer/answers.js';
import type { Garden } from '../../../src/core/garden.js';
import { STAGES } from '../../../src/core/note.js';
import { packLinks } from '../../../src/core/notes/link-list.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { sketchIndex } from '../../support/garden.js';
import { STOP_WORD, type SmallNote } from '../query-language/small-garden.js';

/** Words so far apart that none is taken for another's form or typo; one is another's beginning. */
export const WORDS = ['bramble', 'bramblewood', 'quince', 'fennel', STOP_WORD];

const DATES = ['', '2025-12-31', '2026-01-01', '2026-06-30'];

/** Tags of such gardens. */
export const TAGS = ['quince', 'quince/fennel', 'bramble', 'fennel/quince'];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const title = fc.constantFrom('quince fennel', 'bramble', 'fennel', 'bramblewood quince');

/** Any such garden. */
export const gardens: fc.Arbitrary<SmallNote[]> = fc
  .uniqueArray(
    fc.record({
      title,
      aliases: fc.array(text.filter(Boolean), { maxLength: 1 }),
      tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
      category: fc.constantFrom('', 'quince', 'bramble', 'quince fennel'),
      stage: fc.constantFrom('' as const, ...STAGES),
      created: fc.constantFrom(...DATES),
      updated: fc.constantFrom(...DATES),
      path: fc.constantFrom('quince', 'fennel/quince', 'bramble/fennel', 'quince/bramblewood'),
      links: fc.uniqueArray(title, { maxLength: 2 }),
      sections: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ title, path }) => `${title} ${path}` },
  )
  .filter((notes) => new Set(notes.map(({ title }) => title)).size === notes.length)
  .filter((notes) => new Set(notes.map(({ path }) => path)).size === notes.length)
  .map((notes) => {
    const others = (note: SmallNote) => notes.filter((other) => other !== note).map(({ title }) => title);
    return notes.map((note) => ({ ...note, links: note.links!.filter((to) => others(note).includes(to)) }));
  });

/** Opens a garden's index. */
export function openNotes(notes: readonly SmallNote[]): Garden {
  const sorted = [...notes].sort((a, b) => (a.path < b.path ? -1 : 1));
  const numbers = (titles: readonly string[] = []) =>
    titles.map((title) => sorted.findIndex((note) => note.title === title)).sort((a, b) => a - b);
  const sketches = sorted.map(({ sections, path, ...facts }) => ({
    ...facts,
    url: `/${path}`,
    links: [],
    sections: sections.map(([heading, text]) => ({ heading, text })),
  }));
  const file = {
    ...sketchIndex(sketches),
    optional: { links: packLinks(sorted.map(({ links }) => numbers(links))) },
  };
  return createGarden(readIndexFile(JSON.parse(JSON.stringify(file))), () => Promise.reject(new Error()));
}
