// Addresses of Obsidian Publish: https://help.obsidian.md/publish/permalinks

import { encodePath, withoutExtension, writtenAddress } from './address.js';
import { obsidianAnchors } from './anchors.js';
import { firstText } from './placeholders.js';
import type { Site } from './site.js';

/** Makes the rules of Obsidian Publish. Spaces in addresses are written as `+`. */
export function obsidianPublish(): Site {
  return {
    within: (path) => path,
    base: '/',
    address: ({ path, properties }) => {
      const permalink = writtenAddress(firstText(properties, 'permalink') ?? '');
      return encodePath(permalink || withoutExtension(path)).replaceAll('%20', '+');
    },
    anchors: obsidianAnchors,
  };
}
