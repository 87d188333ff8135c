// Finds out which generator a folder of notes belongs to.

import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { readConfig, type Config } from './config.js';
import { GENERATORS, SITE_NAMES, type Generator, type SiteName } from './sites.js';
import type { Site } from './site.js';

/** The site that notes are for. */
export interface FoundSite {
  name: SiteName;
  site: Site;
  /** What its rules were made of. */
  config: Config;
  /** The folder of its configuration, absolute; nothing where none was found. */
  root?: string;
}

// As deep as `src/content/docs/en` lies.
const MOST_PARENTS = 4;

/**
 * Finds the generator whose configuration lies in a folder or in one above it, not beyond the repository; `plain` where
 * there is none.
 * @param from a folder of notes, or a note
 * @param wanted the generator, where it is known
 */
export async function findSite(from: string, wanted?: SiteName): Promise<FoundSite> {
  for (const root of await foldersAbove(from)) {
    for (const name of wanted ? [wanted] : SITE_NAMES) {
      const mark = await firstMark(root, GENERATORS[name]);
      if (mark === undefined) continue;
      const config = /\.(?:toml|ya?ml|json)$/u.test(mark) ? await readConfig(path.join(root, mark)) : {};
      return { name, site: GENERATORS[name].site(config), config, root };
    }
  }
  const name = wanted ?? 'plain';
  return { name, site: GENERATORS[name].site({}), config: {} };
}

async function foldersAbove(from: string): Promise<string[]> {
  const given = await realpath(from).catch(() => path.resolve(from));
  const folders: string[] = [];
  let folder = (await isFolder(given)) ? given : path.dirname(given);
  while (folders.push(folder) <= MOST_PARENTS && !(await exists(path.join(folder, '.git')))) {
    if (path.dirname(folder) === folder) break;
    folder = path.dirname(folder);
  }
  return folders;
}

async function firstMark(root: string, { marks }: Generator): Promise<string | undefined> {
  for (const mark of marks) if (await exists(path.join(root, mark))) return mark;
  return undefined;
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then((stats) => stats.isDirectory(), () => false); // prettier-ignore
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false); // prettier-ignore
}
