// Links for tests.

import type { Link, Note } from '../../../src/core/note.js';
import { makeNote } from './notes.js';

/** A wikilink to a note, or with `wiki: false` a Markdown link. */
export function makeLink(target: string, given: Partial<Link> = {}): Link {
  return { target, fragment: '', wiki: true, line: 1, ...given };
}

/** Notes by their paths, each with the targets of its wikilinks. */
export function linkedNotes(targets: Record<string, string[]>): Note[] {
  return Object.entries(targets).map(([path, links]) =>
    makeNote({ path, links: links.map((target) => makeLink(target)) }),
  );
}
