// Writes a build's files into their folder. A build killed at any moment leaves the old index or the new one. Builds of
// one folder write one after the other.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { BuildError } from '../build-error.js';
import { mapLimit } from '../notes/map-limit.js';
import type { OutputFile } from './output-file.js';
import { makeFolder, BY_CONTENT, COPY, FEED_MARK, FEED_NAME, OWN_NAME } from './output-names.js';
import { lockFolder } from './lock-folder.js';
import { attempt, putFile } from './put-file.js';
import { removeLeftovers } from './replace-file.js';
import { ENTRY } from './make-index.js';
import { withdrawnFiles } from './withdrawn-files.js';

/** Name of the list of files that builds wrote. Only listed files are ever deleted. */
export const GENERATIONS_FILE = '.garden-search.json';

// File names of the last two builds. Open pages with the index before still fetch its files.
interface Generations {
  current: string[];
  previous: string[];
}

/**
 * Writes files into a folder, created if missing; the entry and its compressed copies come last. Then it deletes the
 * files of older builds. Of the build before it deletes the files that hold text no longer published.
 * @param written files known to be in the folder already; they are not compared again
 * @throws BuildError `write`, or `feed` where the name of a feed is another program's file
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  written: Pick<WeakSet<OutputFile>, 'has'> = new WeakSet(),
): Promise<void> {
  await attempt(folder, () => makeFolder(folder));
  await alone(folder, () => replaceFiles(folder, files, written));
}

async function replaceFiles(
  folder: string,
  files: readonly OutputFile[],
  written: Pick<WeakSet<OutputFile>, 'has'>,
): Promise<void> {
  const names = files.map(({ name }) => name).sort();
  await attempt(folder, () => removeLeftovers(folder, isOwn));
  const old = await readGenerations(folder);
  refuseForeign(folder, names, old);
  // Lists the files before they are written, so that those of a killed build are known and can be deleted.
  await writeGenerations(folder, { ...old, previous: [...new Set([...old.previous, ...names])].sort() });
  await remove(folder, outdatedCopies(names, old));
  const isEntry = ({ name }: OutputFile) => name.startsWith(ENTRY);
  const there = new Set(await attempt(folder, () => readdir(folder)));
  await mapLimit(
    files.filter((file) => !isEntry(file) && !(written.has(file) && there.has(file.name))),
    (file) => (there.has(file.name) || !BY_CONTENT.test(file.name) ? putFile : addFile)(folder, file),
  );
  for (const file of files.filter(isEntry)) await putFile(folder, file);
  await keepGenerations(folder, files, old);
}

/**
 * Deletes all files that builds wrote into a folder.
 * @returns false if there were none
 * @throws BuildError `write`
 */
export async function removeFiles(folder: string): Promise<boolean> {
  if (!existsSync(path.join(folder, GENERATIONS_FILE))) return false;
  await alone(folder, async () => {
    await attempt(folder, () => removeLeftovers(folder, isOwn));
    const { current, previous } = await readGenerations(folder);
    await remove(folder, [...current, ...previous]);
    await attempt(folder, () => rm(path.join(folder, GENERATIONS_FILE), { force: true }));
  });
  return true;
}

async function alone(folder: string, act: () => Promise<void>): Promise<void> {
  const unlock = await attempt(folder, () => lockFolder(folder));
  await act().finally(unlock);
}

// Refuses to replace a file such as the site's own `sitemap.xml`.
function refuseForeign(folder: string, names: readonly string[], { current, previous }: Generations): void {
  const own = [...current, ...previous];
  const foreign = names.find(
    (name) => FEED_NAME.test(name) && !own.includes(name) && existsSync(path.join(folder, name)),
  );
  if (foreign !== undefined)
    throw new BuildError(
      'feed',
      foreign,
      `${folder} has a file of this name that no build of garden-search wrote`,
    );
}

// Finds compressed copies of files that the new build writes without copies. A host would go on serving the old copies.
function outdatedCopies(names: readonly string[], { current, previous }: Generations): string[] {
  const copies = [...current, ...previous].filter((name) => COPY.test(name));
  return copies.filter((copy) => names.includes(copy.replace(COPY, '')) && !names.includes(copy));
}

// Writes a file that is named by its content and not there yet. No entry names it, so nobody reads it half written. It is
// written synchronously, because most files are so small that waiting for a thread takes longer.
async function addFile(folder: string, file: OutputFile): Promise<void> {
  try {
    writeFileSync(path.join(folder, file.name), file.bytes, { flag: 'wx' });
  } catch {
    // Another build may have begun to write it meanwhile.
    await putFile(folder, file);
  }
}

async function keepGenerations(
  folder: string,
  files: readonly OutputFile[],
  old: Generations,
): Promise<void> {
  const names = files.map(({ name }) => name).sort();
  const current = new Set(names);
  // If this build has the same files, the last other build stays the one before. A feed that is no longer written goes at
  // once: its name tells no build.
  const former = (names.join() === old.current.join() ? old.previous : old.current).filter(
    (name) => current.has(name) || !FEED_NAME.test(name),
  );
  const withdrawn = new Set(await withdrawnFiles(folder, former, files));
  const previous = former.filter((name) => !withdrawn.has(name));
  const kept = new Set([...names, ...previous]);
  await remove(
    folder,
    [...old.current, ...old.previous].filter((name) => !kept.has(name)),
  );
  await writeGenerations(folder, { current: names, previous });
}

async function remove(folder: string, names: readonly string[]): Promise<void> {
  const places = names.filter((name) => OWN_NAME.test(name)).map((name) => path.join(folder, name));
  const own = (all: readonly string[]) => all.filter((place) => !isForeignFeed(place));
  await attempt(folder, () => Promise.all(own(places).map((place) => rm(place, { force: true }))));
}

// Another program may have written a file in the place of a feed that is no longer wanted.
function isForeignFeed(place: string): boolean {
  return (
    FEED_NAME.test(path.basename(place)) && existsSync(place) && !readFileSync(place).includes(FEED_MARK)
  );
}

function isOwn(name: string): boolean {
  return name === GENERATIONS_FILE || OWN_NAME.test(name);
}

function writeGenerations(folder: string, list: Generations): Promise<void> {
  return putFile(folder, { name: GENERATIONS_FILE, bytes: Buffer.from(JSON.stringify(list)) });
}

// Reads a missing or damaged list as empty, so that nothing is deleted.
async function readGenerations(folder: string): Promise<Generations> {
  const text = await attempt(folder, () =>
    readFile(path.join(folder, GENERATIONS_FILE), 'utf8').catch(ignoreMissing),
  );
  const { current, previous } = parseList(text ?? '{}');
  return { current: names(current), previous: names(previous) };
}

function parseList(text: string): Partial<Record<keyof Generations, unknown>> {
  try {
    return (JSON.parse(text) as Partial<Record<keyof Generations, unknown>> | null) ?? {};
  } catch {
    return {};
  }
}

function names(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
