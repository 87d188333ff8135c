// Writes a file atomically: a process killed at any moment leaves the old content or the new one.

import { randomUUID } from 'node:crypto';
import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const LEFTOVER = /^\.(.+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/u;

/** Most bytes of the name of a file that the hidden file beside it has, as names have 255 at most. */
const NAME_BYTES = 200;

/**
 * Replaces a file's content by way of a hidden file beside it, which is removed if that fails.
 * @param pieces pieces of the content, in order; each is written before the next is asked for, maybe in two attempts
 */
export async function replaceFile(place: string, pieces: Iterable<Uint8Array>): Promise<void> {
  try {
    await replaceOnce(place, pieces);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // Another process may have removed the hidden file as a leftover.
    await replaceOnce(place, pieces);
  }
}

async function replaceOnce(place: string, pieces: Iterable<Uint8Array>): Promise<void> {
  const start = Buffer.from(path.basename(place)).subarray(0, NAME_BYTES);
  const temporary = path.join(path.dirname(place), `.${start.toString()}.${randomUUID()}.tmp`);
  try {
    // Synchronously, because most files are so small that waiting for a thread takes longer.
    const descriptor = openSync(temporary, 'wx');
    try {
      for (const piece of pieces) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Deletes the hidden files of {@link replaceFile} that a killed process left in a folder.
 * @param isOurs test of the name that the hidden file was to replace
 */
export async function removeLeftovers(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter((name) => isOurs(LEFTOVER.exec(name)?.[1] ?? ''));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
}
