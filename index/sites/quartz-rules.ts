// Publication rules of Quartz: https://quartz.jzhao.xyz/features/private-pages, and of its plugins
// https://quartz.jzhao.xyz/plugins/explicitpublish and https://quartz.jzhao.xyz/plugins/encryptedpages. The switch
// `unlisted` applies under every site. Quartz honours `.gitignore` (its `util/glob.ts`).

import { propertyName } from '../properties/properties.js';
import { list, table, text, type Config } from './config.js';
import { gitignoreRules } from './ignore-files.js';
import { globs } from './patterns.js';
import {
  allRules,
  excluding,
  onlyWithin,
  within,
  type PublicationRules,
  type SiteFolder,
} from './publication-rules.js';

const CONTENT = 'content';
/** Patterns that Quartz ignores by default. */
const IGNORED = ['private', 'templates'];

/** Reads the publication rules of Quartz. */
export async function quartzRules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const { ignorePatterns } = table(config.configuration);
  const ignores = globs(ignorePatterns === undefined ? IGNORED : list(ignorePatterns));
  return allRules([
    excluding(`${file} ignorePatterns`, (path) => ignores(within(CONTENT, path) ?? path)),
    onlyWithin(file, [CONTENT], paths),
    await gitignoreRules(root, paths, CONTENT),
    ...pluginsOf(config).map((plugin) => pluginRules(plugin, file)),
  ]);
}

interface Plugin {
  name: string;
  options: Config;
}

function pluginsOf({ plugins }: Config): Plugin[] {
  const entries = Array.isArray(plugins)
    ? plugins.map((entry) => (typeof entry === 'string' ? { source: entry } : table(entry)))
    : [];
  return entries
    .filter(({ enabled }) => enabled !== false)
    .map((entry) => ({ name: nameOf(entry), options: table(entry.options) }));
}

// Finds the name in `github:quartz-community/explicit-publish#v1`, `@quartz-community/explicit-publish`, or a table
// with one of them.
function nameOf({ source, name }: Config): string {
  const written = text(source) || text(table(source).repo) || text(table(source).name) || text(name);
  return propertyName(
    written
      .replace(/[#@][^/]*$/u, '')
      .split('/')
      .at(-1)!,
  );
}

function pluginRules({ name, options }: Plugin, file: string): PublicationRules {
  if (name === 'explicitpublish') {
    const requirement = { reason: `${file} explicit-publish: no publish: true`, keys: ['publish'] };
    return { requires: () => requirement };
  }
  if (name !== 'encryptedpages') return {};
  return { secretKeys: [propertyName(text(options.passwordField) || 'password')] };
}
