// Publication rules of Dendron, as its `SiteUtils.canPublish` has them:
// https://github.com/dendronhq/dendron/blob/master/packages/engine-server/src/topics/site.ts

import path from 'node:path';
import { list, table, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath, inFolders, within } from './folders.js';
import { stemOf } from './address.js';
import { allRules, excluding, onlyThose, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

/** Dendron: https://wiki.dendron.so/notes/f9540bb6-7a5a-46db-ae7c-e1a606f28c73 */
export const dendron: Tool = { marks: /^dendron\.yml$/u, rules };

// Reads the vaults, the hierarchies of the site, and what they publish. A note has its address by its id.
function rules({ file, config, paths }: SiteFolder): PublicationRules {
  // `site` and `vaults` were the names until version 5.
  const site = { ...table(config.site), ...table(config.publishing) };
  const vaults = [table(config.workspace).vaults, config.vaults].flatMap((given) => given ?? []).map(placed);
  const hierarchies = { ...table(site.config), ...table(site.hierarchy) };
  const roots = list(site.siteHierarchies);
  const index = text(site.siteIndex) || roots[0];
  const prefix = text(site.assetsPrefix);
  const isOut = (note: string): boolean =>
    roots.length > 0 && roots[0] !== 'root' && !roots.includes(domainOf(note));
  return allRules([
    excluding(`${file} visibility: private`, privateVault(vaults)),
    onlyThose(`${file} vaults`, notesOf(vaults), 'in none of them', paths),
    excluding(`${file} siteHierarchies`, (note) => (isOut(note) ? 'not in it' : undefined)),
    {
      requires: (note) => requirements(file, hierarchies, note, vaults),
      defaults: (note) => {
        const noindex = settingsFor(hierarchies, note).noindexByDefault === true;
        const permalink = `${prefix}/${stemOf(note) === index ? '' : 'notes/{{ id }}'}`;
        return defaultProperties({ ...(noindex && { noindex }), permalink }, file);
      },
      dialect: 'dendron',
    },
  ]);
}

/** Vault and its folder from the workspace. */
interface Vault {
  vault: Config;
  folder: string;
}

// Places a vault, which may be one of another workspace or of a seed, as Dendron's `VaultUtils.getRelPath` does.
function placed(given: unknown): Vault {
  const vault = table(given);
  const seed = text(vault.seed);
  const above = text(vault.workspace) || (seed && `seeds/${seed}`);
  return { vault, folder: [above, text(vault.fsPath)].map(folderPath).filter(Boolean).join('/') };
}

function privateVault(vaults: readonly Vault[]) {
  const hidden = vaults.filter(({ vault }) => vault.visibility === 'private');
  return inFolders(hidden.map(({ folder }) => folder));
}

// Matches the notes, which lie in no deeper folder than that of a vault, or in `notes` of one that is self-contained.
function notesOf(vaults: readonly Vault[]): (note: string) => boolean {
  const folders = new Set(
    vaults.map(({ vault, folder }) => path.posix.join(folder, vault.selfContained === true ? 'notes' : '')),
  );
  return (note) => folders.has(path.posix.dirname(note));
}

/** First part of a note's name: `garden` of `vault/garden.moss.md`. */
function domainOf(note: string): string {
  return stemOf(note).split('.', 1)[0]!;
}

function settingsFor(hierarchies: Config, note: string): Config {
  return { publishByDefault: true, ...table(hierarchies.root), ...table(hierarchies[domainOf(note)]) };
}

// A hierarchy that does not publish by itself publishes notes with `published: true`. It may differ by vaults.
function requirements(file: string, hierarchies: Config, note: string, vaults: readonly Vault[]) {
  const { publishByDefault } = settingsFor(hierarchies, note);
  const vault = table(vaults.find(({ folder }) => within(folder, note) !== undefined)?.vault);
  const name = text(vault.seed) || text(vault.name) || path.posix.basename(text(vault.fsPath));
  const publishes = typeof publishByDefault === 'object' ? table(publishByDefault)[name] : publishByDefault;
  const reason = `${file} publishByDefault: false, and no published: true`;
  return publishes === true ? [] : [{ reason, keys: ['published'] }];
}
