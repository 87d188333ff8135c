// Applies the publication rules to the files of a garden, before any of them is read.

import { BuildError } from '../build-error.js';
import { declareProperties } from '../properties/declared-options.js';
import { PUBLIC_KEYS } from '../properties/publication.js';
import { endsInTime } from '../notes/in-time.js';
import type { FoundSite } from '../sites/find-site.js';
import { gardenRules, type GardenRules } from '../sites/garden-rules.js';
import { isPageFile, pathInSite } from '../sites/note-site.js';
import { lastPattern } from '../sites/patterns.js';
import { ownerPatterns, reasonOfName } from '../sites/private-names.js';
import { NO_RULES, type Dialect, type NoteRules, type Requirement } from '../sites/note-rules.js';
import type { UnreadConfig } from '../sites/site-options.js';
import { VAULT_SITES } from '../sites/sites.js';
import { warn, type Warning } from '../warnings.js';
import type { NoteFile } from './garden-read.js';
import { relativePath } from '../sites/address.js';
import type { PublicationOptions } from './garden-options.js';
import type { Host } from './host.js';
import { wordsOfSample } from './site-sample.js';

/** Files sorted by the publication rules. */
export interface Sorting {
  /** Reasons of the files that are excluded before they are read. */
  excluded: ReadonlyMap<NoteFile, string>;
  /** Excluded files that are no pages, but that the site's generator may take into pages. */
  parts: ReadonlySet<NoteFile>;
  /** Rules for the other files. */
  rules: ReadonlyMap<NoteFile, NoteRules>;
  /** Addresses that the site's program knows. */
  urls: ReadonlyMap<NoteFile, string>;
  warnings: Warning[];
  /** Configurations that could not be read, unless the owner said what to exclude. */
  unread: UnreadConfig[];
  /** True if the owner said what to exclude, or what to publish. */
  isTold: boolean;
}

const NOT_PUBLIC: Requirement = { reason: 'does not plainly say that it is public', keys: PUBLIC_KEYS };

/** Sorts files by the owner's patterns and the rules of configurations. @throws BuildError `slow-pattern` */
export async function sortFiles(
  paths: readonly string[],
  files: readonly NoteFile[],
  found: FoundSite,
  { site, exclude, requirePublish = false, properties, host }: PublicationOptions,
): Promise<Sorting> {
  const garden = await gardenRules(paths, files, found, site);
  const patterns = ownerPatterns(
    exclude ?? [],
    hidesTexts(files, found, garden),
    namesWithoutPages(files, found, garden),
  );
  const declared = declareProperties(properties);
  const required = requirePublish ? [NOT_PUBLIC] : [];
  const excluded = new Map<NoteFile, string>();
  const parts = new Set<NoteFile>();
  const rules = new Map<NoteFile, NoteRules>();
  inTime(files, (file) => {
    // A built page is public already: its generator applied the rules.
    const isPage = isPageFile(file.path);
    // A note that was given by itself may still lie in a private folder.
    const places = file.isAlone ? [file.path, relativePath('', file.file)] : [file.path];
    // A page that was given by itself, or that the site's program knows, is judged by no name.
    const customs = !isPage ? 'names' : file.isAlone || host ? 'none' : 'lists';
    const named = places.map((place) => patterns.excludes(place, customs)).find((one) => one !== undefined);
    const reason = named ?? (isPage ? undefined : garden.excludes(file));
    if (reason !== undefined) {
      if (named === undefined || TAKEN_IN.has(named)) parts.add(file);
      return excluded.set(file, reason);
    }
    const own = isPage ? pageRules(found, file) : garden.of(file);
    return rules.set(file, {
      ...own,
      requires: [...required, ...own.requires],
      ...(declared.length && { declared }),
    });
  });
  addWords(rules);
  const urls = host ? applyHost(host, excluded, rules) : new Map<NoteFile, string>();
  const isTold = exclude !== undefined || requirePublish;
  return {
    excluded,
    parts,
    rules,
    urls,
    warnings: patterns.unused().map((pattern) => warn('unused-pattern', '.', 0, pattern)),
    unread: isTold ? [] : garden.unread,
    isTold,
  };
}

// A built page is no note of a configuration, but its site may tell more of it than it shows.
function pageRules(found: FoundSite, file: NoteFile): NoteRules {
  return { ...NO_RULES, defaults: found.site.page?.properties?.(pathInSite(found, file)) ?? [] };
}

const PARTS = ['_includes', '_partials', '_snippets'];
// Folders of drafts, and of texts that pages take in, where no generator is known that has a rule for them.
const NO_PAGES = ['draft', 'drafts', ...PARTS];
const TAKEN_IN = new Set(PARTS.map(reasonOfName));

// Most generators make pages of what lies in folders of these names: documentation has whole parts about templates.
function namesWithoutPages(
  files: readonly NoteFile[],
  { name, isBelow }: FoundSite,
  garden: GardenRules,
): string[] {
  const isOfVault = (file: NoteFile) =>
    /(?:^|\/)templates\//iu.test(file.path) && garden.of(file).dialects?.includes('obsidian');
  const isVault = VAULT_SITES.has(name) || files.some(isOfVault);
  return [...(isVault ? ['templates'] : []), ...(name === 'plain' || isBelow ? NO_PAGES : [])];
}

/** Tools that show no text files. */
const WITHOUT_TEXTS: ReadonlySet<Dialect> = new Set(['obsidian', 'logseq', 'dendron', 'wiki']);

// Generators copy text files as they are, and vaults show none. A folder that holds nothing else holds notes saved as text.
function hidesTexts(files: readonly NoteFile[], { name }: FoundSite, garden: GardenRules): boolean {
  const texts = files.filter(({ path }) => /\.txt$/iu.test(path));
  const isHidden = (file: NoteFile) =>
    name !== 'plain' || garden.of(file).dialects?.some((one) => WITHOUT_TEXTS.has(one));
  return texts.length < files.length && texts.some(isHidden);
}

// Tells the words of the site to its pages. A sample knows them.
function addWords(rules: Map<NoteFile, NoteRules>): void {
  const pages = [...rules.keys()].filter(({ path }) => isPageFile(path));
  const words = wordsOfSample(pages.map(({ file }) => file));
  for (const page of pages) rules.set(page, { ...rules.get(page)!, words });
}

// Applies what the site's program knows of the files that are left. Gives the addresses.
function applyHost(
  host: Host,
  excluded: Map<NoteFile, string>,
  rules: Map<NoteFile, NoteRules>,
): Map<NoteFile, string> {
  const urls = new Map<NoteFile, string>();
  for (const [file, own] of [...rules]) {
    const hosted = host.tell(file);
    if ('excluded' in hosted) {
      excluded.set(file, hosted.excluded);
      continue;
    }
    if (hosted.url !== undefined) urls.set(file, hosted.url);
    rules.set(file, { ...own, defaults: [...(hosted.properties ?? []), ...own.defaults] });
  }
  return urls;
}

// Sorting takes about 1 ms a file; other programs may keep the machine busy.
const LEAST_FILES = 20;

/** Runs synchronous work for each file, and ends it where 20 files take more than 2 s. @throws BuildError `slow-pattern` */
function inTime(files: readonly NoteFile[], work: (file: NoteFile) => void): void {
  let done = 0;
  const run = (): void => {
    for (; done < files.length; done++) work(files[done]!);
  };
  for (let before = 0; !endsInTime(run); before = done)
    if (done - before < LEAST_FILES) throw new BuildError('slow-pattern', lastPattern(), files[done]!.path);
}
