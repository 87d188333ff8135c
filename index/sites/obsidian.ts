// Publication rules of an Obsidian vault:
// - excluded files, https://help.obsidian.md/settings#Excluded+files
// - folders of Publish, https://help.obsidian.md/publish/publish#Filter+files
// - templates, https://help.obsidian.md/plugins/templates, https://silentvoid13.github.io/Templater/settings.html
//   and others
// - what Git does not keep, which is in no published repository of the vault
// - what Enveloppe shares, https://enveloppe.ovh/, Quartz Syncer, https://github.com/saberzero1/quartz-syncer, and
//   Flowershow, https://github.com/flowershow/obsidian-flowershow
// - what Enveloppe and Digital Garden replace in texts, https://github.com/oleeskild/obsidian-digital-garden/pull/304

import { switchName } from '../properties/switches.js';
import { lastPart } from './address.js';
import { list, readConfig, table, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath, within } from './folders.js';
import { untrackedRules } from './ignore-files.js';
import { compile, escapePattern, expressions, firstMatch } from './patterns.js';
import type { Replacement } from './note-rules.js';
import {
  allRules,
  excluding,
  onlyWithin,
  unreadExpressions,
  unreadFile,
  type PublicationRules,
} from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

/** Prefix of names that Enveloppe keeps back where it shares all notes. */
const KEPT_BACK = 'DRAFT';

/** Makes the rules of a settings file. */
type Settings = (settings: Config, file: string, paths: readonly string[]) => PublicationRules;

/** Makes the rules of a settings file that names folders of templates and single templates. */
function templates(pathsOf: (settings: Config) => unknown): Settings {
  return (settings, file) => excluding(file, folders(list(pathsOf(settings))));
}

/** Settings files that keep notes back, with their rules. */
const SETTINGS: Record<string, Settings> = {
  'app.json': ({ userIgnoreFilters }, file) => filters(file, 'userIgnoreFilters', list(userIgnoreFilters)),
  'publish.json': ({ excluded, included }, file) =>
    allRules([excluding(`${file} excluded`, folders(list(excluded))), includedRules(file, list(included))]),
  'plugins/obsidian-mkdocs-publisher/data.json': enveloppeRules,
  'plugins/digitalgarden/data.json': ({ customFilters }, file) => replacing(file, customFilters),
  'plugins/quartz-syncer/data.json': syncerRules,
  'plugins/flowershow/data.json': flowershowRules,
  'templates.json': templates(({ folder }) => folder),
  'daily-notes.json': templates(({ template }) => template),
  'zk-prefixer.json': templates(({ template }) => template),
  'plugins/templater-obsidian/data.json': templates(({ templates_folder }) => templates_folder),
  'plugins/quickadd/data.json': templates(({ templateFolderPath, templateFolderPaths }) => [
    templateFolderPath,
    ...list(templateFolderPaths),
  ]),
  'plugins/periodic-notes/data.json': templates((periods) =>
    Object.values(periods).map((period) => table(period).template),
  ),
};

/**
 * Pattern of the folder of a vault's settings: `.obsidian`, or that of one device, such as `.obsidian-mobile`:
 * https://help.obsidian.md/configuration-folder
 */
export const VAULT_SETTINGS = String.raw`\.obsidian(?:[-_.][\w.-]*)?`;

/** Obsidian. The root of a vault is the folder that holds its settings. */
export const obsidian: Tool = { marks: new RegExp(`^${VAULT_SETTINGS}$`, 'u'), rules: vaultRules };

async function vaultRules({ root, file: folder, paths }: SiteFolder): Promise<PublicationRules> {
  const rules = Object.entries(SETTINGS).map(async ([name, rulesOf]) => {
    const { config, reason } = await readConfig(root, folder, name);
    const file = `${folder}/${name}`;
    const isSet = Object.keys(config).length > 0;
    return allRules([isSet ? rulesOf(config, file, paths) : {}, unreadFile(file, reason)]);
  });
  return allRules([
    ...(await Promise.all(rules)),
    await untrackedRules(root, paths),
    { dialect: 'obsidian' },
  ]);
}

