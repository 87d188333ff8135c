// Publication rules and addresses of programs that read MyST:
// - MyST: https://mystmd.org/guide/table-of-contents and https://mystmd.org/guide/website-navigation
// - Jupyter Book: https://jupyterbook.org/v1/structure/configure.html, since version 2 by MyST
// - Sphinx, by a program

import { withoutExtension } from './address.js';
import { list, quoted, readConfig, readText, table, textsIn } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath } from './folders.js';
import { globs } from './patterns.js';
import {
  allRules,
  excluding,
  onlyThose,
  PROGRAM,
  unreadFile,
  type PublicationRules,
} from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';
import { mystSlug } from './slugs.js';

/** Jupyter Book, whose configuration has the name of Jekyll's. */
export const jupyterBook: Tool = {
  marks: /^_toc\.yml$/u,
  rules: async ({ root, file, config: toc, paths }) => {
    const { config } = await readConfig(root, '_config.yml');
    const exclusion = excluding('_config.yml exclude_patterns', globs(list(config.exclude_patterns)));
    const isPart = config.only_build_toc_files === true;
    return allRules([exclusion, isPart ? onlyListed(file, toc, paths) : {}, { dialect: 'myst' }]);
  },
};

/** MyST, which makes pages of what its table of contents lists, if it has one. */
export const myst: Tool = { marks: /^myst\.ya?ml$/u, rules };

function rules({ file, config, paths }: SiteFolder): PublicationRules {
  const { exclude, toc } = table(config.project);
  const hasFolders = table(table(config.site).options).folders === true;
  const first = [...textsIn(toc).map(folderPath), 'index', 'README', 'main'];
  const home = first.flatMap(
    (name) => paths.find((note) => [note, withoutExtension(note)].includes(name)) ?? [],
  )[0];
  const addressOf = (note: string): string | undefined => {
    const slugs = withoutExtension(note).split('/').map(mystSlug);
    return note === home ? '/' : hasFolders ? slugs.join('/').replace(/\/index$/u, '') : slugs.at(-1);
  };
  return allRules([
    excluding(`${file} exclude`, globs(list(exclude))),
    onlyListed(`${file} toc`, toc, paths),
    { defaults: (note) => defaultProperties({ url: addressOf(note) }, file), dialect: 'myst' },
  ]);
}

/** Makes rules that exclude what a table of contents does not list, by its path or a pattern, as {@link onlyThose} does. */
export function onlyListed(where: string, toc: unknown, paths: readonly string[]): PublicationRules {
  const written = textsIn(toc).map(folderPath);
  const listed = new Set(written);
  const isMatched = globs(written.filter((text) => text.includes('*')));
  const isListed = (note: string): boolean =>
    [note, withoutExtension(note)].some((name) => listed.has(name)) || isMatched(note) !== undefined;
  return onlyThose(where, isListed, 'not listed', paths);
}

// Matches lists and tuples that are set, with a type or without one, or added.
const PATTERNS = /^exclude_patterns\b(?:\s*:[^=\n]*)?(?:\s*\+?=|\.\w+)\s*[[(]+([^\])]*)/gmu;

/** Sphinx, where its program has it read MyST; with its patterns where they are written out. */
export const sphinx: Tool = {
  marks: /^conf\.py$/u,
  whole: async (root, _config, file) => {
    const program = (await readText(root, file)).replace(/^\s*#.*/gmu, '');
    const excluded = [...program.matchAll(PATTERNS)].flatMap(([, patterns]) => quoted(patterns!));
    return program.includes('myst_') && { excluded };
  },
  rules: ({ file, config }) => ({
    ...excluding(`${file} exclude_patterns`, globs(list(config.excluded))),
    ...unreadFile(file, PROGRAM),
    dialect: 'myst',
  }),
};
