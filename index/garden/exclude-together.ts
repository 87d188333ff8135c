// Excludes notes by what other notes of the garden say. No note is judged alone here, so no cache keeps a verdict.

import type { NoteRead } from '../notes/read-note.js';

/**
 * Excludes notes by what other notes say. If any page has `data-pagefind-body`, pages without it are out, as in
 * Pagefind. If any note has the key of an opt-in such as `dg-publish: true`, notes without it are out.
 */
export function excludeTogether(reads: readonly NoteRead[]): NoteRead[] {
  const isMarked = reads.some((read) => 'note' in read && read.marked);
  const optIns = [...new Set(reads.flatMap(({ optIns = [] }) => optIns))];
  return reads.map((read) => {
    if (!('note' in read)) return read;
    const reason =
      isMarked && read.marked === false
        ? 'no data-pagefind-body, which other pages have'
        : missing(read, optIns);
    return reason === undefined ? read : { excluded: reason, warnings: read.warnings };
  });
}

// A note with the key says that it is public: any other value has excluded it already.
function missing({ optIns = [] }: NoteRead, wanted: readonly string[]): string | undefined {
  const key = wanted.find((key) => !optIns.includes(key));
  return key === undefined ? undefined : `no ${key}: true, although other notes have ${key}`;
}
