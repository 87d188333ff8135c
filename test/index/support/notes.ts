// Notes for tests, of which only what matters is said.

import type { Note, Section } from '../../../src/core/note.js';
import { prose } from './prose.js';

/** A note, complete but for what is not given. */
export function makeNote(given: Partial<Note> = {}): Note {
  const path = given.path ?? 'note.md';
  return {
    path,
    url: `/${encodeURI(path.replace(/\.md$/u, ''))}`,
    title: path,
    aliases: [],
    tags: [],
    description: '',
    category: '',
    stage: '',
    created: '',
    updated: '',
    language: '',
    weight: 1,
    sections: [],
    links: [],
    ...given,
  };
}

/** A section, complete but for what is not given. */
export function makeSection(given: Partial<Section> = {}): Section {
  return { heading: '', anchor: '', text: '', code: '', ...given };
}

/** Makes notes with so many words that begin with `pro` that only names are searched for these: every fifth name has one. */
export function crowdedNotes(): Note[] {
  const words = Array.from(
    { length: 50 },
    (_, i) => `pro${String.fromCharCode(97 + (i % 26), 97 + (i >> 1))}`,
  );
  return Array.from({ length: 210 }, (_, i) =>
    makeNote({
      path: `${i}.md`,
      title: i % 5 ? `Leaf ${i}` : `Remote ${words[i % 50]!} ${i}`,
      tags: i % 70 ? [] : ['pro-tag'],
      sections: [makeSection({ text: `${words.join(' ')} ${prose(i, 40)}` })], // or all were near copies
      language: 'en',
    }),
  );
}
