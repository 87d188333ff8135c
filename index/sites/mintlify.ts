// Publication rules of Mintlify: https://www.mintlify.com/docs/organize/mintignore and
// https://www.mintlify.com/docs/organize/hidden-pages

import { stemOf, withoutExtension } from './address.js';
import { readConfig, readText, table, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { gitignore } from './patterns.js';
import { allRules, excluding, onlyThose, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

// Files that Mintlify makes no page of: https://www.mintlify.com/docs/organize/mintignore#default-ignored-patterns
const NO_PAGES = gitignore(
  'build/\ndist/\ncoverage/\ntmp/\ntemp/\n/snippets/\nREADME.md\nLICENSE.md\nCHANGELOG.md\nCONTRIBUTING.md',
);
const MAX_DEPTH = 20;

/** Mintlify, by its ignore file. */
export const mintignore: Tool = {
  marks: /^\.mintignore$/u,
  rules: async ({ root, file }) => excluding(file, gitignore(await readText(root, file))),
};

/** Mintlify, by its navigation. */
export const mintlify: Tool = {
  marks: /^(?:docs|mint)\.json$/u,
  whole: (_root, config, file) => !!config.navigation && (file === 'mint.json' || !!config.theme) && config,
  rules,
};

// Reads the pages in the navigation, unless hidden ones are searched too.
async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const listed = new Set(await pagesIn(config.navigation, root));
  const isListed = (note: string): boolean => listed.has(withoutExtension(note));
  return allRules([
    excluding('no page of Mintlify', NO_PAGES),
    text(table(config.seo).indexing) === 'all'
      ? {}
      : onlyThose(`${file} navigation`, isListed, 'not in it', paths),
    {
      // A README is the page of its folder elsewhere, but not here.
      defaults: (note) =>
        /^readme$/iu.test(stemOf(note))
          ? defaultProperties({ permalink: `/${withoutExtension(note)}` }, file)
          : [],
      ...{ names: 'mkdocs', secretKeys: ['groups'] },
    },
  ]);
}

// Lists the pages of a part of the navigation, which may lie in a file of its own. Those of hidden parts are left out.
async function pagesIn(part: unknown, root: string, depth = 0): Promise<string[]> {
  if (typeof part === 'string') return [withoutExtension(part.replace(/^\//u, '')), part.replace(/^\//u, '')];
  if (typeof part !== 'object' || !part || depth > MAX_DEPTH) return [];
  const { hidden, searchable, $ref } = part as Config;
  if (hidden === true && searchable !== true) return [];
  const other = text($ref) && (await readConfig(root, text($ref))).config;
  return (
    await Promise.all(
      [...Object.values(part as Config), other].map((inner) => pagesIn(inner, root, depth + 1)),
    )
  ).flat();
}
