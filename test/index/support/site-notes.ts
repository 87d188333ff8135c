// What the rules of a site say of a note.

import type { Config } from '../../../index/sites/config.js';
import type { SiteName } from '../../../index/sites/site-options.js';
import { GENERATORS } from '../../../index/sites/sites.js';
import { propertiesOf } from './notes.js';

/** The address that a generator gives a note. */
export function addressOf(name: SiteName, path: string, yaml = '', config: Config = {}): string | undefined {
  return GENERATORS[name].site(config).address({ path, properties: propertiesOf(yaml, path) });
}

/** Why a generator keeps a note back. */
export function exclusionBy(
  name: SiteName,
  path: string,
  yaml = '',
  config: Config = {},
): string | undefined {
  return GENERATORS[name].site(config).excludes?.({ path, properties: propertiesOf(yaml, path) });
}
