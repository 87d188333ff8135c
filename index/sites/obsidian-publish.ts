// Addresses of Obsidian Publish: https://help.obsidian.md/publish/permalinks

import { encodePath, withoutExtension } from './address.js';
import { obsidianAnchors } from './anchors.js';
import { ownAddress } from './placeholders.js';
import type { Generator } from './tool.js';

/** Obsidian Publish, which writes spaces in addresses as `+`. */
export const obsidianPublish: Generator = {
  marks: ['.obsidian/publish.json', 'publish.css'],
  site: () => ({
    within: (path) => path,
    base: '/',
    address: ({ path, properties }) =>
      encodePath(ownAddress(properties) || withoutExtension(path)).replaceAll('%20', '+'),
    anchors: obsidianAnchors,
  }),
};
