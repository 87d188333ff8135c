// Gathers the publication rules of all configurations in and above a garden.

import path from 'node:path';
import { firstAnswer } from '../../src/core/text/strings.js';
import { pathWithin, relativePath } from './address.js';
import { namesIn } from './config.js';
import { SCHEDULES, type Schedule } from '../properties/schedules.js';
import { foldersAbove, linkOf, siteAt, type FoundSite, type LinkedPath } from './find-site.js';
import type { Layouts, NoteRules } from './note-rules.js';
import { unreadFile, withoutNotesBeside, type PublicationRules } from './publication-rules.js';
import { SITE_NAMES, type SiteName, type UnreadConfig } from './site-options.js';
import { GENERATORS } from './sites.js';
import { toolRules } from './tools.js';

/** File of a note. */
interface PlacedFile {
  /** Absolute path. */
  file: string;
}

/** Publication rules for the notes of a garden. */
export interface GardenRules {
  /** Gives the reason to exclude a note, whatever its own properties say; undefined for none. */
  excludes(file: PlacedFile): string | undefined;
  of(file: PlacedFile): NoteRules;
  /** Configurations that could not be read. */
  unread: UnreadConfig[];
}

interface Placed {
  root: string;
  rules: PublicationRules;
}

/**
 * Reads the configurations among the notes and in the folders above them.
 * @param given folders and notes to read
 * @param found site of the first of them
 * @param wanted generator, if it is known
 */
export async function gardenRules(
  given: readonly string[],
  files: readonly PlacedFile[],
  found: FoundSite,
  wanted?: SiteName,
): Promise<GardenRules> {
  const folders = await foldersFor(given, files);
  const links = await Promise.all(given.map(linkOf));
  // A note has one place, and a second one through the given folder if that is a link. `near` gives the rules of every
  // folder above either place, with the path from it.
  const places = ({ file }: PlacedFile): string[] => [
    file,
    ...links.flatMap((link) => throughLink(file, link)),
  ];
  const all = files.flatMap(places);
  const placed = (await Promise.all(folders.map((folder) => rulesAt(folder, all, found, wanted)))).flat();
  const near = (note: PlacedFile) =>
    placed.flatMap(({ root, rules }) =>
      places(note).flatMap((file) => {
        const inside = pathWithin(root, file);
        return inside === undefined ? [] : [{ inside, rules }];
      }),
    );
  const unconfigured =
    found.root === undefined ? (SCHEDULES as Record<string, Schedule>)[found.name] : undefined;
  return {
    excludes: (file) => firstAnswer(near(file), ({ inside, rules }) => rules.excludes?.(inside)),
    of: (file) => rulesOf(near(file), unconfigured),
    unread: placed.flatMap(({ root, rules: { unread = [] } }) =>
      unread.map(({ path: file, reason }) => ({
        path: relativePath(given[0]!, path.join(root, file)),
        reason,
      })),
    ),
  };
}

/** Rules of a configuration, and the path of a note from its folder. */
interface NearRules {
  inside: string;
  rules: PublicationRules;
}

// Combines the rules that apply to one note. The schedule is that of a site without a configuration.
function rulesOf(rules: readonly NearRules[], schedule?: Schedule): NoteRules {
  return {
    requires: rules.flatMap(({ inside, rules }) => rules.requires?.(inside) ?? []),
    defaults: rules.flatMap(({ inside, rules }) => rules.defaults?.(inside) ?? []),
    title: rules.map(({ inside, rules }) => rules.title?.(inside)).find(Boolean),
    names: rules.map(({ rules: { names } }) => names).find(Boolean),
    ...layoutsOf(rules),
    optIns: rules.flatMap(({ rules: { optIn } }) => optIn ?? []),
    secretKeys: rules.flatMap(({ rules: { secretKeys = [] } }) => secretKeys),
    replacements: rules.flatMap(({ rules: { replacements = [] } }) => replacements),
    schedule: rules.map(({ inside, rules }) => rules.schedule?.(inside)).find(Boolean) ?? schedule,
    dialects: rules.flatMap(({ rules: { dialect } }) => dialect ?? []),
  };
}

// Gives one object to all notes of a folder: their rules are compared by what they hold.
function layoutsOf(rules: readonly NearRules[]): Pick<NoteRules, 'layouts'> {
  const given = rules.map(({ inside, rules }) => rules.layouts?.(inside) ?? {});
  const [first, ...others] = given.filter((layouts) => Object.keys(layouts).length);
  if (!first) return {};
  return { layouts: others.length ? (Object.assign({}, ...others.reverse(), first) as Layouts) : first };
}

/** Gives the place of a file by the link of the folder that was given, if that is a link. */
function throughLink(file: string, { place, target }: LinkedPath): string[] {
  const inside = pathWithin(target, file);
  return place === target || inside === undefined ? [] : [path.join(place, inside)];
}

/** Lists the folders of the notes and the folders above the given paths, the deepest first. */
async function foldersFor(given: readonly string[], files: readonly PlacedFile[]): Promise<string[]> {
  const above = (await Promise.all(given.map(foldersAbove))).flat();
  const folders = new Set(above);
  for (const { file } of files)
    for (let folder = path.dirname(file); !folders.has(folder); folder = path.dirname(folder))
      folders.add(folder);
  return [...folders].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

async function rulesAt(
  root: string,
  files: readonly string[],
  found: FoundSite,
  wanted?: SiteName,
): Promise<Placed[]> {
  const names = new Set(await namesIn(root));
  const site = root === found.root ? found : await siteHere(root, names, wanted);
  const parts: PublicationRules[] = [];
  // The README of a repository is no page of the site in it.
  if (found.isBelow && found.root!.startsWith(root + path.sep))
    parts.push(withoutNotesBeside(relativePath(root, path.join(found.root!, found.file!))));
  if (site && !GENERATORS[site.name].isTool) {
    const { name, file = '', config, unread } = site;
    const read = await GENERATORS[name].rules?.({ root, file, config, paths: pathsBelow(root, files) });
    parts.push(unreadFile(file, unread), read ?? {});
  }
  // Other generators publish what a summary of GitBook that was left behind does not list.
  if (found.name !== 'plain') names.delete('SUMMARY.md');
  parts.push(...(await toolRules(root, names, () => pathsBelow(root, files))));
  return parts.flatMap((rules) => (Object.keys(rules).length ? [{ root, rules }] : []));
}

// Looks only for marks whose first folder or file is in the folder, which spares most folders the search.
function siteHere(root: string, names: ReadonlySet<string>, wanted?: SiteName) {
  const possible = (wanted ? [wanted] : SITE_NAMES).filter((name) =>
    GENERATORS[name].marks.some((mark) => names.has(mark.split('/')[0]!)),
  );
  return possible.length ? siteAt(root, possible) : undefined;
}

/** Lists the paths of the files below a folder, from the folder. */
function pathsBelow(root: string, files: readonly string[]): string[] {
  const start = root.endsWith(path.sep) ? root : root + path.sep;
  const below = files.filter((file) => file.startsWith(start));
  return below.map((file) => file.slice(start.length).replaceAll(path.sep, '/'));
}
