// Addresses of Quartz, https://quartz.jzhao.xyz/advanced/paths and the `slugifyFilePath` of its util/path.ts, and its
// publication rules: https://quartz.jzhao.xyz/features/private-pages, and those of its plugins
// https://quartz.jzhao.xyz/plugins/explicitpublish and https://quartz.jzhao.xyz/plugins/encryptedpages. The switch
// `unlisted` applies under every site.

import { propertyName } from '../properties/properties.js';
import { encodePath, lastPart, partPath, withoutExtension } from './address.js';
import { quartzAnchors } from './anchors.js';
import { list, plainValues, readProgram, sitePath, table, text, type Config } from './config.js';
import { within } from './folders.js';
import { gitignoreRules } from './ignore-files.js';
import { globs } from './patterns.js';
import { allRules, excluding, onlyWithin, type PublicationRules } from './publication-rules.js';
import type { Site, SiteNote } from './site.js';
import type { Generator, SiteFolder } from './tool.js';

const CONTENT = 'content';
/** Patterns that Quartz ignores by default. */
const IGNORED = ['private', 'templates'];
const PLAIN_LINKS = { source: 'crawl-links', options: { prettyLinks: false } };

/** Quartz. */
export const quartz: Generator = {
  marks: ['quartz.config.yaml', 'quartz.config.yml', 'quartz.config.ts', 'quartz.config.default.yaml'],
  site,
  whole: settings,
  rules,
};

// Gives a configuration of Quartz 4, which is a program, the form of Quartz 5, as far as it says it plainly.
async function settings(root: string, config: Config, file: string): Promise<Config> {
  if (!file.endsWith('.ts')) return config;
  const program = await readProgram(root, file);
  const plugins = [
    ...(/\bPlugin\.ExplicitPublish\(/u.test(program) ? ['explicit-publish'] : []),
    ...(/\bprettyLinks\s*:\s*false\b/u.test(program) ? [PLAIN_LINKS] : []),
  ];
  const configuration = plainValues(program, {
    baseUrl: '\\bbaseUrl',
    locale: '\\blocale',
    ignorePatterns: '\\bignorePatterns',
  });
  return { isFour: true, configuration, plugins };
}

// Quartz 5 writes addresses in lower case; Quartz 4 keeps the case. A `permalink` is ignored: it only redirects to the
// note's own page, and loses the heading.
function site(config: Config): Site {
  const five = Object.keys(config).length > 0 && !config.isFour;
  const { baseUrl } = table(config.configuration);
  return {
    within: (path) => within(CONTENT, path),
    base: sitePath(`//${text(baseUrl).replace(/^[a-z]+:\/\//iu, '')}`),
    address: ({ path }: SiteNote) => encodePath(slugOf(path, five)),
    anchors: quartzAnchors,
  };
}

function slugOf(path: string, five: boolean): string {
  const slug = withoutExtension(path)
    .split('/')
    .map((part) => slugPart(part, five))
    .join('/');
  const { folders, name } = partPath(slug);
  const isIndex = /^_?index$/u.test(name) || (five && folders && `/${folders}`.endsWith(`/${name}/`));
  return isIndex ? folders : slug;
}

function slugPart(part: string, five: boolean): string {
  const slug = part
    .replace(/\s/gu, '-')
    .replaceAll('&', '-and-')
    .replaceAll('%', '-percent')
    .replace(/[?#]/gu, '');
  return five ? slug.replace(/[<>:"|*]/gu, '').toLowerCase() : slug;
}

// Quartz honours `.gitignore` (its `util/glob.ts`).
async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const { ignorePatterns } = table(config.configuration);
  const plugins = pluginsOf(config);
  const isPlain = plugins.some(({ name, options }) => name === 'crawllinks' && options.prettyLinks === false);
  const ignored = ignorePatterns === undefined ? IGNORED : list(ignorePatterns);
  return allRules([
    excluding(`${file} ignorePatterns`, globs(ignored), CONTENT),
    onlyWithin(file, [CONTENT], paths),
    await gitignoreRules(root, paths, CONTENT),
    ...plugins.map((plugin) => pluginRules(plugin, file)),
    isPlain ? {} : { dialect: 'quartz' },
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
  return propertyName(lastPart(written.replace(/[#@][^/]*$/u, '')));
}

function pluginRules({ name, options }: Plugin, file: string): PublicationRules {
  if (name === 'explicitpublish') {
    const requirement = { reason: `${file} explicit-publish: no publish: true`, keys: ['publish'] };
    return { requires: () => [requirement] };
  }
  if (name !== 'encryptedpages') return {};
  return { secretKeys: [propertyName(text(options.passwordField) || 'password')] };
}
