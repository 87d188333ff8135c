// Addresses without a known generator: paths without extension, unless a note sets its own address.

import { plainly, propertiesNamed } from '../properties/properties.js';
import { encodePath, folderOf, isFolderNote, plainPath, withSlash, writtenAddress } from './address.js';
import { githubAnchors } from './anchors.js';
import { fillBraces, firstText, ownAddress } from './placeholders.js';
import type { Site, SiteNote } from './site.js';
import type { Generator } from './tool.js';

/** Rules for sites without a known generator. */
export const PLAIN: Site = { within: () => undefined, base: '/', address, excludes, anchors: githubAnchors };

/** No known generator. */
export const plain: Generator = { marks: [], site: () => PLAIN };

// Lume writes no page of a note with `url: false`: https://lume.land/docs/creating-pages/urls/
function excludes({ properties }: SiteNote): string | undefined {
  const hasNone = propertiesNamed(properties, ['url']).some(({ value }) => plainly(value) === false);
  return hasNone ? 'url: false' : undefined;
}

// Many notes name their source in `url`: an address on another site is not the note's own.
function address({ path, properties }: SiteNote): string | undefined {
  const slug = firstText(properties, 'slug');
  const given = ownAddress(properties) || ownAddress(properties, 'url');
  const written = given || (slug ? withSlug(path, writtenAddress(slug) ?? slug) : undefined);
  if (written === undefined) return encodePath(plainPath(path));
  const filled = fillBraces(written, (name) => firstText(properties, name.toLowerCase()));
  return filled === undefined ? undefined : encodePath(filled);
}

// Puts a slug in place of the file's name. A note that stands for its folder takes the folder's place, as in Hugo. A
// slug that begins with the folders above is whole, as on MDN.
function withSlug(path: string, slug: string): string {
  const folder = folderOf(path);
  const isFolder = folder && isFolderNote(path);
  const above = isFolder ? folderOf(folder.slice(0, -1)) : folder;
  const address = slug.toLowerCase().startsWith(above.toLowerCase()) ? slug : above + slug;
  return isFolder ? withSlash(address) : address;
}
