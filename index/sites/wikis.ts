// Wikis that are folders of Markdown:
// - GitHub's: https://docs.github.com/en/communities/documenting-your-project-with-wikis
// - those of Azure DevOps: https://learn.microsoft.com/en-us/azure/devops/project/wiki/wiki-file-structure

import { readText } from './config.js';
import { defaultProperties } from './default-properties.js';
import { stemOf } from './address.js';
import type { Tool } from './tool.js';

/**
 * Wiki on GitHub, whose pages are known by their files' names, wherever these lie. `a/Two-Words.md` has the title
 * "Two Words" and the address `Two-Words`.
 */
export const githubWiki: Tool = {
  marks: /^_(?:Sidebar|Footer|Header)\.\w+$/u,
  excludesNone: true,
  rules: ({ paths }) => {
    if (!paths.some((note) => /^Home\.\w+$/u.test(note))) return {};
    return {
      ...{ dialect: 'wiki', names: 'wiki' },
      defaults: (note) =>
        defaultProperties({ permalink: `/${stemOf(note).replaceAll(' ', '-')}` }, 'Home.md'),
    };
  },
};

/** Wiki of Azure DevOps, where the page in `Clay%2Dsoil-bed.md` has the title "Clay-soil bed". */
export const azureWiki: Tool = {
  marks: /^\.order$/u,
  rules: async ({ root, file, paths }) => {
    // The first folder speaks for those below. A book is read by its summary.
    if (paths.includes('SUMMARY.md') || (await readText(root, '..', file))) return { dialect: 'azure' };
    return { dialect: ['azure', 'wiki'], names: 'wiki' };
  },
};
