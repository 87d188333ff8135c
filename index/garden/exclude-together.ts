// Excludes notes by what other notes of the garden say. No note is judged alone here, so no cache keeps a verdict.

import { decoded } from '../../src/core/text/strings.js';
import type { NoteRead } from '../notes/read-note.js';
import { addressOf, comparable, onePage } from './places.js';

/**
 * Excludes notes by what other notes say. If any page has `data-pagefind-body`, pages without it are out, as in
 * Pagefind. If any note has the key of an opt-in such as `dg-publish: true`, notes without it are out. Copies of a page
 * are out, where they tell its address as theirs and have its title.
 */
export function excludeTogether(reads: readonly NoteRead[]): NoteRead[] {
  const isMarked = reads.some((read) => 'note' in read && read.marked);
  const optIns = [...new Set(reads.flatMap(({ optIns = [] }) => optIns))];
  const originals = originalsOf(reads);
  return reads.map((read) => {
    if (!('note' in read)) return read;
    const unmarked = isMarked && read.marked === false;
    const reason = unmarked
      ? 'no data-pagefind-body, which other pages have'
      : (missing(read, optIns) ?? copied(read, originals));
    return reason === undefined ? read : { excluded: reason, warnings: read.warnings };
  });
}

// A note with the key says that it is public: any other value has excluded it already.
function missing({ optIns = [] }: NoteRead, wanted: readonly string[]): string | undefined {
  const key = wanted.find((key) => !optIns.includes(key));
  return key === undefined ? undefined : `no ${key}: true, although other notes have ${key}`;
}

type Read = Extract<NoteRead, { note: unknown }>;

function copied(read: Read, originals: ReadonlyMap<string, NoteRead>): string | undefined {
  const original = read.canonical && originals.get(keyOf(read));
  return original && original !== read ? 'a copy of a page that its canonical address leads to' : undefined;
}

/** Finds the pages at the canonical addresses that pages tell, by {@link keyOf}. */
function originalsOf(reads: readonly NoteRead[]): Map<string, NoteRead> {
  const own = reads.filter((read): read is Read => 'note' in read && isOriginal(read));
  // The longest address agrees best with the canonical one.
  const ascending = own.sort((a, b) => a.note.url.length - b.note.url.length);
  return new Map(ascending.map((read) => [keyOf(read), read]));
}

// The home page is no original: some sites tell its address on every page.
function isOriginal(read: Read): boolean {
  if (!read.canonical) return false;
  const address = onePage(addressOf(read.note));
  return address !== '/' && canonicalPath(read).endsWith(address);
}

/** Gives what a page has in common with its copies: the canonical address and the title. */
function keyOf(read: Read): string {
  return `${canonicalPath(read)}\n${read.note.title}`;
}

function canonicalPath({ canonical = '', note }: Read): string {
  const from = `http://garden.invalid${note.url}`;
  return URL.canParse(canonical, from) ? onePage(comparable(decoded(new URL(canonical, from).pathname))) : '';
}
