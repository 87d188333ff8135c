// Notes for tests, of which only what matters is said.

import type { Note, Section } from '../../../src/core/note.js';
import { splitFrontMatter } from '../../../index/properties/front-matter.js';
import type { Property } from '../../../index/properties/property.js';
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

/** The properties of front matter in YAML. */
export function propertiesOf(yaml: string, path = 'a.md'): Property[] {
  return splitFrontMatter(`---\n${yaml}\n---\n`, path).properties;
}

/** A section, complete but for what is not given. */
export function makeSection(given: Partial<Section> = {}): Section {
  return { heading: '', anchor: '', text: '', code: '', ...given };
}

/**
 * Makes notes with so many words that begin with `pro` that only names are searched for these.
 * @param kinds number of such words, all of which each text has
 * @param every number of names of which one has such a word
 */
export function crowdedNotes(kinds = 50, count = 210, every = 5): Note[] {
  const words = Array.from(
    { length: kinds },
    (_, i) => `pro${String.fromCharCode(97 + (i % 26), 97 + (i >> 1))}`,
  );
  return Array.from({ length: count }, (_, i) =>
    makeNote({
      path: `${i}.md`,
      title: i % every ? `Leaf ${i}` : `Remote ${words[i % kinds]!} ${i}`,
      tags: i % 70 ? [] : ['pro-tag'],
      sections: [makeSection({ text: `${words.join(' ')} ${prose(i, 40)}` })], // or all were near copies
      language: 'en',
    }),
  );
}