// Shares the notes with the key `share`, or all notes without it whose names do not begin with a prefix.
function enveloppeRules({ plugin, conversion }: Config, file: string): PublicationRules {
  const { shareKey, shareAll, excludedFolder } = table(plugin);
  const { enable, excludedFileName } = table(shareAll);
  const prefix = text(excludedFileName) || KEPT_BACK;
  const isKept = (note: string) => (lastPart(note).startsWith(prefix) ? prefix : undefined);
  return allRules([
    filters(file, 'excludedFolder', list(excludedFolder)),
    replacing(file, table(conversion).censorText),
    sharedBy(file, text(shareKey) || 'share', enable),
    enable === true ? excluding(`${file} excludedFileName`, isKept) : {},
  ]);
}

// Replaces what expressions match in texts. Enveloppe has them between slashes, or else a plain text, as `entry`.
function replacing(file: string, entries: unknown): PublicationRules {
  const [replacements, unread]: [Replacement[], string[]] = [[], []];
  for (const { entry, pattern, flags, replace } of Array.isArray(entries) ? entries.map(table) : []) {
    const [, expression, own] = /^\/(.*)\/([a-z]*)$/u.exec(text(entry)) ?? [];
    const source = expression ?? (text(pattern) || escapePattern(text(entry)));
    const all = own || text(flags) || 'g';
    if (compile(source, all)) replacements.push([source, all, typeof replace === 'string' ? replace : '']);
    else unread.push(source);
  }
  return { replacements, ...unreadExpressions(file, unread) };
}

// Publishes the notes of a folder with the key `publish`, or all without it, but for those in some folders.
function syncerRules(settings: Config, file: string, paths: readonly string[]): PublicationRules {
  const excluded = text(settings.excludedFolders).split('\n');
  return allRules([
    onlyWithin(`${file} vaultPath`, [folderPath(text(settings.vaultPath))], paths),
    excluding(`${file} excludedFolders`, folders(excluded)),
    sharedBy(file, text(settings.publishFrontmatterKey) || 'publish', settings.allNotesPublishableByDefault),
  ]);
}

// Publishes the notes of a folder, but for those that expressions match.
function flowershowRules(
  { rootDir, excludePatterns }: Config,
  file: string,
  paths: readonly string[],
): PublicationRules {
  const expressions = list(excludePatterns).map((source) => `/${source}/`);
  return allRules([
    onlyWithin(`${file} rootDir`, [folderPath(text(rootDir))], paths),
    filters(file, 'excludePatterns', expressions),
  ]);
}

// Requires a key of all notes. It is true for notes without it if all are shared.
function sharedBy(file: string, key: string, isAll: unknown): PublicationRules {
  const requirement = { reason: `${file}: no ${key}: true`, keys: [switchName(key)] };
  const defaults = isAll === true ? defaultProperties({ [key]: true }, file) : [];
  return { requires: () => [requirement], defaults: () => defaults };
}

// Matches regular expressions between slashes, and other patterns as the beginning of a path, both in any letter case.
function filters(file: string, setting: string, patterns: readonly string[]): PublicationRules {
  const sources = patterns.flatMap((pattern) => /^\/(.+)\/$/u.exec(pattern)?.[1] ?? []);
  const { matches, unread } = expressions(sources, '', 'i');
  const starts = patterns.filter((pattern) => !/^\/.+\/$/u.test(pattern));
  const begins = firstMatch(starts, (start) => (path) => path.toLowerCase().startsWith(start.toLowerCase()));
  return allRules([
    excluding(`${file} ${setting}`, begins),
    excluding(`${file} ${setting}`, matches),
    unreadExpressions(file, unread),
  ]);
}

// Matches paths in folders, and single notes named with or without `.md`, as `spell` writes them: in any letter case.
function folders(names: readonly string[], spell = (path: string) => path.toLowerCase()) {
  return firstMatch(names.map(folderPath).filter(Boolean), (name) => {
    const own = spell(name);
    const isIn = (path: string) => within(own, path) !== undefined || path === own || path === `${own}.md`;
    return (path) => isIn(spell(path));
  });
}

// Requires `publish: true` of notes outside the folders that Publish includes by itself. Letter case counts there, as a
// note in another folder may be private.
function includedRules(file: string, included: readonly string[]): PublicationRules {
  if (!included.length) return {};
  const isIncluded = folders(included, String);
  const requirement = {
    reason: `${file} included: not in it, and no publish: true`,
    keys: ['publish'],
  };
  return { requires: (path) => (isIncluded(path) === undefined ? [requirement] : []) };
}
