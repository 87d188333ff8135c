// Applies a site's rules to the files of a garden.

import type { Property } from '../properties/properties.js';
import { encodePath, pathWithin, plainPath, underBase, withoutIndex } from './address.js';
import type { AddressOptions, NoteProperties } from './site-options.js';
import type { FoundSite } from './find-site.js';
import { ownAddress } from './placeholders.js';
import { PLAIN } from './plain.js';
import type { AnchorRule, SiteNote } from './site.js';

/** True for an HTML file, which a generator made or which is served as it is. */
export function isPageFile(path: string): boolean {
  return /\.x?html?$/iu.test(path);
}

/** Rules of a site for one file. */
export interface NoteSite {
  /** Path within the site's content if known, else from the folder given. */
  path: string;
  /** True if a line of tags is split at spaces. */
  spacedTags: boolean;
  anchors(text: string): AnchorRule;
  excludes(note: SiteNote): string | undefined;
  /** Gives the address of a note: percent-encoded, absolute on the site. */
  url(note: SiteNote): string;
}

/**
 * Makes the rules for one file.
 * @param onGuess callback for a guessed address, if only the site's own program could tell the right one
 */
export function noteSite(
  nearest: FoundSite,
  file: { path: string; file: string; language?: string | undefined },
  { baseUrl, siteBase, noteUrl }: AddressOptions,
  onGuess: (url: string) => void,
): NoteSite {
  const found = siteOf(nearest, file);
  const { site } = found;
  const base = baseUrl ?? siteBase ?? site.base;
  const isPage = isPageFile(file.path);
  const path = isPage ? file.path : contentPath(found, file, baseUrl !== undefined);
  const urlOf = ({ properties, title }: SiteNote): string => {
    if (isPage) return underBase(base, site.page?.address?.(path) ?? encodePath(withoutIndex(path)));
    const address = site.address({ path, properties, title, language: file.language });
    if (address !== undefined) return underBase(base, address);
    const guess = underBase(base, site.address({ path, properties: [] }) ?? encodePath(plainPath(path)));
    onGuess(guess);
    return guess;
  };
  return {
    path,
    spacedTags: site.spacedTags === true,
    anchors: (text) => site.anchors(text),
    excludes: ({ properties }) => {
      if (isPage) return site.page?.excludes(pathInSite(found, file));
      const inside = contentPath(found, file, false);
      return site.excludes?.({ path: inside, properties }) ?? errorPage(found, inside, properties);
    },
    url: (note) => {
      const url: unknown = noteUrl?.(file.path, byName(note.properties)) ?? urlOf(note);
      if (typeof url !== 'string') throw new TypeError(`noteUrl gave ${String(url)}, but must give a text`);
      return url;
    },
  };
}

// Matches the page that hosts show in place of one that is missing, also that of a language or from a folder of pages.
const ERROR_PAGE = /^\/?(?:(?:[a-z]{2}(?:-[a-z]{2,4})?|_pages|src\/pages)\/)?404(?:\/?|\.[\w.-]+)$/iu;

// Excludes such a page of a generator. In a folder of notes a note of this name may be about the error.
function errorPage({ name }: FoundSite, path: string, properties: readonly Property[]): string | undefined {
  const isOne = [path, ownAddress(properties)].some((one) => ERROR_PAGE.test(one));
  return name !== 'plain' && isOne ? "the site's error page" : undefined;
}

// A site below the folder given has no pages of notes beside it.
function siteOf(found: FoundSite, { file }: { file: string }): FoundSite {
  const isBeside = found.isBelow && pathWithin(found.root!, file) === undefined;
  return isBeside ? { name: 'plain', site: PLAIN, config: {} } : found;
}

// A given base is the address of the folder given, or of a site below it; without one, paths begin at the site's content.
function contentPath(found: FoundSite, file: { path: string; file: string }, based: boolean): string {
  const { site, isBelow } = found;
  const whole = based && !isBelow ? undefined : site.within(pathInSite(found, file));
  return whole ?? site.within(file.path) ?? file.path;
}

/** Gives the path of a file from the folder of the site's configuration, else from the folder given. */
export function pathInSite(
  { root }: FoundSite,
  { path: given, file }: { path: string; file: string },
): string {
  return (root === undefined ? undefined : pathWithin(root, file)) ?? given;
}

function byName(properties: readonly Property[]): NoteProperties {
  return Object.fromEntries(properties.map(({ key, value }) => [key, value]));
}
