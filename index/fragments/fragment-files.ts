// Makes the fragments of a build.

import { basename } from 'node:path/posix';
import { GardenSearchError } from '../../src/core/errors.js';
import type { Note } from '../../src/core/note.js';
import { BuildError } from '../build-error.js';
import type { MadeIndex } from '../writer/made-index.js';
import type { OutputFile } from '../writer/output-file.js';
import { isAround, readFragments, type FragmentOptions } from './fragment-options.js';

/** Most bytes that file systems take for a name. */
const MOST_BYTES = 255;

/**
 * Makes the fragments of a build; none without the option `render`.
 * @throws BuildError `fragment` for a sort that the garden does not know, two notes of one path, and a name that is too
 * long
 */
export async function fragmentFiles(
  options: FragmentOptions & { language?: string },
  made: MadeIndex,
  notes: readonly Pick<Note, 'path' | 'url'>[],
): Promise<OutputFile[]> {
  if (options.render === undefined) return [];
  const { gardenOf } = await import('../writer/made-index.js');
  const { renderList } = await import('./render-list.js');
  const garden = gardenOf(made);
  const language = options.language === undefined ? {} : { language: options.language };
  const files = new Map<string, OutputFile>();
  for (const [name, list] of readFragments(options)) {
    const places = isAround(list) ? notes : [{ path: '', url: '' }];
    for (const { path, url } of places) {
      const file = path ? `${name}/${path}.html` : name;
      if (Buffer.byteLength(basename(file)) > MOST_BYTES)
        throw new BuildError('fragment', file, `its name has more than ${MOST_BYTES} bytes; rename the note`);
      if (files.has(file))
        throw new BuildError(
          'fragment',
          file,
          `two notes have the path ${path} within the folders given; build each folder by itself`,
        );
      const html = await renderList(garden, { ...language, ...list, for: url }).catch((error: unknown) => {
        throw error instanceof GardenSearchError
          ? new BuildError('fragment', name, error.message.replace(/\.$/u, ''))
          : error;
      });
      files.set(file, { name: file, bytes: Buffer.from(html) });
    }
  }
  return [...files.values()];
}
