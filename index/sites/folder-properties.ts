// Properties that files of a folder give to all its notes, as Material's plugin `meta`, Quarto and Retype have them.

import path from 'node:path';
import { readConfig } from './config.js';
import { defaultProperties } from './default-properties.js';
import { foldersOf, outwards } from './folders.js';
import { allRules, unreadFile, type PublicationRules } from './publication-rules.js';

/** Reads files that give properties to the notes of their folders. @param names of the files */
export async function folderProperties(
  root: string,
  paths: readonly string[],
  names: readonly string[],
): Promise<Required<PublicationRules>> {
  const filesIn = (folder: string): string[] => names.map((name) => path.posix.join(folder, name));
  const files = foldersOf(paths).flatMap(filesIn);
  const read = await Promise.all(files.map((file) => readConfig(root, file)));
  const given = new Map(files.map((file, i) => [file, defaultProperties(read[i]!.config, file)]));
  return allRules([
    {
      defaults: (note) =>
        outwards(note)
          .flatMap(filesIn)
          .flatMap((file) => given.get(file) ?? []),
    },
    ...files.map((file, i) => unreadFile(file, read[i]!.reason)),
  ]);
}
