// Results as hits.

import type { Excerpt, Result, Segment } from '../garden.js';
import { textOf } from '../text/highlight.js';
import type { Marker } from './marks.js';
import type { Highlights, Hit, SearchParameters } from './protocol.js';

/** Attributes of a hit that hold text, each with its marked text. */
type MarkedTexts = Record<string, Segment[] | Segment[][]>;

/** Makes the hit of a result. */
export function hitOf(result: Result, marker: Marker, params: SearchParameters): Hit {
  const texts = textsOf(result);
  const { excerpt } = result;
  const known = {
    ...result.properties,
    url: result.url,
    title: result.title,
    tags: result.tags,
    category: result.category,
    stage: result.stage,
    created: result.created,
    updated: result.updated,
    language: result.language,
    ...(result.garden !== undefined && { garden: result.garden }),
    ...(excerpt && {
      excerpt: textOf(excerpt.segments),
      heading: textOf(excerpt.heading),
      excerptUrl: excerpt.url,
    }),
    sections: result.sections.map(sectionOf),
  };
  return {
    ...pick(known, params.attributesToRetrieve),
    objectID: result.url,
    _highlightResult: highlightsOf(pick(texts, params.attributesToHighlight), marker),
    _snippetResult: highlightsOf(pick(texts, params.attributesToSnippet ?? ['excerpt']), marker),
  };
}

/** True if no text of a hit's passage is asked for. */
export function needsNoExcerpt(params: SearchParameters): boolean {
  const lists = [params.attributesToRetrieve, params.attributesToHighlight, params.attributesToSnippet];
  return lists.every(
    (list) => list && !pickNames(['excerpt', 'heading', 'sections', 'excerptUrl'], list).length,
  );
}

function sectionOf({ heading, segments, url }: Excerpt) {
  return { heading: textOf(heading), excerpt: textOf(segments), url };
}

function textsOf({ titleSegments, tags, tagSegments, excerpt, properties, ...facts }: Result): MarkedTexts {
  const plain = (text: string): Segment[] => (text ? [{ text, match: false }] : []);
  const declared = Object.entries(properties ?? {}).flatMap(([name, value]) => {
    if (typeof value === 'number') return [];
    return [[name, typeof value === 'string' ? plain(value) : value.map(plain)] as const];
  });
  return {
    ...Object.fromEntries(declared),
    title: titleSegments,
    tags: tagSegments ?? tags.map(plain),
    category: plain(facts.category),
    stage: plain(facts.stage),
    language: plain(facts.language),
    ...(excerpt && { excerpt: excerpt.segments, heading: excerpt.heading }),
  };
}

function highlightsOf(texts: MarkedTexts, marker: Marker): Highlights {
  const isList = (value: Segment[] | Segment[][]): value is Segment[][] => Array.isArray(value[0]);
  return Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [
      name,
      isList(value) ? value.map((one) => marker.highlight(one)) : marker.highlight(value),
    ]),
  );
}

/** Picks attributes by a list of names, as requests have it: `*` for all, `-name` for all others, `name:20` with a length. */
function pick<Value>(all: Record<string, Value>, wanted?: readonly string[]): Record<string, Value> {
  if (!wanted) return all;
  return Object.fromEntries(pickNames(Object.keys(all), wanted).map((name) => [name, all[name]!]));
}

function pickNames(names: readonly string[], wanted: readonly string[]): string[] {
  const list = wanted.map((one) => one.replace(/:.*$/su, ''));
  const isAll = list.includes('*') || (list.length > 0 && list.every((one) => one.startsWith('-')));
  return names.filter((name) => (isAll || list.includes(name)) && !list.includes(`-${name}`));
}
