// Writes fragments into their folder, and deletes those of builds before.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import { mapLimit } from '../notes/map-limit.js';
import { isWithin, realPlace } from '../writer/real-place.js';
import type { OutputFile } from '../writer/output-file.js';
import { makeFolder } from '../writer/output-names.js';
import { attempt, putFile } from '../writer/put-file.js';

/** Name of the list of files that builds wrote. Only listed files with {@link MARK} are ever deleted or replaced. */
export const FRAGMENTS_FILE = '.garden-fragments.json';

/** Name of the file in an output that tells the folder of its fragments. */
const PLACE_FILE = '.garden-fragments-place';

/** Attribute that each fragment has, unless it is empty. */
const MARK = 'data-garden-';

/**
 * Writes the fragments of a build. Deletes those that builds of the same output before wrote into another folder, as they
 * may name notes that are withdrawn.
 * @param folder of the fragments; undefined for none
 * @param out folder of the output; undefined if nothing is written
 */
export async function placeFragments(
  { render: folder, out }: { render?: string; out?: string },
  files: readonly OutputFile[],
): Promise<void> {
  if (folder !== undefined) await writeFragments(folder, files);
  if (out === undefined || !existsSync(out)) return;
  const file = path.join(out, PLACE_FILE);
  const former = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const place = folder === undefined ? '' : path.relative(out, folder) || '.';
  if (place === former) return;
  if (former) await writeFragments(path.resolve(out, former), []);
  if (place) await putFile(out, { name: PLACE_FILE, bytes: Buffer.from(place) });
  else await attempt(file, () => rm(file));
}

/**
 * Writes fragments into a folder, created if missing; unchanged ones are not touched. Those that the build before wrote
 * and this one does not are deleted first.
 * @throws BuildError `write`, or `fragment` for a place outside the folder or the file of another program
 */
async function writeFragments(folder: string, files: readonly OutputFile[]): Promise<void> {
  const list = path.join(folder, FRAGMENTS_FILE);
  const old = (await readList(list)).filter((name) => placeIn(folder, name) !== undefined);
  if (!old.length && !files.length) return;
  const names = files.map(({ name }) => name);
  const known = new Set(old);
  const places = new Map(files.map(({ name }) => [name, placeOf(folder, name, known)]));
  const keep = new Set(names);
  await Promise.all(old.filter((name) => !keep.has(name)).map((name) => remove(folder, name)));
  await attempt(folder, () => makeFolder(folder));
  const write = (all: readonly string[]) =>
    putFile(folder, { name: FRAGMENTS_FILE, bytes: Buffer.from(JSON.stringify([...new Set(all)].sort())) });
  // Lists them before they are written, so that those of a killed build are known too.
  await write([...old, ...names]);
  const folders = new Set([...places.values()].map((place) => path.dirname(place)));
  for (const each of folders) await attempt(each, () => makeFolder(each));
  await mapLimit(files, (file) => putFile(folder, file));
  await write(names);
}

// Links of the file system are followed, so that none leads out of the folder.
function placeIn(folder: string, name: string): string | undefined {
  const place = path.join(folder, name);
  return isWithin(realPlace(folder), realPlace(path.dirname(place))) ? place : undefined;
}

function placeOf(folder: string, name: string, known: ReadonlySet<string>): string {
  const place = placeIn(folder, name);
  if (place === undefined) throw new BuildError('fragment', name, `its place is outside of ${folder}`);
  if (existsSync(place) && !(known.has(name) && isOurs(place)))
    throw new BuildError(
      'fragment',
      name,
      `${folder} has a file of this name that no build of garden-search wrote`,
    );
  return place;
}

// Someone may have written a page in the place of a fragment.
function isOurs(place: string): boolean {
  const stats = statSync(place, { throwIfNoEntry: false });
  return !stats?.isFile() || !stats.size || readFileSync(place).includes(MARK);
}

// Folders that hold nothing any more go too: their names may be those of withdrawn notes.
async function remove(folder: string, name: string): Promise<void> {
  const place = path.join(folder, name);
  if (!isOurs(place)) return;
  await attempt(place, () => rm(place, { force: true }));
  for (let above = path.dirname(name); above !== '.'; above = path.dirname(above))
    await rmdir(path.join(folder, above)).catch(() => undefined);
}

async function readList(file: string): Promise<string[]> {
  try {
    const names: unknown = JSON.parse(await readFile(file, 'utf8'));
    const isName = (name: unknown): name is string => typeof name === 'string' && name.endsWith('.html');
    return Array.isArray(names) ? names.filter(isName) : [];
  } catch {
    return []; // without a list nothing is deleted
  }
}
