// Options of what a garden reads and publishes.

import type { PropertyOption } from '../properties/declared-options.js';
import type { AddressOptions, SiteName } from '../sites/site-options.js';
import type { Host } from './host.js';

/** Options that decide which notes are published. */
export interface PublicationOptions {
  /**
   * Site generator whose rules for addresses, headings and drafts apply. Default: the generator whose configuration
   * lies in the first folder given, above it or around most of its notes, else `plain`.
   */
  site?: SiteName;
  /**
   * Globs of notes to exclude, by path from the folder given: `drafts/**`, `*.secret.md`. A glob without `/` matches a
   * name at any depth. A glob that begins with `!` includes notes again, even those with a private name. Default: none.
   */
  exclude?: readonly string[];
  /** Indexes only notes that plainly say that they are public, for example by `publish: true`. Default false. */
  requirePublish?: boolean;
  /**
   * Properties of the front matter to index, by name: `text`, `text[]`, `number` or `date`, alone or with a label for
   * readers: `{ type: 'number', label: { en: 'Stars', de: 'Sterne' } }`. At most 20. Default: none.
   */
  properties?: Readonly<Record<string, PropertyOption>>;
  /** Program of the site, where it runs the build. Default: none. */
  host?: Host;
}

/** Options for reading a garden. */
export interface GardenOptions extends AddressOptions, PublicationOptions {
  /**
   * Moment by which scheduled and expired notes are judged: `2026-06-11T10:00:00Z` or `2026-06-11`, in UTC if it
   * has no offset. Default: the environment's `SOURCE_DATE_EPOCH`, else the clock.
   */
  now?: string;
  /** Absolute folders to skip, such as the output folder. */
  ignore?: readonly string[];
  /** Callback that runs after each file. */
  onProgress?: (done: number, total: number) => void;
}
