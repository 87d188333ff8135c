// Publication rules of Jekyll: patterns to exclude, and default properties of notes:
// https://jekyllrb.com/docs/configuration/options/#global-configuration (`exclude`, its default too) and
// https://jekyllrb.com/docs/configuration/front-matter-defaults/

import { firstAnswer } from '../../src/core/text/strings.js';
import { timeZone } from '../properties/dates.js';
import { SCHEDULES } from '../properties/schedules.js';
import { lastPart } from './address.js';
import { list, table, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { ancestors, folderPath, seenFrom } from './folders.js';
import { readmeRules } from './jekyll-readme.js';
import { firstMatch, fnmatch, globs, withFolders, type Matcher } from './patterns.js';
import { allRules, excluding, onlyWithin, type PublicationRules } from './publication-rules.js';
import type { Property } from '../properties/properties.js';
import type { SiteFolder } from './tool.js';

/** Patterns excluded by default, beside those of a configuration. */
const EXCLUDED = [
  ...['.sass-cache', '.jekyll-cache', 'node_modules'],
  ...['vendor/bundle/', 'vendor/cache/', 'vendor/gems/', 'vendor/ruby/'],
];

/** Makes the publication rules of a Jekyll configuration. */
export async function jekyllRules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const source = folderPath(text(config.source));
  const isIncluded = entries(list(config.include));
  const isExcluded = entries([...list(config.exclude), ...EXCLUDED]);
  const fromSource = (path: string): string => seenFrom(source, path);
  // Jekyll looks at each folder above a file by itself: one that is excluded hides what is included in it.
  const isForced = (step: string): boolean => firstAnswer([step, lastPart(step)], isIncluded) !== undefined;
  const unforcedSteps = (path: string): string[] =>
    withFolders(fromSource(path)).filter((step) => !isForced(step));
  const sets = defaultSets(config, file);
  const unforced = paths.filter((path) => !withFolders(fromSource(path)).some(isForced));
  return allRules([
    excluding(`${file} exclude`, (path) => firstAnswer(unforcedSteps(path), isExcluded)),
    await readmeRules(root, unforced, fromSource),
    { defaults: (path) => defaultsFor(fromSource(path), config, sets), names: 'jekyll' },
    onlyWithin(file, [source], paths),
    scheduleRules(config),
  ]);
}

// Posts and documents of collections lie in folders that begin with `_`. YAML reads times without an offset as UTC,
// Jekyll reads dates in the site's time zone, by default the machine's.
function scheduleRules({ future, timezone }: Config): PublicationRules {
  if (future === true) return {};
  const schedule = { ...SCHEDULES.jekyll, zones: ['UTC', timeZone(text(timezone) || undefined)] };
  return { schedule: (path) => (/(?:^|\/)_[^/]*\//u.test(path) ? schedule : undefined) };
}

// Matches an entry both as a glob and as the beginning of a path, as Jekyll's `EntryFilter` does.
function entries(patterns: readonly string[]): Matcher {
  return firstMatch(patterns, (pattern) => {
    const item = pattern.replace(/^(?:\.?\/)+/u, '');
    const matches = fnmatch([item]);
    return (path) => path.startsWith(item) || `${path}/` === item || matches(path) !== undefined;
  });
}

interface DefaultSet {
  path: string;
  type: string;
  properties: Property[];
}

// Sorts the defaults, the strongest first: the longest path, then one with a type, then the last.
function defaultSets({ defaults }: Config, file: string): DefaultSet[] {
  const sets = (Array.isArray(defaults) ? defaults : []).map(table).map(({ scope, values }) => ({
    path: folderPath(text(table(scope).path)),
    type: text(table(scope).type).replace(/^(?:page|post|draft)$/u, '$&s'),
    properties: defaultProperties(values, `${file} defaults`),
  }));
  const weight = ({ path, type }: DefaultSet): number => path.length * 2 + (type ? 1 : 0);
  return sets.reverse().sort((a, b) => weight(b) - weight(a));
}

function defaultsFor(path: string, config: Config, sets: readonly DefaultSet[]): Property[] {
  const folder = folderPath(text(config.collections_dir));
  const inCollections = seenFrom(folder, path);
  const type = typeOf(inCollections, config);
  const applies = (set: DefaultSet): boolean =>
    (!set.type || set.type === type) && [path, inCollections].some((path) => inScope(set.path, path));
  return sets.filter(applies).flatMap(({ properties }) => properties);
}

function inScope(scope: string, path: string): boolean {
  return scope.includes('*') ? globs([scope])(path) !== undefined : path.startsWith(scope);
}

function typeOf(path: string, { collections }: Config): string {
  const label = ancestors(`${path}/`)
    .map((folder) => /(?:^|\/)_([^/]+)$/u.exec(folder)?.[1])
    .find(
      (name) =>
        name === 'posts' || name === 'drafts' || (name && Object.hasOwn(collectionsOf(collections), name)),
    );
  return label ?? 'pages';
}

// Reads the collections, a list of names or a table of settings by name.
function collectionsOf(collections: unknown): Config {
  return Array.isArray(collections)
    ? Object.fromEntries(list(collections).map((name) => [name, {}]))
    : table(collections);
}
