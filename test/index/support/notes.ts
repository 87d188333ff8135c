// Notes for tests, of which only what matters is said.

import type { Note, Section } from '../../../src/core/note.js';

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
