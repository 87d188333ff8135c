// Names of facets that are offered, and of chosen filters in the language of the page.

import type { Filters } from '../core/garden.js';
import type { Stage } from '../core/note.js';
import { FACETS } from '../core/notes/facets.js';
import { tagKey } from '../core/notes/tags.js';
import type { Way } from '../core/notes/filters.js';
import type { View } from '../view/view.js';
import { allMessages } from '../messages/second-messages.js';

/** Chosen value, with its name on screen. */
interface NamedFilter {
  facet: string;
  way: Way;
  value: string;
  name: string;
}

/** Lists every chosen value with its name. */
export function nameFilters(filters: Filters, view: View): NamedFilter[] {
  return Object.entries(filters).flatMap(([facet, filter]) =>
    (Object.entries(filter ?? {}) as [Way, readonly string[]][]).flatMap(([way, values]) =>
      values.map((value) => ({ facet, way, value, name: nameValue(facet, value, view) })),
    ),
  );
}

/** Gives the label of a declared property in the page's language, else in English, else its first. */
export function nameProperty(name: string, view: View): string {
  const { shown, locale = '' } = view;
  const headings: Partial<Record<string, string>> = allMessages(view).facet;
  const { label = headings[name] ?? name } = shown?.answer.properties?.find((one) => one.name === name) ?? {};
  if (typeof label === 'string') return label;
  return label[locale] ?? label[locale.split('-', 1)[0]!] ?? label.en ?? Object.values(label)[0] ?? name;
}

/** Names a facet's value for the reader; a range together with the name of its property. */
export function nameValue(facet: string, value: string, view: View): string {
  const { shown, locale } = view;
  const type = shown?.answer.properties?.find(({ name }) => name === facet)?.type;
  if (type === 'number' || type === 'date') return `${nameProperty(facet, view)} ${value}`;
  if (facet === 'tags') return shown?.labels.get(tagKey(value)) ?? value;
  if (facet === 'stage') return allMessages(view).stage[value as Stage] ?? value;
  return facet === 'language' ? nameLanguage(value, locale) : value;
}

let last: { locale: string | undefined; names: Intl.DisplayNames } | undefined;

// Owner and page may name a language that `Intl` refuses.
function nameLanguage(value: string, locale: string | undefined): string {
  try {
    if (!last || last.locale !== locale)
      last = { locale, names: new Intl.DisplayNames(locale, { type: 'language' }) };
    return last.names.of(value) ?? value;
  } catch {
    return value;
  }
}

/** Gives the filters of the answer on screen in words. */
export function filterText(view: View): string {
  const names = nameFilters(view.shown?.filters ?? {}, view);
  const named = (left: boolean) =>
    names.filter(({ way }) => (way === 'none') === left).map(({ name }) => name);
  return allMessages(view).within(named(false), named(true));
}

/**
 * Gives the names of the facets to show.
 * @param named names in the order wanted, separated by spaces; empty for all
 * @param known facets that the garden has values of
 */
export function offeredFacets(
  named: string,
  known: ReadonlySet<string> = new Set(),
  filters: Filters,
): string[] {
  const all = new Set<string>([...FACETS.map(({ name }) => name), ...known]);
  const wanted = named ? named.split(/\s+/u) : [...all];
  return wanted.filter((name) => known.has(name) || Object.hasOwn(filters, name));
}
