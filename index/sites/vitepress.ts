// VitePress: https://vitepress.dev/guide/routing

import { encodePath, partPath, withoutExtension } from './address.js';
import { vitepressAnchors } from './anchors.js';
import type { Site } from './site.js';

/**
 * The rules of VitePress. The page of a note is a file that ends in `.html`, with `cleanUrls` too, and every host
 * serves it under that name.
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
