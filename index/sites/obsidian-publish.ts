// Addresses of Obsidian Publish: https://help.obsidian.md/publish/permalinks

import { encodePath, withoutExtension, writtenAddress } from './address.js';
import { obsidianAnchors } from './anchors.js';
import { firstText } from './placeholders.js';
import type { Generator } from './tool.js';

/** Obsidian Publish, which writes spaces in addresses as `+`. */
export const obsidianPublish: Generator = {
  marks: ['.obsidian/publish.json', 'publish.css'],
  site: () => ({
    within: (path) => path,
    base: '/',
    address: ({ path, properties }) => {
      const permalink = writtenAddress(firstText(properties, 'permalink') ?? '');
      return encodePath(permalink || withoutExtension(path)).replaceAll('%20', '+');
    },
    anchors: obsidianAnchors,
  }),
};
