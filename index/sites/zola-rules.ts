// Publication rules of Zola: https://www.getzola.org/documentation/getting-started/configuration/ (`ignored_content`)
// and https://www.getzola.org/documentation/content/section/ (drafts).

import path from 'node:path';
import { splitFrontMatter } from '../properties/front-matter.js';
import { plainly, propertiesNamed } from '../properties/properties.js';
import { list, readText } from './config.js';
import { globs } from './patterns.js';
import {
  allRules,
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
    await draftSections(root, paths),
    unreadFile(file, reason),
  ]);
};

// Zola passes over the whole folder of a draft section.
async function draftSections(root: string, paths: readonly string[]): Promise<PublicationRules> {
  const sections = foldersOf(paths).map((folder) => path.posix.join(folder, '_index.md'));
  const drafts = await Promise.all(
    sections.map(async (file) => {
      const { properties } = splitFrontMatter((await readText(path.join(root, file))) ?? '', file);
      const isDraft = propertiesNamed(properties, ['draft']).some(({ value }) => plainly(value) === true);
      return isDraft ? [file] : [];
    }),
  );
  return {
    excludes: (note) =>
      drafts
        .flat()
        .filter((file) => note.startsWith(path.posix.join(path.posix.dirname(file), '/')))
        .map((file) => `draft: true, by ${file}`)[0],
  };
}
