// Report of a garden: broken links, orphans, near tags, missing titles and descriptions, sizes, growth.

import type { Note } from '../../src/core/note.js';
import { byCodeUnit } from '../../src/core/text/strings.js';
import { plainLine } from '../text/plain-text.js';
import { outcomeOf, type GardenRead, type NotesOutcome } from './garden-read.js';
import { isFolderNote, stemOf } from '../sites/address.js';
import { growthOf, type Growth } from './growth.js';
import { likelyBase, type LikelyBase } from './likely-base.js';
import { linkGraph, type BrokenLink } from './link-graph.js';
import { NameHints } from './name-hints.js';
import { nearTags, tagUses, type TagUse } from './near-tags.js';

/**
 * Size, in bytes of text, above which a note is oversized: about 8,000 English words, half an hour's reading. Such
 * a note is cut into five passages or more. A result then leads into the middle of a text that nobody reads
 * through.
 */
export const OVERSIZED = 50_000;

/** Note with the bytes of its text, in UTF-8. */
interface NoteSize {
  path: string;
  bytes: number;
}

/** Report of a garden. Notes are named by their paths. */
export interface GardenReport extends Growth, NotesOutcome {
  /** Number of links between notes; several from one note to another count once. */
  links: number;
  /** Links that lead nowhere, each with the path of the note that it was probably meant for, or an empty text. */
  broken: (BrokenLink & { nearest: string })[];
  /** Base address that would mend most broken links. */
  likelyBase?: LikelyBase;
  /** Notes without a link to or from another note. A note that stands for its folder never counts. */
  orphans: string[];
  /** Every spelling of every tag, most used first. */
  tags: TagUse[];
  /** Tags that are probably meant to be one. */
  nearTags: TagUse[][];
  /** Notes whose title is their file's name. */
  untitled: string[];
  /** Notes without a description. */
  undescribed: string[];
  /** Notes over {@link OVERSIZED}, the largest first. */
  oversized: NoteSize[];
  /** Every note with its size, the largest first. */
  sizes: NoteSize[];
}

/** Makes the report of a garden. */
export function reportGarden(garden: GardenRead): GardenReport {
  const { notes, excluded } = garden;
  const { site, notes: counts, ...outcome } = outcomeOf(garden);
  const { outgoing, inbound, broken } = linkGraph(notes);
  const hints = new NameHints(
    notes,
    excluded.map(({ path }) => path),
  );
  const base = likelyBase(broken, notes);
  const tags = tagUses(notes);
  const sizes = notes.map(sizeOf).sort((a, b) => b.bytes - a.bytes || byCodeUnit(a.path, b.path));
  return {
    site,
    notes: counts,
    links: outgoing.reduce((sum, { length }) => sum + length, 0),
    broken: broken.map((link) => ({ ...link, nearest: hints.nearest(link.target) })),
    ...(base ? { likelyBase: base } : {}),
    orphans: paths(notes.filter(({ path }, i) => !outgoing[i]!.length && !inbound[i] && !isFolderNote(path))),
    tags,
    nearTags: nearTags(tags),
    untitled: paths(notes.filter(({ title, path }) => title === plainLine(stemOf(path)))),
    undescribed: paths(notes.filter(({ description }) => !description)),
    oversized: sizes.filter(({ bytes }) => bytes > OVERSIZED),
    sizes,
    ...growthOf(notes),
    ...outcome,
  };
}

function paths(notes: readonly Note[]): string[] {
  return notes.map(({ path }) => path);
}

function sizeOf({ path, sections }: Note): NoteSize {
  const texts = sections.flatMap(({ heading, text, code }) => [heading, text, code]);
  return { path, bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
}
