// Conversion of a search into parameters of an address, and back.

import type { ReactiveControllerHost } from 'lit';
import type { Filter, Filters, Sort } from '../core/garden.js';
import { WAYS, type Way } from '../core/notes/filters.js';
import { SORTS } from '../core/notes/sorts.js';
import { FACETS, type FacetName } from '../core/notes/facets.js';

/** Element whose search the address holds. */
export interface UrlHost extends ReactiveControllerHost, HTMLElement {
  value: string;
  filters: Filters;
  sort: Sort | '';
  readonly mode: string;
  readonly urlState: string;
  /** True while the popup or the dialog is open. */
  readonly opened: boolean;
  open(): void;
  close(): void;
}

/** State of a search that an address holds. */
export interface SearchState {
  text: string;
  filters: Filters;
  /** Order of the results; empty for the garden's own order. */
  sort: Sort | '';
}

/** State without a search. */
export const NO_SEARCH: SearchState = { text: '', filters: {}, sort: '' };

/**
 * Names of the parameters, by what each holds: the text, the order or a facet. A facet has two more: `tag-any` and
 * `tag-not` beside `tag`.
 */
export type UrlNames = Record<'text' | 'sort' | FacetName, string> & Record<string, string>;

/** Default names of the parameters. */
export const URL_NAMES = {
  text: 'q',
  ...Object.fromEntries(FACETS.map(({ name, label }) => [name, label])),
  sort: 'sort',
} as UrlNames;

/** Ends of the names of a facet's parameters, by the way that each filters. */
const ENDS: Record<Way, string> = { all: '', any: '-any', none: '-not' };

/** Most values read from one parameter; an address may hold anything. */
const MAX_VALUES = 50;

/**
 * Reads the parameter names that an owner gives. `q=search tag=topic` renames some of them. The prefix stands
 * before all, so that several searches can share one address.
 * @param declared names of declared properties. Default: none
 */
export function readNames(renaming: string, prefix: string, declared: readonly string[] = []): UrlNames {
  const given = new URLSearchParams(renaming.trim().replace(/\s+/gu, '&'));
  const all = { ...Object.fromEntries(declared.map((name) => [name, name])), ...URL_NAMES };
  const named = Object.entries(all).map(([key, name]) => [key, prefix + (given.get(name) || name)]);
  return Object.fromEntries(named) as UrlNames;
}

/** True if two searches, or two sets of filters, are the same. */
export function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** True if parameters hold any part of a search. */
export function holdsState(parameters: string, names: UrlNames): boolean {
  const ours = new Set(parameterNames(names));
  return [...new URLSearchParams(parameters).keys()].some((name) => ours.has(name));
}

/** Reads a search from parameters, written without `?` or `#`. */
export function readState(parameters: string, names: UrlNames): SearchState {
  const all = new URLSearchParams(parameters);
  const filters: Filters = {};
  for (const facet of facetsOf(names)) {
    const filter: Filter = {};
    for (const way of WAYS) {
      const values = all.getAll(names[facet]! + ENDS[way]).filter(Boolean);
      if (values.length) filter[way] = values.slice(0, MAX_VALUES);
    }
    if (Object.keys(filter).length) filters[facet] = filter;
  }
  const sort = all.get(names.sort) ?? '';
  const isKnown = Object.hasOwn({ ...SORTS, ...names }, sort) && !Object.hasOwn(URL_NAMES, sort);
  return { text: all.get(names.text) ?? '', filters, sort: isKnown ? sort : '' };
}

/** Writes a search into parameters. Other parameters stay as they are, to the letter. */
export function writeState(parameters: string, state: SearchState, names: UrlNames): string {
  const others = parameters.split('&').filter((pair) => pair && !holdsState(pair, names));
  const own = new URLSearchParams(entriesOf(state, names)).toString().replaceAll('%2F', '/');
  return [...others, own].filter(Boolean).join('&');
}

function entriesOf({ text, filters, sort }: SearchState, names: UrlNames): [name: string, value: string][] {
  const chosen = facetsOf(names).flatMap((facet) =>
    WAYS.flatMap((way) =>
      (filters[facet]?.[way] ?? []).map((value): [string, string] => [names[facet]! + ENDS[way], value]),
    ),
  );
  const all: [string, string][] = [[names.text, text.trim() && text], ...chosen, [names.sort, sort]];
  return all.filter(([, value]) => value);
}

function facetsOf(names: UrlNames): string[] {
  return Object.keys(names).filter((name) => name !== 'text' && name !== 'sort');
}

function parameterNames(names: UrlNames): string[] {
  const facets = facetsOf(names).flatMap((facet) => Object.values(ENDS).map((end) => names[facet]! + end));
  return [names.text, ...facets, names.sort];
}

/** Keys of an entry's state under which vue-router and the `pages` router of Next.js keep its address. */
const ADDRESS_KEYS = ['current', 'as'];

/** Gives the state of this entry for another address: routers find their way by it, some by an address in it. */
export function stateAt(href: string): unknown {
  const { state } = history as { state: Record<string, unknown> | null };
  const moved = ADDRESS_KEYS.flatMap((key) => {
    const path = state?.[key];
    if (typeof path !== 'string' || !location.href.endsWith(path)) return [];
    // Such an address may lack the site's base, and lies behind # in some apps.
    const base = location.href.slice(0, -path.length);
    return base && href.startsWith(base) ? [[key, href.slice(base.length)]] : [];
  });
  return moved.length ? { ...state, ...Object.fromEntries(moved) } : state;
}

const warned = new WeakSet<Element>();

/** Warns, once for each element, that another element uses the parameter of this name. */
export function warnOfSharing(host: Element, name: string): void {
  if (warned.has(host)) return;
  warned.add(host);
  const what = `Two <garden-search> use the parameter ${name} of the address, so the second does not follow it.`;
  console.warn(`${what} Give one of them a url-prefix.`, host);
}
