// Astro's content collections and pages, and Starlight: https://docs.astro.build/en/guides/content-collections/#defining-the-collection-loader

import { slug as githubSlug } from 'github-slugger';
import { encodePath, inFolder, pageFolder, withoutExtension } from './address.js';
import { astroAnchors } from './anchors.js';
import { firstText } from './placeholders.js';
import type { Site, SiteNote } from './site.js';

const PAGES = 'src/pages/';
const inDocs = inFolder('src/content/docs');

/**
 * The rules of Astro's `glob()` loader, where a page has the id of its entry for its address, and Starlight's.
 * Names that begin with `_`: https://docs.astro.build/en/guides/routing/#excluding-pages
 */
export function astro(): Site {
  return {
    within: (path) => (path.startsWith(PAGES) ? path : inDocs(path)),
    base: '/',
    address: (note) =>
      encodePath(pageFolder(idOf(note).normalize(), (name) => name === 'index' || name === '')),
    anchors: astroAnchors,
    excludes: ({ path }) => {
      const hidden = path.split('/').find((part) => part.startsWith('_'));
      return hidden && `in ${hidden}`;
    },
  };
}

// Astro composes letters and accents (NFC). Files among the pages have their paths for addresses. A collection lies where its folder is given to lie.
function idOf({ path, properties }: SiteNote): string {
  const id = withoutExtension(path);
  if (id.startsWith(PAGES)) return id.slice(PAGES.length);
  const parts = id.replace(/^src\/content\//u, '').split('/');
  return firstText(properties, 'slug') ?? parts.map((part) => githubSlug(part)).join('/');
}
