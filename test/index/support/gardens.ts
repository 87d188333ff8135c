// Gardens that the tests build: the demo's notes, and whatever lies in the folders that the variable GARDENS names.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const given = (process.env.GARDENS ?? '').split(path.delimiter).filter(Boolean);

/** Folders of notes. `GARDENS=~/gardens` adds each folder that lies in that one. */
export const GARDENS: readonly string[] = [
  fileURLToPath(new URL('../../../demo/notes', import.meta.url)),
  ...given.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name))),
];
