// Labels of the query language, and ranges of filters, as queries of the engine.

import { foldTerm } from '../../src/core/text/folding.js';
import { STAGES, type DeclaredProperty } from '../../src/core/note.js';
import { FACETS } from '../../src/core/notes/facets.js';
import { holds, readRange, SCALES, type Relation } from '../../src/core/notes/ranges.js';
import { tagKey } from '../../src/core/notes/tags.js';
import { pathKey } from '../../src/core/text/keys.js';
import { readPhrase } from '../../src/core/query-language/holds-phrase.js';
import type { PhraseTerm } from '../../src/core/query-language/note-source.js';
import type { Label } from '../../src/core/query-language/syntax.js';
import type { TermGroup } from '../../src/core/words/ranking.js';
import { propertyFields } from './mapping.js';

/** Query of the engine; undefined for a condition that asks for nothing. */
export type Condition = object | undefined;

/** Greatest text: a text followed by it comes after all that begin with the text. */
const LAST = '\uffff';

/** Queries that no note meets, and that each does. */
export const [NONE, ALL] = [{ match_none: {} }, { match_all: {} }];

/** Makes the query for what meets some of several queries. @param least number of these. Default 1 */
export function anyOf(all: readonly object[], least = 1): object {
  return all.length > 1 ? { bool: { should: all, minimum_should_match: least } } : (all[0] ?? NONE);
}

/** Makes the queries for the terms of groups: for those of words in one field, for those of whole notes in another. */
export function termQueries(groups: readonly TermGroup[], ofWords: string, ofNotes: string): object[] {
  const query = (field: string, noteOnly: boolean) => {
    const found = groups.filter((group) => group.noteOnly === noteOnly).flatMap(({ terms }) => terms);
    const terms = [...new Set(found.map(({ term }) => term))].sort();
    return terms.length ? [{ terms: { [field]: terms } }] : [];
  };
  return [...query(ofWords, false), ...query(ofNotes, true)];
}

/** Fields of the keys of facets that a label names. */
const KEYS: Partial<Record<string, string>> = {
  category: 'categoryKey',
  language: 'languageKey',
  year: 'year',
};

/**
 * Makes the query for a label.
 * @param typing true if more of the value may follow
 * @param declared properties of the garden
 */
export function labelQuery(
  { name, relation, value }: Label,
  typing: boolean,
  declared: readonly DeclaredProperty[],
): Condition {
  const place = declared.findIndex((property) => property.name.toLowerCase() === name);
  if (place >= 0) return propertyQuery(declared[place]!, place, relation, value, typing);
  switch (name) {
    case 'tag':
      return keyed('tags', tagKey(value), typing);
    case 'links':
      return keyed('linkKeys', pathKey(value), typing);
    case 'path':
      return phraseQuery('path', readPhrase(value), typing);
    case 'stage':
      return stages(relation, value);
    case 'created':
      return dateRange('created', relation, value);
    case 'updated':
      return dateRange('tended', relation, value);
    case 'before':
      return dateRange('tended', '<', value);
    case 'after':
      return dateRange('tended', '>=', value);
  }
  const facet = FACETS.find(({ label }) => label === name)!;
  return keyed(KEYS[facet.name]!, foldTerm(value), typing);
}

function propertyQuery(
  { type }: DeclaredProperty,
  place: number,
  relation: Relation,
  value: string,
  typing: boolean,
): Condition {
  if (type === 'number' || type === 'date') return scaledRange(type, place, relation, value);
  return keyed(propertyFields(place).key, foldTerm(value), typing);
}

function scaledRange(type: keyof typeof SCALES, place: number, relation: Relation, value: string): object {
  const fields = propertyFields(place);
  return type === 'number'
    ? numberRange(fields.number, relation, value)
    : dateRange(fields.value, relation, value);
}

function keyed(field: string, key: string, typing: boolean): Condition {
  return key ? { [typing ? 'prefix' : 'term']: { [field]: { value: key } } } : undefined;
}

function stages(relation: Relation, value: string): object {
  const at = STAGES.indexOf(value as 'budding');
  return { terms: { stage: STAGES.filter((_, i) => holds(relation, i - at)) } };
}

/** Makes the query for words that follow each other in a field. @param typing true if the last may be a beginning */
export function phraseQuery(field: string, phrase: readonly PhraseTerm[], typing = false): Condition {
  const clauses = phrase.map(({ term, open }, i) =>
    open || (typing && i === phrase.length - 1)
      ? { span_multi: { match: { prefix: { [field]: { value: term, rewrite: 'top_terms_1000' } } } } }
      : { span_term: { [field]: term } },
  );
  return clauses.length > 1 ? { span_near: { clauses, slop: 0, in_order: true } } : clauses[0];
}

/** Makes the query for a date in a relation to a year, a month or a day. */
function dateRange(field: string, relation: Relation, value: string): object {
  const bounds = {
    '<': { lt: value },
    '<=': { lte: value + LAST },
    '=': { gte: value, lte: value + LAST },
    '>=': { gte: value },
    '>': { gt: value + LAST },
  };
  return { range: { [field]: bounds[relation] } };
}

function numberRange(field: string, relation: Relation, value: string): object {
  const number = Number(value);
  const bounds = { '<': 'lt', '<=': 'lte', '>=': 'gte', '>': 'gt' };
  return relation === '='
    ? { term: { [field]: number } }
    : { range: { [field]: { [bounds[relation]]: number } } };
}

/** Makes the query for a filter of a property by a range: `>=4`. No note is within a malformed one. */
export function rangeQuery(type: keyof typeof SCALES, place: number, range: string): object {
  const [relation, value] = readRange(range, SCALES[type]);
  return value ? scaledRange(type, place, relation, value) : NONE;
}
