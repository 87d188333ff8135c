// Addresses of VitePress: https://vitepress.dev/guide/routing

import { encodePath, partPath, withoutExtension } from './address.js';
import { vitepressAnchors } from './anchors.js';
import type { Site } from './site.js';

/**
 * Makes the rules of VitePress. Addresses end in `.html`: the file has that name even with `cleanUrls`, and every host
 * serves it.
 */
export function vitepress(): Site {
  return {
    within: (path) => path,
    base: '/',
    address: ({ path }) => {
      const { folders, name } = partPath(withoutExtension(path));
      return encodePath(name === 'index' ? folders : `${folders}${name}.html`);
    },
    anchors: vitepressAnchors,
  };
}
