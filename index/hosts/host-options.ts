// Options that the integrations for site generators share.

import { BuildError } from '../build-error.js';
import type { BuildOptions } from '../options/build-options.js';
import { underBase } from '../sites/address.js';
import { ENTRY } from '../writer/make-index.js';
import { WIDGET } from '../writer/widget-files.js';

/** Options of an integration. The generator knows the rest: addresses, base, drafts and exclusions. */
export interface HostOptions extends Pick<
  BuildOptions,
  'compress' | 'exclude' | 'language' | 'layout' | 'now' | 'properties' | 'requirePublish' | 'synonyms'
> {
  /** Folder of the site that receives the index and the widget. Default `garden-search`. */
  out?: string;
  /** Attributes of the search that the integration puts into pages, such as `{ 'url-state': 'query' }`. Default: none. */
  attributes?: Readonly<Record<string, string>>;
}

/** Options of an integration, sorted. */
export interface HostSettings {
  /** Folder of the site for the index, with `/` at its end. */
  folder: string;
  attributes: Readonly<Record<string, string>>;
  build: Omit<BuildOptions, 'paths' | 'out'>;
}

/** Sorts the options of an integration. @throws BuildError `option-value` if `out` leads out of the site */
export function hostSettings({
  out = 'garden-search',
  attributes = {},
  ...build
}: HostOptions): HostSettings {
  return { folder: siteFolder(out), attributes, build };
}

/** Normalizes a folder of a site: `/a/./b` → `a/b/`, empty for the site itself. @throws BuildError `option-value` */
export function siteFolder(out: string): string {
  const isText = typeof (out as unknown) === 'string';
  const parts = isText ? out.split('/').filter((part) => part && part !== '.') : [];
  if (!isText || parts.includes('..'))
    throw new BuildError('option-value', 'out', JSON.stringify(out), 'a path within the site');
  return parts.map((part) => `${part}/`).join('');
}

/** Addresses on the site that pages need. */
interface SearchAddresses {
  /** Address of the index. */
  src: string;
  /** Address of the widget's script. */
  script: string;
}

/** Gives the addresses on a site. @param base the site's base path, with or without `/` at its end */
export function searchAddresses(base: string, { folder }: HostSettings): SearchAddresses {
  const place = underBase(base, folder);
  return { src: place + ENTRY, script: place + WIDGET };
}
