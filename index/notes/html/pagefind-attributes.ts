// Reads Pagefind's attributes. Source: pagefind.app/docs/metadata, /filtering and /sorts.

import type { HtmlElement } from './html-nesting.js';

const KINDS = [
  ['meta', 'data-pagefind-meta'],
  ['filter', 'data-pagefind-filter'],
  ['sort', 'data-pagefind-sort'],
  ['default-meta', 'data-pagefind-default-meta'],
] as const;
const OF_ATTRIBUTE = /^([^:[\]]+)\[(.+)\]$/;

/** Value with its key. Without `value` the element's text is the value. */
interface PagefindValue {
  kind: (typeof KINDS)[number][0];
  key: string;
  value?: string;
}

/** Reads `key`, `key[attribute]` and `key:value`, separated by commas. A value after a colon goes to the end. */
export function pagefindValues({ attributes }: HtmlElement): PagefindValue[] {
  return KINDS.flatMap(([kind, name]) => {
    const written = attributes.get(name);
    return written === undefined ? [] : parse(written, attributes).map((value) => ({ kind, ...value }));
  });
}

function parse(written: string, attributes: HtmlElement['attributes']): { key: string; value?: string }[] {
  const colon = written.indexOf(':');
  const names = (colon < 0 ? written : written.slice(0, colon)).split(',').map((name) => name.trim());
  const values = names.map((name) => {
    const [, key, attribute] = OF_ATTRIBUTE.exec(name) ?? [];
    return key
      ? { key: key.trim(), value: attributes.get(attribute!.trim().toLowerCase()) ?? '' }
      : { key: name };
  });
  if (colon < 0) return values;
  return [...values.slice(0, -1), { key: names.at(-1)!, value: written.slice(colon + 1) }];
}

/**
 * Reads `data-pagefind-ignore`: `index` excludes the text, `all` also the metadata. Reads `data-search-exclude` of
 * Material for MkDocs alike: https://squidfunk.github.io/mkdocs-material/setup/setting-up-site-search/#search-exclusion
 */
export function pagefindIgnore({ attributes }: HtmlElement): 'index' | 'all' | undefined {
  const value =
    attributes.get('data-search-exclude') ?? attributes.get('data-pagefind-ignore')?.toLowerCase();
  if (value === undefined) return undefined;
  return ['', 'index', 'true'].includes(value) ? 'index' : 'all';
}

/** Reads the weight of an element's text, usually 1; NaN if not set. */
export function pagefindWeight({ attributes }: HtmlElement): number {
  return Number.parseFloat(attributes.get('data-pagefind-weight') ?? '');
}

/** Gives the values of attributes that count as text. */
export function indexedAttributes({ attributes }: HtmlElement): string[] {
  const names = attributes.get('data-pagefind-index-attrs')?.split(',') ?? [];
  return names.map((name) => attributes.get(name.trim().toLowerCase()) ?? '').filter(Boolean);
}
