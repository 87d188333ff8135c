// Conditions of a request as filters and bounds of a search.

import { refuse } from '../answer/checked-garden.js';
import type { Filters } from '../notes/filters.js';
import { formatQueryLanguage } from '../query-language/format-query-language.js';
import { isQuotable } from '../query-language/read-operator.js';
import { asDate, asTag, type Attribute } from './attributes.js';
import type { Condition, ConditionGroup } from './filter-text.js';

/** Filters and bounds of a search. */
interface Bounds {
  filters: Filters;
  /** Labels of the query language; empty without one. */
  within: string;
}

type Changing = Record<string, Record<'all' | 'any' | 'none', string[]>>;

/** Makes the filters of conditions. @throws GardenSearchError `option` for what filters can't say */
export function boundsOf(
  groups: readonly ConditionGroup[],
  attributes: ReadonlyMap<string, Attribute>,
): Bounds {
  const filters: Changing = {};
  const labels: string[] = [];
  for (const group of groups) {
    const attribute = attributeOf(group, attributes);
    const [first] = group as [Condition];
    const facet = attribute.facet && !(first.relation && attribute.label) ? attribute.facet : undefined;
    if (!facet) labels.push(...group.map((one) => labelFor(one, attribute)));
    else {
      const own = (filters[facet] ??= { all: [], any: [], none: [] });
      const way = group.length > 1 ? 'any' : first.not ? 'none' : 'all';
      if (way === 'any' && own.any.length) cannot(first, 'one list of alternatives for an attribute');
      own[way].push(...group.map((one) => valueFor(one, attribute)));
    }
  }
  return { filters, within: labels.join(' ') };
}

// Finds the attribute that a group is about, which is the same for all alternatives.
function attributeOf(group: ConditionGroup, attributes: ReadonlyMap<string, Attribute>): Attribute {
  const [first] = group as [Condition];
  const found = group.map(
    (one) =>
      attributes.get(one.attribute) ?? cannot(one, `about one of ${[...attributes.keys()].join(', ')}`),
  );
  const [attribute] = found as [Attribute];
  const differs = found.some(({ facet, label }) => facet !== attribute.facet || label !== attribute.label);
  const isChoice = group.length > 1;
  if (isChoice && differs) cannot(first, 'about one attribute in a list of alternatives');
  if (isChoice && group.some(({ not }) => not))
    cannot(first, 'without an exclusion in a list of alternatives');
  const asLabel = !attribute.facet || (attribute.label && group.some(({ relation }) => relation));
  if (isChoice && asLabel) cannot(first, 'alone, and not in a list of alternatives');
  if (group.some(({ relation }) => relation) && !attribute.scale)
    cannot(first, 'a comparison of a number or a date');
  return attribute;
}

function valueFor({ relation = '=', value }: Condition, { scale, level }: Attribute): string {
  if (level !== undefined) return asTag(value);
  if (!scale) return value;
  return `${relation === '=' ? '' : relation}${scale === 'date' ? asDate(value) : value}`;
}

function labelFor(condition: Condition, { label, scale }: Attribute): string {
  const { relation = '=', not } = condition;
  const value = scale ? asDate(condition.value) : condition.value;
  if (!isQuotable(value)) cannot(condition, 'without quotation marks');
  if (scale && !/^\d{4}(?:-\d\d){0,2}$/u.test(value)) cannot(condition, 'a date');
  return (
    (not ? '-' : '') +
    formatQueryLanguage({ nodes: [{ kind: 'label', name: label!, relation, value, start: 0, end: 0 }] })
  );
}

function cannot({ parameter, written }: Condition, wanted: string): never {
  return refuse(parameter, written, wanted);
}
