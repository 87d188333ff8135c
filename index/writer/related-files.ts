// Shares related notes out over files: a page needs those of one note.

import { RELATED_BLOCK } from '../../src/core/answer/related.js';
import { contentId, sideFile, type SideFile } from './side-files.js';

/**
 * Writes which notes go with which.
 * @returns the files, and what names them all
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
