// The rules of a site, for the files of a garden.

import path from 'node:path';
import type { Property, Value } from '../properties/properties.js';
import { encodePath, underBase } from './address.js';
import type { FoundSite } from './find-site.js';
import { plainPath } from './note-url.js';
import type { AnchorRule, SiteNote } from './site.js';

/** A note's properties by their names, as they are written: texts, lists, and maps. */
export type NoteProperties = Readonly<Record<string, Value>>;

/** Options that decide about addresses. */
export interface AddressOptions {
  /** Where the notes lie on the site. Default: where the site's configuration puts them, else `/`. */
  baseUrl?: string;
  /**
   * Gives a note's address from its path, which begins at the folder given, and its properties. Default: base, then
   * what the site's generator makes of both.
   */
  noteUrl?: (path: string, properties: NoteProperties) => string;
}

/** True for a file that a generator has made, or that is served as it is. */
export function isPageFile(path: string): boolean {
  return /\.html?$/iu.test(path);
}

/** The rules of a site for one file. */
export interface NoteSite {
  /** Where it lies in the site's content, as far as that is known. */
  path: string;
  /** Whether a line of tags is cut at spaces. */
  spacedTags: boolean;
  anchors(): AnchorRule;
  excludes(note: SiteNote): string | undefined;
  /** Where a result leads: percent-encoded, absolute on the site. */
  url(note: SiteNote): string;
}

/**
 * Makes the rules for one file.
 * @param onGuess called with an address that only the site's own program could work out
 */
export function noteSite(
  found: FoundSite,
  file: { path: string; file: string },
  { baseUrl, noteUrl }: AddressOptions,
  onGuess: (url: string) => void,
): NoteSite {
  const { site } = found;
  const base = baseUrl ?? site.base;
  const isPage = isPageFile(file.path);
  const path = isPage ? file.path : contentPath(found, file, baseUrl !== undefined);
  const urlOf = (properties: readonly Property[]): string => {
    if (isPage) return underBase(base, encodePath(path.replace(/(?<=^|\/)index\.html?$/iu, '')));
    const address = site.address({ path, properties });
    if (address !== undefined) return underBase(base, address);
    const guess = underBase(base, site.address({ path, properties: [] }) ?? encodePath(plainPath(path)));
    onGuess(guess);
    return guess;
  };
  return {
    path,
    spacedTags: found.name === 'jekyll',
    anchors: () => site.anchors(),
    excludes: ({ properties }) =>
      isPage ? undefined : site.excludes?.({ path: contentPath(found, file, false), properties }),
    url: ({ properties }) => noteUrl?.(file.path, byName(properties)) ?? urlOf(properties),
  };
}

// A base that is given says where the folder that is given lies; else paths begin at the site's content.
function contentPath(
  { site, root }: FoundSite,
  file: { path: string; file: string },
  based: boolean,
): string {
  const whole = root === undefined ? '' : path.relative(root, file.file).split(path.sep).join('/');
  return (
    (based || !whole || whole.startsWith('../') ? undefined : site.within(whole)) ??
    site.within(file.path) ??
    file.path
  );
}

function byName(properties: readonly Property[]): NoteProperties {
  return Object.fromEntries(properties.map(({ key, value }) => [key, value]));
}
