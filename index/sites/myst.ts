// Publication rules and addresses of MyST, which Jupyter Book runs since version 2:
// https://mystmd.org/guide/table-of-contents and https://mystmd.org/guide/website-navigation

import { withoutExtension } from './address.js';
import { list, table, textsIn } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath } from './folders.js';
import { globs } from './patterns.js';
import { allRules, excluding, onlyThose, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';
import { mystSlug } from './slugs.js';

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
