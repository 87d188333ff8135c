// Publication rules of Zola: https://www.getzola.org/documentation/getting-started/configuration/ (`ignored_content`)
// and https://www.getzola.org/documentation/content/section/ (drafts).

import path from 'node:path';
import { splitFrontMatter } from '../properties/front-matter.js';
import { plainly, propertiesNamed } from '../properties/properties.js';
import { list, readText } from './config.js';
import { globs } from './patterns.js';
import {
  allRules,
  ancestors,
  excluding,
  foldersOf,
  onlyWithin,
  unreadFile,
  within,
  type PublicationRules,
  type RulesReader,
} from './publication-rules.js';

const CONTENT = 'content';

/** Reads the publication rules of a folder; none if the configuration is not Zola's. */
export const zolaRules: RulesReader = async ({ root, file, config, reason, paths }) => {
  if (!Object.hasOwn(config, 'base_url')) return {};
  // The patterns match the whole path of a file on the machine.
  const ignored = globs(list(config.ignored_content).flatMap((glob) => [glob, `**/${glob}`]));
  return allRules([
    excluding(`${file} ignored_content`, (note) => ignored(within(CONTENT, note) ?? note)),
    onlyWithin(file, [CONTENT], paths),
    await sectionRules(root, paths),
    unreadFile(file, reason),
  ]);
};

// Zola passes over the whole folder of a draft section, and searches no pages of a section that is not searched.
async function sectionRules(root: string, paths: readonly string[]): Promise<PublicationRules> {
  const sections = await Promise.all(
    foldersOf(paths).map(async (folder) => {
      const file = path.posix.join(folder, '_index.md');
      const { properties } = splitFrontMatter((await readText(path.join(root, file))) ?? '', file);
      const says = (key: string, said: boolean): boolean =>
        propertiesNamed(properties, [key]).some(({ value }) => plainly(value) === said);
      return { folder, file, isDraft: says('draft', true), isUnsearched: says('insearchindex', false) };
    }),
  );
  return {
    excludes: (note) => {
      // A folder with an `index.md` is a page of the section above.
      const own = ancestors(note.replace(/\/index(?:\.\w+)?\.md$/u, '')).at(-1);
      const draft = sections.find(({ folder, isDraft }) => isDraft && within(folder, note) !== undefined);
      const unsearched = sections.find(({ folder, isUnsearched }) => isUnsearched && folder === own);
      if (draft) return `draft: true, by ${draft.file}`;
      return unsearched && `in_search_index: false, by ${unsearched.file}`;
    },
  };
}
