// A note with so many names that its garden is a large one, whose notes lie beside the entry.

import { createHash } from 'node:crypto';

/** Source of the note. Its names are as hard to compress as names can be. */
export const FILLER = `---\ntitle: Filler\naliases: [${Array.from({ length: 480 }, (_, i) => nameOf(i)).join(', ')}]\n---\nFiller.\n`;

function nameOf(i: number): string {
  return `n${createHash('sha512').update(String(i)).digest('base64url').replace(/\W|_/gu, '').slice(0, 60)}`;
}
