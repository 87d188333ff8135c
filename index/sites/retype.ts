// Publication rules of Retype: https://retype.com/configuration/project/#exclude, and of its folders, which `index.yml`
// may hide: https://retype.com/configuration/folder/#visibility

import { partPath, withoutExtension } from './address.js';
import { list, text } from './config.js';
import { defaultProperties } from './default-properties.js';
import { folderProperties } from './folder-properties.js';
import { folderPath, seenFrom } from './folders.js';
import { gitignore } from './patterns.js';
import { excluding, type PublicationRules } from './publication-rules.js';
import type { SiteFolder, Tool } from './tool.js';

/** Retype, where `default.md` and a note named as its folder are pages of the folder. */
export const retype: Tool = { marks: /^retype\.(?:yml|yaml|json)$/u, rules };

async function rules({ root, file, config, paths }: SiteFolder): Promise<PublicationRules> {
  const input = folderPath(text(config.input));
  const settings = await folderProperties(root, paths, ['index.yml']);
  return {
    ...excluding(`${file} exclude`, gitignore(list(config.exclude).join('\n')), input),
    defaults: (note) => {
      const { folders, name } = partPath(`/${withoutExtension(seenFrom(input, note))}`);
      const isFolder = /^default$/iu.test(name) || folders.endsWith(`/${name}/`);
      const ofFolders = settings.defaults(note).filter(({ key }) => key === 'visibility');
      return [...ofFolders, ...(isFolder ? defaultProperties({ permalink: folders }, file) : [])];
    },
    unread: settings.unread,
    dialect: 'retype',
  };
}
