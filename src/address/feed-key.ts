// Comparison of a feed's query with the view of a search. Fetched where a garden has feeds.

import type { Filters } from '../core/garden.js';
import { FACETS, valueKey } from '../core/notes/facets.js';

const UNIT = /(?:[^\s"]|"[^"]*"?)+/gu;
const LABEL = new RegExp(
  `^(-?)(?:#|(${FACETS.map(({ label }) => label).join('|')}):)("?)([^"<>=]+)\\3$`,
  'iu',
);

/**
 * Gives what is the same for searches that differ in nothing but their spelling: `#soil` typed, `tag:soil` typed, and
 * the tag chosen. Words count in any order and letter case.
 */
export function feedKey(text: string, filters: Filters = {}): string {
  const isComposed = /[()]|\sOR\s/u.test(text);
  const typed = isComposed ? [text.trim().replace(/\s+/gu, ' ')] : (text.match(UNIT) ?? []).map(unitKey);
  const chosen = Object.entries(filters).flatMap(([name, filter]) => {
    const { all = [], any = [], none = [] } = filter ?? {};
    const label = FACETS.find((facet) => facet.name === name)?.label ?? name;
    const keys = (values: readonly string[]) => values.map((value) => `${label}:${valueKey(name, value)}`);
    return [...keys(all), keys(any).sort().join(' OR '), ...keys(none).map((key) => `-${key}`)];
  });
  return [...new Set([...typed, ...chosen])].filter(Boolean).sort().join('\n');
}

function unitKey(unit: string): string {
  const [, not, label = 'tag', , value] = LABEL.exec(unit) ?? [];
  if (value === undefined) return unit.toLowerCase();
  const { name } = FACETS.find((facet) => facet.label === label.toLowerCase())!;
  return `${not}${label.toLowerCase()}:${valueKey(name, value)}`;
}
