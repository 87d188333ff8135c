// What the rules of a site say of a note.

import { splitFrontMatter } from '../../../index/properties/front-matter.js';
import type { Config } from '../../../index/sites/config.js';
import type { SiteNote } from '../../../index/sites/site.js';
import type { SiteName } from '../../../index/sites/site-options.js';
import { GENERATORS } from '../../../index/sites/sites.js';

/** A note of a path, with front matter in YAML. */
function siteNote(path: string, yaml: string): SiteNote {
  return { path, properties: splitFrontMatter(`---\n${yaml}\n---\n`, path).properties };
}

/** The address that a generator gives a note. */
export function addressOf(name: SiteName, path: string, yaml = '', config: Config = {}): string | undefined {
  return GENERATORS[name].site(config).address(siteNote(path, yaml));
}

/** Why a generator keeps a note back. */
export function exclusionBy(
  name: SiteName,
  path: string,
  yaml = '',
  config: Config = {},
): string | undefined {
  return GENERATORS[name].site(config).excludes?.(siteNote(path, yaml));
}
