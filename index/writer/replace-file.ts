// Writes a file at once or not at all: killed at any moment, its place holds the old content or the new one.

import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const LEFTOVER = /^\.(.+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/u;

/** Puts content in the place of a file, by way of a hidden one beside it, which is gone again if that fails. */
export async function replaceFile(place: string, content: Uint8Array): Promise<void> {
  try {
    await replaceOnce(place, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // Whoever writes beside us may have taken the hidden file for a leftover.
    await replaceOnce(place, content);
  }
}

async function replaceOnce(place: string, content: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(place), `.${path.basename(place)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Deletes the hidden files of {@link replaceFile} that a killed process left in a folder.
 * @param isOurs tells for the name of the file that one was to become
 */
export async function removeLeftovers(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter((name) => isOurs(LEFTOVER.exec(name)?.[1] ?? ''));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
}
