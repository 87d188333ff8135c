// Notes of an Astro project, with the addresses that their pages may have.

import { relativePath } from '../sites/address.js';
import type { NoteFile } from '../garden/find-notes.js';
import { GENERATORS } from '../sites/sites.js';
import { pageKey } from './index-pages.js';
import { sourceProperties, type SourceNote } from './source-notes.js';

/**
 * Reads the front matter of notes. The page of a note in a collection has the address of the note's file, with or
 * without the collection's name.
 * @param root the project's folder
 */
export function astroNotes(root: string, files: readonly NoteFile[]): SourceNote[] {
  const site = GENERATORS.astro.site({});
  return files.map((file) => {
    const properties = sourceProperties(file);
    const fromRoot = relativePath(root, file.file);
    const address = site.address({ path: site.within(fromRoot) ?? file.path, properties }) ?? '';
    const whole = pageKey(decodeURI(address));
    const isInCollection = fromRoot.startsWith('src/content/') && whole.includes('/');
    return { properties, addresses: [whole, ...(isInCollection ? [whole.replace(/^[^/]+\//u, '')] : [])] };
  });
}
