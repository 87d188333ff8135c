// Splits the table of related notes into files, because a page needs only one note's.

import { RELATED_BLOCK } from '../../src/core/answer/related.js';
import { contentId, sideFile, type SideFile } from './side-files.js';

/**
 * Writes the related notes of all notes, {@link RELATED_BLOCK} notes a file.
 * @returns the files, and the id that all their names begin with
 */
export function relatedFiles(related: readonly (readonly number[])[]): { id: string; files: SideFile[] } {
  const id = contentId(JSON.stringify(related));
  const count = Math.ceil(related.length / RELATED_BLOCK);
  const files = Array.from({ length: count }, (_, i) => {
    const block = related.slice(i * RELATED_BLOCK, (i + 1) * RELATED_BLOCK);
    return sideFile('related', `${id}-${i}`, JSON.stringify(block));
  });
  return { id, files };
}
