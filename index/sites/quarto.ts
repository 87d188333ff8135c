// Publication rules and addresses of Quarto: https://quarto.org/docs/projects/quarto-projects.html,
// https://quarto.org/docs/books/book-structure.html and https://quarto.org/docs/websites/website-drafts.html

import { pageFile } from './address.js';
import { list, table } from './config.js';
import { onlyListed } from './myst.js';
import { defaultProperties } from './default-properties.js';
import { folderProperties } from './folder-properties.js';
import { globs, noneOf, splitNegated, underscored } from './patterns.js';
import { allRules, excluding, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

/** Quarto, whose books have the chapters that are listed, and whose folders may have properties. */
export const quarto: Tool = { marks: /^_quarto\.ya?ml$/u, rules };

async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const { website, project, book } = config;
  const drafts = [table(website).drafts, config.drafts].flatMap(list);
  const { taken, left } = splitNegated(list(table(project).render));
  const { chapters, appendices } = table(book);
  return allRules([
    excluding(`${file} render`, globs(anywhere(left))),
    excluding(`${file} render`, noneOf(taken, globs(anywhere(taken)))),
    excluding(`${file} drafts`, globs(drafts)),
    onlyListed(`${file} chapters`, [chapters, appendices], paths),
    excluding('no page of Quarto', (note) => /(?<=^|\/)README\.q?md$/iu.exec(note)?.[0]),
    { excludes: underscored, defaults: (note) => addressOf(note, file) },
    await folderProperties(root, paths, ['_metadata.yml']),
    JSON.stringify(config).includes('"echo":false') ? { dialect: 'unechoed' } : {},
  ]);
}

function addressOf(note: string, file: string) {
  return defaultProperties({ url: `/${pageFile(note, /^index$/u)}` }, file);
}

// A glob without a leading `/` matches in every folder.
function anywhere(patterns: readonly string[]): string[] {
  return patterns.flatMap((glob) => (glob.startsWith('/') ? [glob] : [glob, `**/${glob}`]));
}
