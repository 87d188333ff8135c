// Opening of the search at a tag, from outside of it: in a search on the page, or on the page of a search.

import { URL_NAMES, writeState } from '../address/url-state.js';
import type { Filters } from '../core/garden.js';
import { chosenTags } from '../core/notes/set-filter.js';
import { emit } from '../view/events.js';
import { safeUrl } from '../view/links.js';

const SEARCH = 'garden-search';

/** Search on the page, of which only this part is used. */
interface PageSearch extends HTMLElement {
  value: string;
  filters: Filters;
  readonly mode: string;
  open(): void;
  clear(): void;
}

/**
 * Finds the search that a tag opens: the one with an id, or the first on the page; none for an address.
 * @param search id of a search, or address of a page; empty for the first search
 */
export function searchOf(host: Element, search: string): PageSearch | undefined {
  const root = host.getRootNode() as Document | ShadowRoot;
  const found = search ? root.querySelector?.(`#${CSS.escape(search)}`) : document.querySelector(SEARCH);
  return found?.localName === SEARCH && 'filters' in found ? (found as PageSearch) : undefined;
}

/** Gives the address of a page's search at a tag; undefined where `search` is no address. */
export function tagAddress(search: string, tag: string): string | undefined {
  if (!/[/.?#]/u.test(search) || !safeUrl(search)) return;
  const [, page = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)(.*)$/su.exec(search)!;
  return `${page}?${writeState(query, { text: '', filters: { tags: { all: [tag] } }, sort: '' }, URL_NAMES)}${hash}`;
}

/** Gives the tags that a search has chosen, folded. @param left true for those that it leaves out instead */
export function chosenIn(search: PageSearch | undefined, left = false): ReadonlySet<string> {
  const chosen = [...chosenTags(search?.filters ?? {})];
  return new Set(chosen.flatMap(([tag, way]) => ((way === 'none') === left ? [tag] : [])));
}

/**
 * Opens a search on the page at a tag, unless a listener cancels the event. A tag that it has chosen is dropped again.
 * @returns false if there is nothing more to do: the event was cancelled, or a search opened
 */
export function openTag(host: Element, tag: string, search: string): boolean {
  if (!emit(host, 'garden-search-tag', { tag })) return false;
  const found = searchOf(host, search);
  if (!found) return true;
  if (chosenIn(found).has(tag)) {
    found.clear();
    return false;
  }
  found.value = '';
  found.filters = { tags: { all: [tag] } };
  if (found.mode === 'inline') found.scrollIntoView({ block: 'nearest' });
  else found.open();
  return false;
}
