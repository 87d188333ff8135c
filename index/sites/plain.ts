// Addresses without a known generator: paths without extension, unless a note sets its own address.

import { encodePath, partPath, writtenAddress } from './address.js';
import { githubAnchors } from './anchors.js';
import { plainPath } from './note-url.js';
import { firstText } from './placeholders.js';
import type { Site, SiteNote } from './site.js';

/** Makes the rules for sites without a known generator. */
export function plain(): Site {
  return { within: () => undefined, base: '/', address, anchors: githubAnchors };
}

// Matches the marks of templates, such as `{{`, `{%` and `<%`, whose values only the site's own program knows.
const TEMPLATE = /\{[{%]|<%/u;

// Many notes name their source in `url`: an address on another site is not the note's own.
function address({ path, properties }: SiteNote): string | undefined {
  const given = [firstText(properties, 'permalink'), firstText(properties, 'url')]
    .map((written) => written && writtenAddress(written))
    .find(Boolean);
  const slug = firstText(properties, 'slug');
  if (TEMPLATE.test(given ?? slug ?? '')) return undefined;
  if (given) return encodePath(given);
  return encodePath(slug ? partPath(path).folders + (writtenAddress(slug) ?? slug) : plainPath(path));
}
