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
  const graph: LinkGraph = { outgoing: [], inbound: notes.map(() => 0), broken: [] };
  notes.forEach((note, from) => {
    const to = new Set<number>();
    for (const link of note.links) {
      const destination = resolver.resolve(link, from);
      if (destination === 'nowhere')
        graph.broken.push({ path: note.path, line: link.line, target: link.target });
      else if (destination !== 'elsewhere' && destination !== from) to.add(destination);
    }
    for (const note of to) graph.inbound[note]!++;
    graph.outgoing.push([...to].sort((a, b) => a - b));
  });
  return graph;
}
