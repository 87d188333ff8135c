// Sorts files before they are read: who keeps a note back, and which rules hold for the others.

import { declareProperties, type PropertyOption } from '../properties/declared-options.js';
import type { Property } from '../properties/properties.js';
import { PUBLIC_KEYS } from '../properties/publication.js';
import type { FoundSite } from '../sites/find-site.js';
import { gardenRules } from '../sites/garden-rules.js';
import { isPageFile } from '../sites/note-site.js';
import { ownerPatterns } from '../sites/private-names.js';
import { NO_RULES, type NoteRules, type Requirement, type UnreadConfig } from '../sites/publication-rules.js';
import type { SiteName } from '../sites/sites.js';
import { warn, type Warning } from '../warnings.js';
import type { NoteFile } from './find-notes.js';

/** Knowledge that a site's program has of a file: the reason to show no page, or the page's address and properties. */
export type HostedFile =
  | { excluded: string }
  | {
      /** The address on the site. Default: by the generator's rules. */
      url?: string;
      /** Properties for a file that does not set them itself. Default: none. */
      properties?: readonly Property[];
    };

/** The program of the site that shows the notes. */
export interface Host {
  /** True if the folders hold the site's written pages: only HTML files are read. */
  pagesOnly: boolean;
  /** Tells what the program knows of a file. */
  tell(file: NoteFile): HostedFile;
}

/** Options of {@link sortFiles}, of those for reading a garden. */
interface SortOptions {
  site?: SiteName;
  exclude?: readonly string[];
  requirePublish?: boolean;
  properties?: Readonly<Record<string, PropertyOption>>;
  host?: Host;
}

/** Files excluded before they are read, and the publication rules of the others. */
interface Sorting {
  excluded: ReadonlyMap<NoteFile, string>;
  /** Addresses that the site's program knows. */
  urls: ReadonlyMap<NoteFile, string>;
  rulesOf(file: NoteFile): NoteRules;
  warnings: Warning[];
  /** Configurations that could not be read and might exclude notes. */
  unread: UnreadConfig[];
}

const NOT_PUBLIC: Requirement = { reason: 'does not plainly say that it is public', keys: PUBLIC_KEYS };

/** Sorts the files of a garden by the rules of its configurations, its owner and its site's program. */
export async function sortFiles(
  paths: readonly string[],
  files: readonly NoteFile[],
  found: FoundSite,
  { site, exclude, requirePublish = false, properties, host }: SortOptions,
): Promise<Sorting> {
  const rules = await gardenRules(paths, files, found, site);
  const patterns = ownerPatterns(exclude ?? []);
  const declared = declareProperties(properties);
  const excluded = new Map<NoteFile, string>();
  const urls = new Map<NoteFile, string>();
  const given = new Map<NoteFile, readonly Property[]>();
  for (const file of files) {
    // A built page is public already: its generator applied the rules.
    const isPage = isPageFile(file.path);
    const reason = patterns.excludes(file.path, !isPage) ?? (isPage ? undefined : rules.excludes(file));
    const hosted = host?.tell(file) ?? {};
    if (reason !== undefined) excluded.set(file, reason);
    else if ('excluded' in hosted) excluded.set(file, hosted.excluded);
    else {
      if (hosted.url !== undefined) urls.set(file, hosted.url);
      given.set(file, hosted.properties ?? []);
    }
  }
  const isTold = exclude !== undefined || requirePublish;
  const required = requirePublish ? [NOT_PUBLIC] : [];
  return {
    excluded,
    urls,
    rulesOf: (file) => {
      const own = isPageFile(file.path) ? NO_RULES : rules.of(file);
      const defaults = [...(given.get(file) ?? []), ...own.defaults];
      return {
        ...own,
        defaults,
        requires: [...required, ...own.requires],
        ...(declared.length && { declared }),
      };
    },
    warnings: patterns.unused().map((pattern) => warn('unused-pattern', '.', 0, pattern)),
    unread: isTold ? [] : [...rules.unread],
  };
}
