// Files that few visits read.

import type { IndexFile } from '../../src/core/store/index-file.js';
import { AROUND, type PackedSurroundings } from '../../src/core/store/related-files.js';
import type { AroundFile } from '../../src/core/store/aside-tables.js';
import type { PackedTagMap } from '../../src/core/store/tag-map.js';
import { packLinks } from '../../src/core/notes/link-list.js';
import { noteLinks } from '../garden/link-graph.js';
import type { RowsOf } from './note-rows.js';
import type { Content, FileMaker, Unpacked } from './file-maker.js';
import type { CutNote } from './passage-cache.js';
import { relatedNotes } from './related-notes.js';
import { packSurroundings } from './surroundings.js';
import { makeTagMap } from './tag-map.js';
import type { TermRow } from './term-table.js';
import type { SideFile } from './output-file.js';
import { nameByContent } from './side-files.js';

/** Table of an entry's optional files, and these. */
export interface FilesAside {
  optional: NonNullable<IndexFile['optional']>;
  files: SideFile[];
}

/** Contents of the files that few visits read. */
interface SeldomRead {
  links: number[][];
  around: PackedSurroundings[][];
  /** Map of tags, where notes have any. */
  map: Unpacked<PackedTagMap> | undefined;
}

/**
 * Makes the contents of the files that few visits read.
 * @param tagged tags of each note, as positions in `labels`
 * @param copies groups of near copies
 */
export function seldomRead(
  cut: readonly CutNote[],
  rows: readonly TermRow[],
  tagged: readonly (readonly number[])[],
  labels: readonly string[],
  copies: readonly (readonly number[])[],
): SeldomRead {
  const { outgoing, unresolved } = noteLinks(cut.map(({ note }) => note));
  const related = relatedNotes(cut, rows, outgoing, copies);
  const map = {
    inputs: () => JSON.stringify([tagged, labels]),
    pack: () => makeTagMap(tagged, labels),
  };
  return {
    links: packLinks(outgoing),
    around: packSurroundings(cut, { related, outgoing, unresolved }),
    map: labels.length ? map : undefined,
  };
}

/** Number of files of notes around each note that share a hash, where the garden is not so large that more do. */
const AROUND_BLOCK = 64;

/** Most notes of a kind around a note whose rows lie with it: those that a list shows, and as many more. */
const MAX_ROWS = 20;

/**
 * Puts what few visits read into files of their own, fetched on demand, or all inline.
 * @param rowsOf gives the rows of notes, for a large garden, whose entry has none
 */
export function putAside(
  { links, around, map }: SeldomRead,
  inline: boolean,
  maker: FileMaker,
  rowsOf?: RowsOf,
): FilesAside {
  if (inline)
    return {
      optional: { links, around: around.map((one): AroundFile => [one]), ...(map && { map: map.pack() }) },
      files: [],
    };
  const linkFile = nameByContent('links', JSON.stringify(links));
  const mapFiles = map
    ? [maker.named('map', { inputs: () => [map.inputs()], json: () => JSON.stringify(map.pack()) })]
    : [];
  const contents = around.map((one) => contentAround(one, rowsOf));
  const related = maker.listed('related', contents, AROUND_BLOCK);
  return {
    optional: {
      links: linkFile.name,
      around: related.ids,
      ...(mapFiles[0] && { map: mapFiles[0].name }),
    },
    files: [linkFile, ...related.files, ...mapFiles],
  };
}

function contentAround(around: readonly PackedSurroundings[], rowsOf?: RowsOf): Content {
  const own = JSON.stringify(around);
  if (!rowsOf) return { inputs: () => [own], json: () => `[${own}]` };
  const named = around.flatMap(([, ...kinds]) =>
    kinds.slice(0, AROUND.length).flatMap((notes) => (notes as readonly number[]).slice(0, MAX_ROWS)),
  );
  const numbers = [...new Set(named)].sort((a, b) => a - b);
  const rows = rowsOf(numbers);
  return {
    inputs: () => [own, rows.inputs()],
    json: () => `[${own},${JSON.stringify(rows.pack())},${JSON.stringify(numbers)}]`,
  };
}
