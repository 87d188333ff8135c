// Addresses, anchors and publication rules of Sphinx with MyST, and of Jupyter Book 1, which runs it:
// - https://www.sphinx-doc.org/en/master/usage/configuration.html
// - https://jupyterbook.org/v1/structure/configure.html
// - https://sphinx-external-toc.readthedocs.io/en/latest/user_guide/sphinx.html

import { existsSync } from 'node:fs';
import path from 'node:path';
import { encodePath, pageFile, pageFolder, withoutExtension } from './address.js';
import { docutilsAnchors } from './anchors.js';
import { list, quoted, readConfig, readText, sitePath, table, text, type Config } from './config.js';
import { onlyListed } from './myst.js';
import { globs } from './patterns.js';
import { PLAIN } from './plain.js';
import {
  allRules,
  excluding,
  onlyThose,
  PROGRAM,
  unreadFile,
  type PublicationRules,
} from './publication-rules.js';
import type { Site } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

/** Table of contents of Jupyter Book, whose configuration has the name of Jekyll's. */
const TOC = '_toc.yml';

/** Sphinx, where its program has it read MyST, and Jupyter Book. */
export const sphinx: Generator = {
  marks: ['conf.py', TOC],
  site,
  whole: (root, config, file) => (file === TOC ? bookSettings(root, config) : settings(root, file)),
  rules,
  others: /^(?:Makefile|noxfile\.py|tox\.ini)$/u,
  isTool: true,
};

// MyST reads the contents of a book that moved to it, and places its notes.
function site({ baseurl, hasFolders, isMyst, extensions }: Config): Site {
  if (isMyst) return PLAIN;
  return {
    within: (note) => note,
    base: sitePath(text(baseurl)),
    address: ({ path: note }) =>
      hasFolders
        ? encodePath(pageFolder(withoutExtension(note), (name) => name === 'index'))
        : pageFile(note, /^index$/u),
    anchors: (note) => docutilsAnchors(note, list(extensions).includes('smartquotes')),
  };
}

async function bookSettings(root: string, toc: Config): Promise<Config> {
  const { config, reason } = await readConfig(root, '_config.yml');
  const given = table(table(config.sphinx).config);
  return {
    ...{ toc, file: '_config.yml', reason, language: given.language, baseurl: table(config.html).baseurl },
    excluded: [...list(config.exclude_patterns), ...list(given.exclude_patterns)],
    assets: ['_static', ...list(given.html_static_path), ...list(given.html_extra_path)],
    extensions: table(config.parse).myst_enable_extensions,
    isListed: config.only_build_toc_files === true,
    isMyst: ['myst.yml', 'myst.yaml'].some((name) => existsSync(path.join(root, name))),
  };
}

// Matches what has Sphinx read MyST; the extension of Canonical brings it.
const READS_MYST = /myst_|canonical_sphinx/u;

// Reads what the program sets plainly. It is not run.
async function settings(root: string, file: string): Promise<Config | false> {
  const program = (await readText(root, file)).replace(/^\s*#.*/gmu, '');
  if (!READS_MYST.test(program)) return false;
  const one = (name: string) =>
    new RegExp(`^${name}\\b(?:\\s*:[^=\\n]*)?\\s*=\\s*(['"])([^'"\\n]*)\\1`, 'mu').exec(program)?.[2];
  const isListed = /^external_toc_exclude_missing\s*=\s*True\b/mu.test(program);
  const { config: toc } = isListed ? await readConfig(root, one('external_toc_path') || TOC) : { config: {} };
  return {
    ...{ toc, isListed, language: one('language'), baseurl: one('html_baseurl') },
    excluded: listed(program, 'exclude_patterns'),
    assets: ['templates_path', 'html_static_path', 'html_extra_path'].flatMap((name) =>
      listed(program, name),
    ),
    extensions: listed(program, 'myst_enable_extensions'),
    included: listed(program, 'include_patterns'),
    hasFolders: await hasFolders(root),
  };
}

// Lists the texts of a list or tuple that is set, with a type or without one, or added.
function listed(program: string, name: string): string[] {
  const written = new RegExp(`^${name}\\b(?:\\s*:[^=\\n]*)?(?:\\s*\\+?=|\\.\\w+)\\s*[[(]+([^\\])]*)`, 'gmu');
  return [...program.matchAll(written)].flatMap(([, texts]) => quoted(texts!));
}

/** Files that run Sphinx. */
const RUNS = ['.readthedocs.yaml', '.readthedocs.yml', 'Makefile', 'noxfile.py', 'tox.ini'];
const BUILDER = /(?:\bbuilder:[ \t]*|-[bM][\s"',]+)["']?(dirhtml|html)\b/gu;

// True if the first file that names one builder alone, here or above in the repository, has a folder for each page.
async function hasFolders(root: string): Promise<boolean> {
  const above = [root, path.join(root, '..'), path.join(root, '../..')];
  const top = above.findIndex((folder) => existsSync(path.join(folder, '.git')));
  const folders = top < 0 ? above : above.slice(0, top + 1);
  const runs = folders.flatMap((folder) => RUNS.map((name) => readText(folder, name)));
  const builders = (await Promise.all(runs)).map((run) => [
    ...new Set([...run.matchAll(BUILDER)].map(([, builder]) => builder)),
  ]);
  return builders.find(({ length }) => length === 1)?.[0] === 'dirhtml';
}

function rules({ file: mark, config, paths }: SiteFolder): PublicationRules {
  const file = text(config.file) || mark;
  const included = list(config.included);
  const isIncluded = globs(included);
  return allRules([
    excluding(`${file} exclude_patterns`, globs(list(config.excluded))),
    excluding(`${file} paths of files beside the pages`, globs(list(config.assets))),
    included.length
      ? onlyThose(`${file} include_patterns`, (note) => isIncluded(note) !== undefined, 'not included', paths)
      : {},
    config.isListed ? onlyListed(mark === TOC ? TOC : `${file} external_toc`, config.toc, paths) : {},
    unreadFile(file, mark === TOC ? text(config.reason) || undefined : PROGRAM),
    { dialect: 'myst' },
  ]);
}
