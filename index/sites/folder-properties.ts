// Properties that files of a folder give to all its notes, as Material's plugin `meta`, Quarto and Retype have them.

import path from 'node:path';
import type { Property } from '../properties/properties.js';
import { readConfig } from './config.js';
import { defaultProperties } from './default-properties.js';
import { ancestors, foldersOf, type PublicationRules } from './publication-rules.js';
import type { UnreadConfig } from './site-options.js';

/** Reads files that give properties to the notes of their folders. @param names of the files */
export async function folderProperties(
  root: string,
  paths: readonly string[],
  names: readonly string[],
): Promise<PublicationRules> {
  const files = foldersOf(paths).flatMap((folder) =>
    names.map((name) => ({ folder, file: path.posix.join(folder, name) })),
  );
  const read = await Promise.all(
    files.map(async ({ folder, file }) => ({ folder, file, ...(await readConfig(path.join(root, file))) })),
  );
  const unread = read.flatMap(({ file, reason }): UnreadConfig[] => (reason ? [{ path: file, reason }] : []));
  const byFolder = new Map<string, Property[]>();
  for (const { folder, file, config } of read)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), ...defaultProperties(config, file)]);
  return {
    defaults: (note) =>
      ancestors(note)
        .reverse()
        .flatMap((folder) => byFolder.get(folder) ?? []),
    unread,
  };
}
