// Link graph of a garden: links between notes, and broken links.

import type { Note } from '../../src/core/note.js';
import { LinkResolver } from './resolve-links.js';

/** Link that leads nowhere. */
export interface BrokenLink {
  /** Path of the note that holds the link. */
  path: string;
  /** Line in the file, from 1; 0 if unknown. */
  line: number;
  /** Target of the link, as written. */
  target: string;
}

/** Links between the notes of a garden. A note's number is its position in the list given. */
interface LinkGraph extends Pick<NoteLinks, 'outgoing'> {
  /** Per note, the number of notes that link to it. */
  inbound: number[];
  /** Links that lead nowhere, in the order of the notes and of the links within each. */
  broken: BrokenLink[];
}

/** Resolves every link of a garden. */
export function linkGraph(notes: readonly Note[]): LinkGraph {
  const resolver = new LinkResolver(notes);
  const outgoing = outgoingOf(notes, resolver);
  const inbound = notes.map(() => 0);
  for (const to of outgoing.flat()) inbound[to]!++;
  const broken = notes.flatMap(({ path, links }, from) =>
    links
      .filter((link) => resolver.resolve(link, from) === 'nowhere')
      .map(({ line, target }) => ({ path, line, target })),
  );
  return { outgoing, inbound, broken };
}

/** Links of each note of a garden. A note's number is its position in the list given. */
export interface NoteLinks {
  /** Per note, the numbers of the notes that it links to, ascending, each once, without the note itself. */
  outgoing: number[][];
  /**
   * Per note, the names that its wikilinks give and that no note has, in the order of the text, each once. The name may be
   * that of a note kept back.
   */
  unresolved: string[][];
}

/** Resolves the links of notes, in less time than {@link linkGraph}. */
export function noteLinks(notes: readonly Note[]): NoteLinks {
  const resolver = new LinkResolver(notes);
  return {
    outgoing: outgoingOf(notes, resolver),
    unresolved: notes.map((note, from) => unresolvedOf(note, from, resolver)),
  };
}

function unresolvedOf(note: Note, from: number, resolver: LinkResolver): string[] {
  const open = note.links.filter((link) => link.wiki && resolver.resolve(link, from) === 'nowhere');
  const names = new Set(open.map(({ target }) => target.trim().replace(/^.*\//su, '')));
  names.delete('');
  return [...names];
}

function outgoingOf(notes: readonly Note[], resolver: LinkResolver): number[][] {
  return notes.map(({ links }, from) => {
    const to = new Set(links.map((link) => resolver.noteOf(link, from)));
    to.delete(from);
    return [...to].filter((note) => note !== undefined).sort((a, b) => a - b);
  });
}
