// What is chosen, in the reader's words.

import type { Filter, Filters } from '../core/garden.js';
import type { Stage } from '../core/note.js';
import { tagKey } from '../core/notes/tags.js';
import type { FacetName } from '../core/notes/facets.js';
import type { Way } from '../core/notes/filters.js';
import type { View } from '../view/view.js';

/** A chosen value. */
export interface NamedFilter {
  facet: FacetName;
  way: Way;
  value: string;
  name: string;
}

/** Every chosen value with its name. */
export function nameFilters(filters: Filters, view: View): NamedFilter[] {
  return (Object.entries(filters) as [FacetName, Filter | undefined][]).flatMap(([facet, filter]) =>
    (Object.entries(filter ?? {}) as [Way, readonly string[]][]).flatMap(([way, values]) =>
      values.map((value) => ({ facet, way, value, name: nameValue(facet, value, view) })),
    ),
  );
}

/** A facet's value as the reader knows it. */
export function nameValue(facet: FacetName, value: string, { words, shown, locale }: View): string {
  if (facet === 'tags') return shown?.labels.get(tagKey(value)) ?? value;
  if (facet === 'stage') return words.stage[value as Stage] ?? value;
  return facet === 'language' ? nameLanguage(value, locale) : value;
}

let last: { locale: string | undefined; names: Intl.DisplayNames } | undefined;

// An owner may write any language, and a page any lang.
function nameLanguage(value: string, locale: string | undefined): string {
  try {
    if (!last || last.locale !== locale)
      last = { locale, names: new Intl.DisplayNames(locale, { type: 'language' }) };
    return last.names.of(value) ?? value;
  } catch {
    return value;
  }
}
