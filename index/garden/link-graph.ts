// The links of a garden: which note leads to which, and which links lead nowhere.

import type { Note } from '../../src/core/note.js';
import { LinkResolver } from './resolve-links.js';

/** A link that leads nowhere. */
export interface BrokenLink {
  /** Path of the note that holds it. */
  path: string;
  /** The line in the file, from 1; 0 where it is not known. */
  line: number;
  /** The note that it names, as written. */
  target: string;
}

/** The links between the notes of a garden. Notes are numbered in the order in which they were given. */
export interface LinkGraph {
  /** For each note the numbers of the notes that it links to, ascending, each once. A note's links to itself don't count. */
  outgoing: number[][];
  /** For each note how many notes link to it. */
  inbound: number[];
  /** In the order of the notes, and of the links within each. */
  broken: BrokenLink[];
}

/** Follows every link of a garden. */
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

/** Follows the links that lead to notes: {@link LinkGraph.outgoing}, in less time. */
export function outgoingLinks(notes: readonly Note[]): number[][] {
  return outgoingOf(notes, new LinkResolver(notes));
}

function outgoingOf(notes: readonly Note[], resolver: LinkResolver): number[][] {
  return notes.map(({ links }, from) => {
    const to = new Set(links.map((link) => resolver.noteOf(link, from)));
    to.delete(from);
    return [...to].filter((note) => note !== undefined).sort((a, b) => a - b);
  });
}
