// Destinations of links between notes.

import path from 'node:path';
import { stemOf } from '../dist/index/sites/address.js';

/** Names of a garden's notes. Of two notes with one name the first keeps it; a file's name comes before a title. */
export class NoteNames {
  #byName = new Map();
  #byPath = new Map();

  constructor(notes) {
    for (const note of notes) this.#byPath.set(note.path, note);
    const namings = [(note) => [stemOf(note.path)], (note) => [note.title], (note) => note.aliases];
    for (const naming of namings) {
      for (const note of notes) for (const name of naming(note)) this.#name(fold(name), note);
    }
  }

  /**
   * Finds the destination of `[[name#heading]]` in a note.
   * @returns the note and its address with the heading's anchor; undefined if no published note has the name
   */
  find(name, heading, from) {
    const note = name.trim() ? this.#byName.get(fold(name)) : from;
    return note && { note, url: note.url + anchorOf(note, heading) };
  }

  /** Finds the destination of the address in `[label](../folder/file.md#anchor)`. */
  findFile(href, from) {
    const [file, anchor] = decodeURIComponent(href).split('#');
    const note = this.#byPath.get(path.posix.join(path.posix.dirname(from.path), file));
    return note && { note, url: note.url + (anchor ? `#${encodeURIComponent(anchor)}` : '') };
  }

  #name(name, note) {
    if (!this.#byName.has(name)) this.#byName.set(name, note);
  }
}

function anchorOf({ sections }, heading = '') {
  const wanted = fold(heading.split('#').at(-1));
  const section = sections.find(({ heading, anchor }) => anchor && fold(heading) === wanted);
  return section ? `#${encodeURIComponent(section.anchor)}` : '';
}

function fold(name) {
  return name.trim().normalize('NFC').toLowerCase();
}
