// Finds the files of a garden.

import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { byCodeUnit } from '../../src/core/text/strings.js';
import { BuildError } from '../build-error.js';
import { isNoteFile } from '../notes/note-formats.js';
import { isBesidePages, isBuiltSite, outermostPages } from './built-site.js';
import type { NoteFile } from './garden-read.js';
import { pathWithin } from '../sites/address.js';
import { isPageFile } from '../sites/note-site.js';
import { errorReason, warn, type Warning, type WarningCode } from '../warnings.js';

// Matches paths that are never read. Word names the lock of an open file `~$name`.
const HIDDEN = /(?:^|[\\/])(?:\.|~\$|node_modules(?:[\\/]|$))/;
/** Text that a build writes beside the widget: the licenses of what is in it. */
const LICENSES = 'garden-search.min.js.LICENSES.txt';
// Matches notes in formats that are not read.
const UNREAD = /\.(?:adoc|asciidoc|enex|ipynb|mediawiki|org|rmd|rst|tex|textile|typ|wiki)$/i;

/**
 * Finds every note at or under the paths, each once, in the code unit order of their paths. HTML files count as notes
 * only in a folder of built pages without other notes, or when given by path. Symbolic links are not followed, so no
 * loop is walked; a link's target within the folders given is found by its own path. Names that begin with a dot or `~$`,
 * `node_modules` and the licenses that a build wrote are passed over.
 * @param pagesOnly finds the HTML files alone, whatever lies beside them
 * @returns the files, the folders below those given that can't be read, and warnings, those of unread formats apart
 * @throws BuildError `no-path` if a path can't be opened, `not-a-note` if it is a file of another kind
 */
export async function findNotes(paths: readonly string[], ignore: readonly string[] = [], pagesOnly = false) {
  const roots = await Promise.all(paths.map(openRoot));
  const ignored = await Promise.all(ignore.map((folder) => realpath(folder).catch(() => resolve(folder))));
  const walk = new Walk(
    roots.map(({ file }) => file),
    ignored,
    pagesOnly,
  );
  for (const { given, file, isFolder } of roots) {
    if (isFolder) await walk.root(file, given);
    else walk.add(basename(given), file);
  }
  const alone = new Set(roots.flatMap(({ file, isFolder }) => (isFolder ? [] : [file])));
  const files = [...walk.files].map(([file, path]): NoteFile =>
    alone.has(file) && !path.includes('/') ? { path, file, isAlone: true } : { path, file },
  );
  return {
    files: files.sort((a, b) => byCodeUnit(a.path, b.path) || byCodeUnit(a.file, b.file)),
    failed: walk.failed,
    warnings: walk.warnings,
    unread: walk.unread,
  };
}

/** True for a path from a folder given that is never read. */
export function isHidden(path: string): boolean {
  return HIDDEN.test(path);
}

/**
 * Makes a handler for the failure to open a path that was given.
 * @param place the path on this machine
 * @throws BuildError `no-path` from the handler
 */
export function noPath(given: string, place = resolve(given)): (error: unknown) => never {
  return (error) => {
    throw new BuildError('no-path', given, errorReason(error), place);
  };
}

async function openRoot(given: string) {
  const file = await realpath(given).catch(noPath(given));
  const stats = await stat(file);
  if (!stats.isDirectory() && !(stats.isFile() && isNoteFile(given)))
    throw new BuildError('not-a-note', given);
  return { given, file, isFolder: stats.isDirectory() };
}

class Walk {
  /** Path of each file found, by its path on this machine; holds each file once. */
  readonly files = new Map<string, string>();
  readonly failed: { path: string; reason: string }[] = [];
  readonly warnings: Warning[] = [];
  /** Warnings of formats that are not read. */
  readonly unread: Warning[] = [];
  /** Paths in the root that is walked, by the extension of a format that is not read. */
  readonly #passedOver = new Map<string, string[]>();
  readonly #roots: readonly string[];
  readonly #ignored: readonly string[];
  readonly #pagesOnly: boolean;

  constructor(roots: readonly string[], ignored: readonly string[], pagesOnly: boolean) {
    this.#roots = roots;
    this.#ignored = ignored;
    this.#pagesOnly = pagesOnly;
  }

  add(path: string, file: string): void {
    if (!this.files.has(file)) this.files.set(file, path);
  }

  async root(folder: string, given: string): Promise<void> {
    const before = new Set(this.files.keys());
    this.#passedOver.clear();
    await this.folder(folder, '', noPath(given));
    const found = [...this.files].filter(([file]) => !before.has(file));
    const paths = found.map(([, path]) => path);
    const isBuilt = this.#pagesOnly || isBuiltSite(paths);
    const isUnwanted = isBuilt ? isBesidePages : isPageFile;
    for (const [file, path] of found) if (isUnwanted(path)) this.files.delete(file);
    const notes = found.filter(([file]) => this.files.has(file)).length;
    this.#warnOfUnread(notes, isBuilt ? [] : outermostPages(paths));
  }

  // Warns where a format that is not read has twice as many files as notes. A program may have written each note of one.
  // Pages may be a whole site, which a single note deeper down keeps out.
  #warnOfUnread(notes: number, pages: readonly string[]): void {
    const warnOf = (code: WarningCode, paths: readonly string[], ...values: string[]): void => {
      if (notes && paths.length >= 2 * notes)
        this.unread.push(warn(code, paths[0]!, 0, ...values, String(paths.length)));
    };
    for (const [extension, paths] of this.#passedOver) warnOf('unread-format', paths, extension);
    warnOf('unread-pages', pages);
  }

  async folder(folder: string, prefix: string, fail: (error: unknown) => void): Promise<void> {
    if (this.#ignored.includes(folder)) return;
    const entries = await readdir(folder, { withFileTypes: true }).catch(fail);
    for (const entry of (entries ?? []).sort((a, b) => byCodeUnit(a.name, b.name))) {
      if (isHidden(entry.name) || entry.name === LICENSES) continue;
      const file = join(folder, entry.name);
      const path = prefix + entry.name;
      const failHere = (error: unknown) => void this.failed.push({ path, reason: errorReason(error) });
      if (entry.isDirectory()) await this.folder(file, `${path}/`, failHere);
      else if (entry.isSymbolicLink()) await this.#link(file, path);
      else if (isNoteFile(path)) this.#file(file, path, entry.isFile());
      else this.#passOver(path);
    }
  }

  #passOver(path: string): void {
    const extension = UNREAD.exec(path)?.[0].toLowerCase();
    if (extension && !this.#passedOver.get(extension)?.push(path)) this.#passedOver.set(extension, [path]);
  }

  // Reading a pipe or a device could wait for ever.
  #file(file: string, path: string, regular: boolean): void {
    if (regular) this.add(path, file);
    else this.#warn('unreadable', path, 'it is no regular file');
  }

  async #link(file: string, path: string): Promise<void> {
    try {
      const target = await realpath(file);
      const ways = this.#roots.flatMap((root) => pathWithin(root, target) ?? []);
      if (!ways.every(isHidden)) return;
      if (isNoteFile(path) || (await stat(target)).isDirectory())
        this.#warn(ways.length ? 'hidden-link' : 'outside-link', path, target);
    } catch (error) {
      this.#warn('unreadable', path, `a link, ${errorReason(error)}`);
    }
  }

  #warn(code: WarningCode, path: string, value: string): void {
    this.warnings.push(warn(code, path, 0, value));
  }
}
