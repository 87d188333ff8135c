// Files that few visits read.

import type { IndexFile } from '../../src/core/store/index-file.js';
import type { PackedSurroundings } from '../../src/core/store/related-files.js';
import type { PackedTagMap } from '../../src/core/store/tag-map.js';
import { packLinks } from '../../src/core/notes/link-list.js';
import { noteLinks } from '../garden/link-graph.js';
import type { CutNote } from './passage-cache.js';
import { relatedNotes } from './related-notes.js';
import { packSurroundings } from './surroundings.js';
import { makeTagMap } from './tag-map.js';
import type { TermRow } from './term-table.js';
import { nameByContent, numberedFiles, type SideFile } from './side-files.js';

/** Contents of the files that few visits read. */
interface SeldomRead {
  links: number[][];
  related: PackedSurroundings[][];
  map: PackedTagMap | undefined;
}

/**
 * Makes the contents of the files that few visits read.
 * @param tagged tags of each note, as positions in `labels`
 */
export function seldomRead(
  cut: readonly CutNote[],
  rows: readonly TermRow[],
  tagged: readonly (readonly number[])[],
  labels: readonly string[],
): SeldomRead {
  const { outgoing, unresolved } = noteLinks(cut.map(({ note }) => note));
  const related = relatedNotes(cut, rows, outgoing);
  return {
    links: packLinks(outgoing),
    related: packSurroundings(cut, { related, outgoing, unresolved }),
    map: makeTagMap(tagged, labels),
  };
}

/** Puts what few visits read into files of their own, fetched on demand, or all inline. */
export function putAside(
  { links, related, map }: SeldomRead,
  inline: boolean,
): { tables: Pick<IndexFile, 'optional'>; files: SideFile[] } {
  if (inline) return { tables: { optional: { links, related, ...(map && { map }) } }, files: [] };
  const linkFile = nameByContent('links', JSON.stringify(links));
  const mapFiles = map ? [nameByContent('map', JSON.stringify(map))] : [];
  const around = numberedFiles(
    'related',
    related.map((one) => JSON.stringify(one)),
  );
  return {
    tables: {
      optional: {
        links: linkFile.name,
        related: around.ids,
        ...(mapFiles[0] && { map: mapFiles[0].name }),
      },
    },
    files: [linkFile, ...around.files, ...mapFiles],
  };
}
