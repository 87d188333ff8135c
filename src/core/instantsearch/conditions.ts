// Conditions of requests: `facetFilters`, `numericFilters` and `tagFilters` as groups, of which all must hold.

import { refuse } from '../answer/checked-garden.js';
import type { Relation } from '../notes/ranges.js';
import { readFilterText, type Condition, type ConditionGroup } from './filter-text.js';
import type { RequestFilters, SearchParameters } from './protocol.js';

const COMPARISON = /^(.+?)\s*(<=|>=|!=|<|>|=)\s*([^<>=!]+)$/su;
const RANGE = /^(.+?)\s*:\s*(\S+)\s+TO\s+(\S+)$/su;

type Reader = (written: string, parameter: string) => Condition[];

/** Readers of the parameters that filter. Several conditions of one text must all hold. */
const READERS: Record<string, Reader> = {
  facetFilters: (written, parameter) => [readFacet(written, parameter)],
  numericFilters: readNumeric,
  tagFilters: (written, parameter) => [readFacet(`tags:${written}`, parameter)],
};

/**
 * Reads the conditions of a request.
 * @throws GardenSearchError `option` with the name of a parameter that can't be read
 */
export function readConditions(params: SearchParameters): ConditionGroup[] {
  return [
    ...Object.entries(READERS).flatMap(([name, read]) =>
      groupsOf(name, params[name] as RequestFilters | undefined, read),
    ),
    ...(params.filters ? readFilterText(params.filters) : []),
  ];
}

function groupsOf(parameter: string, given: RequestFilters | undefined, read: Reader): ConditionGroup[] {
  if (!given) return [];
  // A text of tags or numbers holds several, parted by commas; a value of a facet may hold one.
  const list = typeof given !== 'string' ? given : parameter === 'facetFilters' ? [given] : given.split(',');
  if (!Array.isArray(list)) return refuse(parameter, given, 'a list');
  return (list as readonly (string | readonly string[])[]).flatMap((one) => {
    if (typeof one === 'string') return read(one, parameter).map((condition) => [condition]);
    if (!Array.isArray(one) || !one.every((text) => typeof text === 'string'))
      return refuse(parameter, given, 'a list of conditions');
    const group = one.map((text: string) => read(text, parameter));
    if (group.length === 1) return group[0]!.map((condition) => [condition]);
    if (group.some(({ length }) => length > 1)) return refuse(parameter, one, 'without TO in an alternative');
    return group.length ? [group.flat()] : [];
  });
}

function readFacet(written: string, parameter: string): Condition {
  const [, attribute, minus, value] =
    /^([^:]+):\s*(-?)(.*)$/su.exec(written) ?? refuse(parameter, written, 'like "tags:soil"');
  return {
    parameter,
    written,
    attribute: attribute!.trim(),
    value: value!.replace(/^\\-/u, '-'),
    not: minus === '-',
  };
}

/** Reads a comparison, or a range as two of them. */
function readNumeric(written: string, parameter: string): Condition[] {
  const [, ranged, least, most] = RANGE.exec(written) ?? [];
  if (ranged)
    return [`${ranged}>=${least!}`, `${ranged}<=${most!}`].flatMap((one) => readNumeric(one, parameter));
  const [, attribute, relation, value] =
    COMPARISON.exec(written) ?? refuse(parameter, written, 'like "rating>=4" or "rating:1 TO 4"');
  const not = relation === '!=';
  return [
    {
      parameter,
      written,
      attribute: attribute!.trim(),
      relation: (not ? '=' : relation) as Relation,
      value: value!.trim(),
      not,
    },
  ];
}
