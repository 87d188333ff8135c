// Detects the site generator of a folder of notes.

import { existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { countEach } from '../../src/core/text/strings.js';
import { relativePath } from './address.js';
import { DATA, merged, readConfig, SCRIPT, text, type Config, type ConfigRead } from './config.js';
import { ancestors } from './folders.js';
import { PROGRAM } from './publication-rules.js';
import { SITE_NAMES, type SiteName } from './site-options.js';
import { GENERATORS } from './sites.js';
import type { Site } from './site.js';
import type { Configured } from './tool.js';

/** Detected site: its generator, rules and configuration. */
export interface FoundSite {
  name: SiteName;
  site: Site;
  /** Configuration that the rules were made of, of Hugo with keys in lower case; empty if it could not be read. */
  config: Config;
  /** Folder of the configuration, absolute; undefined if none was found. */
  root?: string;
  /** File of the configuration, from the root; undefined if none was found. */
  file?: string;
  /** Reason for not reading the file, unless the table of tools tells it. */
  unread?: string;
  /** True if the root lies below the folder given. */
  isBelow?: true;
}

// The parents searched outside of a repository: the depth of `src/content/docs/en`.
const MOST_PARENTS = 4;

/**
 * Finds the generator whose configuration lies in a folder or above it, within the repository. Else it may lie below, in a
 * folder with most of the notes, such as `docs`. Without any the name is `plain`.
 * @param from folder of notes, or a note
 * @param wanted generator, if it is known
 * @param files notes of the folder; without them none is found below it
 */
export async function findSite(
  from: string,
  wanted?: SiteName,
  files: readonly { file: string }[] = [],
): Promise<FoundSite> {
  const names = wanted ? [wanted] : SITE_NAMES;
  const folders = await foldersAbove(from);
  for (const root of folders) {
    const found = await siteAt(root, names);
    if (found) return found;
  }
  for (const root of fullFolders(folders[0]!, files)) {
    const found = await siteAt(root, names);
    if (found) return { ...found, isBelow: true };
  }
  const name = wanted ?? 'plain';
  return { name, site: GENERATORS[name].site({}), config: {} };
}

// Least share of all notes in a folder whose site is that of the repository around it.
const MOST_NOTES = 2 / 3;

/** Lists the folders below a folder that have most of the notes, the outermost first. */
function fullFolders(root: string, files: readonly { file: string }[]): string[] {
  const counts = countEach(files.flatMap(({ file }) => ancestors(relativePath(root, file)).slice(1)));
  const full = [...counts].filter(([, count]) => count > files.length * MOST_NOTES);
  return full.map(([folder]) => path.join(root, folder));
}

/** Finds the first of some generators whose configuration lies in a folder. */
export async function siteAt(root: string, names: readonly SiteName[]): Promise<FoundSite | undefined> {
  for (const name of names) {
    // Synchronously, because some six hundred places are looked at: waiting for a thread takes longer at each.
    const file = GENERATORS[name].marks.find((mark) => existsSync(path.join(root, mark)));
    if (file === undefined) continue;
    const read = await configAt(root, file, GENERATORS[name]);
    if (!read) continue;
    const { config, reason } = read;
    const { site, isTool } = GENERATORS[name];
    return { name, site: site(config), config, root, file, ...(reason && !isTool && { unread: reason }) };
  }
  return undefined;
}

/** Reads a configuration; undefined for one of another program. */
export async function configAt(
  root: string,
  file: string,
  { whole, excludesNone }: Configured,
): Promise<ConfigRead | undefined> {
  const { config: own, reason }: ConfigRead = DATA.test(file)
    ? await readInherited(root, file)
    : { config: {}, ...(SCRIPT.test(file) && !excludesNone && { reason: PROGRAM }) };
  const config = whole ? await whole(root, own, file) : own;
  return config ? { config, ...(reason && { reason }) } : undefined;
}

const MOST_ANCESTORS = 5;

// Reads a configuration with those it inherits by MkDocs' `INHERIT`:
// https://www.mkdocs.org/user-guide/configuration/#configuration-inheritance
async function readInherited(root: string, file: string, depth = 0): Promise<ConfigRead> {
  const own = await readConfig(root, file);
  const parent = text(own.config.INHERIT);
  if (!parent || depth > MOST_ANCESTORS) return own;
  const above = await readInherited(root, path.join(path.dirname(file), parent), depth + 1);
  const reason = own.reason ?? above.reason;
  return { config: merged(above.config, own.config), ...(reason && { reason }) };
}

/**
 * Lists the folder of a path and those above it up to the repository, else up to four, nearest first. A linked folder, as
 * Quartz has it for its content, has those above its target and then those above the link.
 */
export async function foldersAbove(from: string): Promise<string[]> {
  const { place, target } = await linkOf(from);
  const folders = upFrom((await isFolder(target)) ? target : path.dirname(target));
  const byLink = target === path.resolve(from) ? [] : upFrom(path.dirname(place));
  return [...new Set([...folders, ...byLink])];
}

/** Path that may be a link. */
export interface LinkedPath {
  /** Place of the link, by the real path of the folder that holds it. */
  place: string;
  target: string;
}

/** Finds what a path leads to. The place of one that is no link is its target. */
export async function linkOf(given: string): Promise<LinkedPath> {
  const written = path.resolve(given);
  const parent = path.dirname(written);
  const folder = await realpath(parent).catch(() => parent);
  return {
    place: path.join(folder, path.basename(written)),
    target: await realpath(written).catch(() => written),
  };
}

function upFrom(start: string): string[] {
  const folders = [start];
  for (let folder = start; path.dirname(folder) !== folder;) folders.push((folder = path.dirname(folder)));
  const repository = folders.findIndex((folder) => existsSync(path.join(folder, '.git')));
  return folders.slice(0, 1 + (repository < 0 ? MOST_PARENTS : repository));
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
