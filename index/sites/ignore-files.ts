// Reads ignore files, in the folders of the notes and above them.

import path from 'node:path';
import { readText } from './config.js';
import { foldersOf, within } from './folders.js';
import { gitignore, type Matcher } from './patterns.js';
import { excluding, type PublicationRules, allRules } from './publication-rules.js';

/**
 * Reads the files of one name in all folders of the notes.
 * @param matcherOf makes the matcher of a file, for paths from its folder
 */
export async function ignoreFiles(
  name: string,
  root: string,
  paths: readonly string[],
  matcherOf: (content: string, folder: string) => Matcher | Promise<Matcher>,
): Promise<Required<PublicationRules>> {
  const rules = foldersOf(paths).map(async (folder) => {
    const file = path.posix.join(folder, name);
    const content = await readText(root, file);
    if (!content) return {};
    const matches = await matcherOf(content, folder);
    return excluding(file, (note) => {
      const inside = within(folder, note);
      return inside === undefined ? undefined : matches(inside);
    });
  });
  return allRules(await Promise.all(rules));
}

/**
 * Reads the files by which the owner of a vault or graph keeps notes out of a repository, of exports or of the app. None
 * that keep all notes out, as what is shared then is something else. Sources:
 * https://github.com/zoni/obsidian-export#ignoring-files and https://github.com/mnaoumov/obsidian-advanced-exclude.
 */
export async function untrackedRules(root: string, paths: readonly string[]): Promise<PublicationRules> {
  const read = ['.gitignore', '.export-ignore', '.obsidianignore'].map((name) =>
    ignoreFiles(name, root, paths, gitignore),
  );
  return allRules(
    (await Promise.all(read)).filter(({ excludes }) => paths.some((note) => excludes(note) === undefined)),
  );
}

/**
 * Reads the `.gitignore` files, for a generator that honours them. A file that ignores the whole content folder is
 * skipped: it concerns the repository, not the notes.
 */
export function gitignoreRules(
  root: string,
  paths: readonly string[],
  content: string,
): Promise<PublicationRules> {
  return ignoreFiles('.gitignore', root, paths, (text, folder) => {
    const matches = gitignore(text);
    const inside = within(folder, `${content}/`);
    const whole = inside && matches(inside);
    // `content/*` may be followed by what is not ignored: `!content/a.md`.
    const isWhole = whole && !(whole.endsWith('*') && /^!/mu.test(text));
    return isWhole ? () => undefined : matches;
  });
}
