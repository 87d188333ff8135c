// Files of configurations, for those who watch them.

import path from 'node:path';
import { relativePath } from './address.js';
import { VAULT_SETTINGS } from './obsidian.js';
import { GENERATORS } from './sites.js';
import { TOOLS } from './tools.js';

const DATA =
  /\.(?:toml|ya?ml|json|edn|py|tree|meta)$|^\.(?:git|eleventy|export-|mkdocs|obsidian)ignore$|^(?:theme|(?:content|plume)\.config)\.[cm]?[jt]s$/u;
// Files that programs write all the time, and that hold no rules.
const RESTLESS = /^(?:workspace.*|package-lock|garden-.*|\.garden-search)\.json$/u;
const MARKS = new Set(
  Object.values(GENERATORS).flatMap(({ marks }) => marks.map((mark) => path.posix.basename(mark))),
);
const HIDDEN = new RegExp(String.raw`^(?:${VAULT_SETTINGS}|\.v(?:ite|ue)press)$`, 'u');
// Folders of configurations, from the folder of the site.
const FOLDERS = new RegExp(
  String.raw`^(?:${VAULT_SETTINGS}(?:/plugins(?:/[^/]+)?)?|\.v(?:ite|ue)press(?:/config)?|config(?:/[^/]+)?|logseq)$`,
  'u',
);

/**
 * True for a file that may hold publication rules, and for a folder that may hold such a file.
 * @param roots absolute folders of notes, which are searched to any depth
 * @param above absolute folders above them, which are searched themselves and in the folders of configurations
 */
export function isOfConfig(
  file: string,
  roots: readonly string[],
  above: readonly string[],
  isFile: boolean,
): boolean {
  const name = path.basename(file);
  if (isFile && (RESTLESS.test(name) || !(DATA.test(name) || isMark(name)))) return false;
  const folder = isFile ? path.dirname(file) : file;
  return (
    roots.some((root) => isOpen(relativePath(root, folder))) ||
    above.some((root) => isNear(relativePath(root, folder)))
  );
}

function isMark(name: string): boolean {
  return MARKS.has(name) || TOOLS.some(({ marks }) => marks.test(name));
}

function isOpen(folder: string): boolean {
  const parts = folder.split('/');
  return parts.every((part) => part !== 'node_modules' && (!part.startsWith('.') || HIDDEN.test(part)));
}

function isNear(folder: string): boolean {
  return folder === '' || FOLDERS.test(folder);
}
