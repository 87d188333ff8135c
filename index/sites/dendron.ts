// Publication rules of Dendron, as its `SiteUtils.canPublish` has them:
// https://github.com/dendronhq/dendron/blob/master/packages/engine-server/src/topics/site.ts

import path from 'node:path';
import { list, table, text, type Config } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderPath, inFolders, within } from './folders.js';
import { stemOf } from './note-url.js';
import { allRules, excluding, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

/** Dendron: https://wiki.dendron.so/notes/f9540bb6-7a5a-46db-ae7c-e1a606f28c73 */
export const dendron: Tool = { marks: /^dendron\.yml$/u, rules };

// Reads the vaults, the hierarchies of the site, and what they publish. A note has its address by its id.
function rules({ file, config }: SiteFolder): PublicationRules {
  // `site` and `vaults` were the names until version 5.
  const site = { ...table(config.site), ...table(config.publishing) };
  const vaults = [table(config.workspace).vaults, config.vaults].flat().map(table);
  const hierarchies = { ...table(site.config), ...table(site.hierarchy) };
  const roots = list(site.siteHierarchies);
  const index = text(site.siteIndex) || roots[0];
  const prefix = text(site.assetsPrefix);
  const isOut = (note: string): boolean =>
    roots.length > 0 && roots[0] !== 'root' && !roots.includes(domainOf(note));
  return allRules([
    excluding(`${file} visibility: private`, privateVault(vaults)),
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

function privateVault(vaults: readonly Config[]) {
  const hidden = vaults.filter(({ visibility }) => visibility === 'private');
  return inFolders(hidden.map(({ fsPath }) => folderPath(text(fsPath))));
}

/** First part of a note's name: `garden` of `vault/garden.moss.md`. */
function domainOf(note: string): string {
  return stemOf(note).split('.', 1)[0]!;
}

function settingsFor(hierarchies: Config, note: string): Config {
  return { publishByDefault: true, ...table(hierarchies.root), ...table(hierarchies[domainOf(note)]) };
}

// A hierarchy that does not publish by itself publishes notes with `published: true`. It may differ by vaults.
function requirements(file: string, hierarchies: Config, note: string, vaults: readonly Config[]) {
  const { publishByDefault } = settingsFor(hierarchies, note);
  const vault = vaults.find(({ fsPath }) => within(folderPath(text(fsPath)), note) !== undefined) ?? {};
  const name = text(vault.name) || path.posix.basename(text(vault.fsPath));
  const publishes = typeof publishByDefault === 'object' ? table(publishByDefault)[name] : publishByDefault;
  const reason = `${file} publishByDefault: false, and no published: true`;
  return publishes === true ? [] : [{ reason, keys: ['published'] }];
}
