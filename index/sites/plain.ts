// A site of no known generator: addresses are paths without extension, unless a note says where it lies.

import { encodePath, partPath, writtenAddress } from './address.js';
import { githubAnchors } from './anchors.js';
import { plainPath } from './note-url.js';
import { firstText } from './placeholders.js';
import type { Site, SiteNote } from './site.js';

/** The rules where no generator is known. */
export function plain(): Site {
  return { within: () => undefined, base: '/', address, anchors: githubAnchors };
}

// Many a note keeps in `url` where its matter was found: that is another site's address, and not the note's.
function address({ path, properties }: SiteNote): string {
  const given = [firstText(properties, 'permalink'), firstText(properties, 'url')]
    .map((written) => written && writtenAddress(written))
    .find(Boolean);
  if (given) return encodePath(given);
  const slug = firstText(properties, 'slug');
  return encodePath(slug ? partPath(path).folders + (writtenAddress(slug) ?? slug) : plainPath(path));
}
