// Files of configurations, for those who watch them.

import path from 'node:path';
import { relativePath } from './address.js';
import { DATA, SCRIPT } from './config.js';
import { ancestors } from './folders.js';
import { obsidian, VAULT_SETTINGS } from './obsidian.js';
import { GENERATORS } from './sites.js';
import type { Configured } from './tool.js';
import { TOOLS } from './tools.js';

const IGNORES = /^\.[\w-]+ignore$/u;
// Files that programs write all the time, and that hold no rules.
const RESTLESS = /^(?:workspace.*|package-lock|garden-.*|\.garden-search)\.json$/u;
const PROGRAMS: readonly Configured[] = [...Object.values(GENERATORS), ...TOOLS];
const MARKS = Object.values(GENERATORS).flatMap(({ marks }) => marks);
const NAMES = new Set(MARKS.map((mark) => path.posix.basename(mark)));
// Folders of configurations, from the folder of the site. What Next.js has built is none, and too large to watch.
const FOLDERS = new Set(MARKS.filter((mark) => DATA.test(mark) || SCRIPT.test(mark)).flatMap(ancestors));
const OTHER_FOLDERS = new RegExp(
  String.raw`^(?:${VAULT_SETTINGS}(?:/plugins(?:/[^/]+)?)?|config/production|\.vuepress/(?!dist$|public$)[^./][^/]*|logseq|website)$`,
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
  if (isFile && (RESTLESS.test(name) || !(isNamed(name) || isProgram(file)))) return false;
  const folder = isFile ? path.dirname(file) : file;
  return (
    roots.some((root) => isOpen(relativePath(root, folder))) ||
    above.some((root) => isNear(relativePath(root, folder)))
  );
}

function isNamed(name: string): boolean {
  const isMark = NAMES.has(name) || TOOLS.some(({ marks }) => marks.test(name));
  return isMark || DATA.test(name) || IGNORES.test(name) || PROGRAMS.some(({ others }) => others?.test(name));
}

function isProgram(file: string): boolean {
  const place = file.replaceAll(path.sep, '/');
  return PROGRAMS.some(({ programs }) => programs?.test(place));
}

function isOpen(folder: string): boolean {
  const parts = folder.split('/');
  const isHidden = (part: string) => part.startsWith('.') && !obsidian.marks.test(part) && !FOLDERS.has(part);
  return parts.every((part) => part !== 'node_modules' && !isHidden(part));
}

function isNear(folder: string): boolean {
  return FOLDERS.has(folder) || OTHER_FOLDERS.test(folder);
}
