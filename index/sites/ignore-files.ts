// Files that list what a generator ignores, in the folders of the notes and above them.

import path from 'node:path';
import { readText } from './config.js';
import { gitignore, type Matcher } from './patterns.js';
import { excluding, foldersOf, within, type PublicationRules, allRules } from './publication-rules.js';

/**
 * Reads the files of a name in all folders of the notes.
 * @param matcherOf makes the matcher of one, for paths from its folder
 */
export async function ignoreFiles(
  name: string,
  root: string,
  paths: readonly string[],
  matcherOf: (content: string, folder: string) => Matcher | Promise<Matcher>,
): Promise<PublicationRules> {
  const rules = foldersOf(paths).map(async (folder) => {
    const file = path.posix.join(folder, name);
    const content = await readText(path.join(root, file));
    if (content === undefined) return {};
    const matches = await matcherOf(content, folder);
    return excluding(file, (note) => {
      const inside = within(folder, note);
      return inside === undefined ? undefined : matches(inside);
    });
  });
  return allRules(await Promise.all(rules));
}

/**
 * What `.gitignore` keeps back, for a generator that honours it. One that ignores all of the content is about the
 * repository and not about notes.
 */
export function gitignoreRules(
  root: string,
  paths: readonly string[],
  content: string,
): Promise<PublicationRules> {
  return ignoreFiles('.gitignore', root, paths, (text, folder) => {
    const matches = gitignore(text);
    const inside = within(folder, `${content}/`);
    return inside && matches(inside) !== undefined ? () => undefined : matches;
  });
}
