// Publication rules for a repository's own files in Jekyll, if they have no front matter. Jekyll copies them as they are.
// GitHub Pages renders other notes without front matter, but not these:
// https://github.com/benbalter/jekyll-optional-front-matter. There a README is the index of a folder without one:
// https://github.com/benbalter/jekyll-readme-index

import path from 'node:path';
import { namesIn, readText } from './config.js';
import { defaultProperties } from './default-properties.js';
import type { PublicationRules } from './publication-rules.js';

const README = /^readme\.[^.]+$/iu;
const OWN_FILE =
  /^(?:readme|licen[cs]e|copying|code_of_conduct|contributing|issue_template|pull_request_template)\.[^.]+$/iu;

/**
 * Makes the rules.
 * @param paths of the notes that may be such files, from the root
 * @param fromSource gives a path from the folder of the site's source
 */
export async function readmeRules(
  root: string,
  paths: readonly string[],
  fromSource: (path: string) => string,
): Promise<PublicationRules> {
  const own = paths.filter((note) => OWN_FILE.test(path.posix.basename(note)));
  const copied = new Set<string>();
  const indexes = new Set<string>();
  const sort = async (note: string): Promise<void> => {
    if (/^---[ \t]*\n/u.test(await readText(root, note))) return;
    const isIndex = README.test(path.posix.basename(note)) && !(await hasIndex(root, note));
    (isIndex ? indexes : copied).add(note);
  };
  await Promise.all(own.map(sort));
  return {
    excludes: (note) => (copied.has(note) ? 'no front matter, so Jekyll copies it as it is' : undefined),
    defaults: (note) => {
      const permalink = `/${path.posix.dirname(fromSource(note))}/`;
      return indexes.has(note) ? defaultProperties({ permalink }, note) : [];
    },
  };
}

// Many themes have their index in `_pages`.
async function hasIndex(root: string, note: string): Promise<boolean> {
  const folders = ['', '_pages'].map((name) => path.join(root, path.dirname(note), name));
  const names = await Promise.all(folders.map((folder) => namesIn(folder)));
  return names.flat().some((name) => /^index\.[^.]+$/iu.test(name));
}
