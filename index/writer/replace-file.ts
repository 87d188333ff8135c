// Writes a file at once or not at all: killed at any moment, its place holds the old content or the new one.

import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Puts content in the place of a file, by way of a hidden one beside it, which is gone again if that fails. */
export async function replaceFile(place: string, content: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(place), `.${path.basename(place)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
