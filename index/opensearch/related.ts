// Notes around a note of a cluster: its links as the build found them, and notes that share rare words, tags and links.
// The engine compares by the words that say most in the note; a static index compares those of both notes.

import { addExcerpts } from '../../src/core/answer/excerpts.js';
import { checkSurroundings, resultOf, unwritten } from '../../src/core/answer/related.js';
import type { RelatedOptions, Result } from '../../src/core/garden.js';
import { keysOfTags } from '../../src/core/notes/tags.js';
import { FIELDS, type PassageText } from '../../src/core/store/index-file.js';
import {
  KEYWORD_WEIGHTS,
  KEYWORDS,
  MAX_RELATED,
  MAX_SHARING,
  pageOf,
} from '../../src/core/store/related-files.js';
import type { Generation } from './generation.js';
import { anyOf } from './label-query.js';
import { A_NOTE, type StoredPassage, type StoredRow } from './mapping.js';
import { boundsQuery } from './matching.js';
import { readAllTerms } from './note-terms.js';
import type { FoundNote } from './sample.js';

/** Most words of a note whose rarity is looked up: the most frequent ones. */
const LOOKED_UP = 400;

/** Least score of a related note. */
const MIN_SCORE = 0.1;

/** Most notes that one note is linked with. */
const MOST = 10_000;

/** Search for notes around one. */
type RelatedSearch = { query: object; sort: object[]; min_score?: number };

type KnownNote = Omit<FoundNote, 'id'>;

/**
 * Finds the notes around the note at an address.
 * @throws GardenSearchError `option` for a wrong `of` or `within`
 */
export async function findRelated(
  url: string,
  { of = 'related', limit = of === 'related' ? MAX_RELATED : MOST, within, excerpts }: RelatedOptions,
  generation: Generation,
): Promise<Result[]> {
  checkSurroundings(of);
  const note = await noteAt(url, generation);
  if (!note) return [];
  if (of === 'unresolved')
    return (note.row.unresolved ?? []).slice(0, limit).map((title) => resultOf(unwritten(title)));
  const searches = {
    related: () => relatedSearch(note, generation),
    links: () => linkSearch({ terms: { url: note.links } }),
    backlinks: () => linkSearch({ term: { links: note.row.url } }),
  };
  const bounds = within ? boundsQuery(within, generation) : [];
  const { query, ...order } = await searches[of]();
  const search = { ...order, query: { bool: { must: [query], filter: bounds } } };
  const [found] = await generation.ask([{ size: Math.min(limit, MOST), _source: ['row'], ...search }]);
  return Promise.all(
    found!.hits.hits.map(async ({ _id, _source }) => {
      const result = storedResult((_source as { row: StoredRow }).row);
      if (!excerpts) return result;
      return addExcerpts(result, JSON.parse(await generation.readText(_id, 0)) as PassageText, new Map());
    }),
  );
}

/** Finds the note at an address: that of this very address, else of the same page. */
async function noteAt(url: string, generation: Generation): Promise<KnownNote | undefined> {
  const query = { bool: { filter: [A_NOTE, { term: { page: pageOf(url) } }] } };
  const [found] = await generation.ask([
    { query, size: 10, sort: [{ url: 'asc' }], _source: ['row', 'passages', 'links'] },
  ]);
  const notes = found!.hits.hits.map(({ _source }) => _source as KnownNote);
  return notes.find(({ row }) => row.url === url) ?? notes[0];
}

function linkSearch(query: object): RelatedSearch {
  const sort = [{ tended: { order: 'desc', missing: '_last' } }, { url: 'asc' }];
  return { query: { bool: { filter: [A_NOTE, query] } }, sort };
}

async function relatedSearch(
  { row, passages, links }: KnownNote,
  generation: Generation,
): Promise<RelatedSearch> {
  const weighed = (query: object, boost: number) => ({ constant_score: { filter: query, boost } });
  const words = await keywordsOf(passages, generation);
  const length = words.reduce((sum, [, weight]) => sum + weight * weight, 0);
  const tags = await rareTags(row.tags, generation);
  const near = [row.url, ...links];
  const should = [
    ...words.map(([term, weight]) => weighed({ term: { terms: term } }, (weight * weight) / length)),
    ...tags.map(([tag, weight]) => weighed({ term: { tags: tag } }, weight * weight)),
    ...near.map((url) => weighed(anyOf([{ term: { links: url } }, { term: { url } }]), 1 / near.length)),
  ];
  const filter = [A_NOTE];
  const bool = { filter, should, must_not: [{ term: { url: row.url } }], minimum_should_match: 1 };
  return { query: { bool }, min_score: MIN_SCORE, sort: [{ _score: 'desc' }, { url: 'asc' }] };
}

/** Finds the words of a note with the highest tf-idf, that few other notes share. */
async function keywordsOf(
  passages: readonly StoredPassage[],
  generation: Generation,
): Promise<[term: string, weight: number][]> {
  const counts = new Map<string, number>();
  const weights = FIELDS.map((field) => KEYWORD_WEIGHTS[field]);
  for (const [terms] of passages)
    for (const [term, found] of readAllTerms(terms))
      for (const [field, count] of found) counts.set(term, (counts.get(term) ?? 0) + weights[field]! * count);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, LOOKED_UP);
  const known = await generation.vocabulary.known(most.map(([term]) => term));
  const { notes } = generation.facts;
  const weighed = known.flatMap(({ word, counts: places }): [string, number][] => {
    const sharing = Math.max(...places);
    const isShared = sharing > 1 && sharing <= MAX_SHARING && sharing < notes;
    return isShared ? [[word, counts.get(word)! * Math.log(notes / sharing)]] : [];
  });
  return weighed.sort(([, a], [, b]) => b - a).slice(0, KEYWORDS);
}

/** Gives the tags of a note with their rarity: a tag of a single note has 1. */
async function rareTags(
  tags: readonly string[],
  generation: Generation,
): Promise<[tag: string, rarity: number][]> {
  const keys = keysOfTags(tags);
  const counts = await generation.count(keys.map((tag) => ({ term: { tags: tag } })));
  const all = generation.facts.notes + 1;
  const rarest = Math.log(all);
  return keys.flatMap((key, i): [string, number][] =>
    counts[i]! <= MAX_SHARING ? [[key, Math.log(all / counts[i]!) / rarest]] : [],
  );
}

function storedResult(row: StoredRow): Result {
  const { url, title, tags, category, stage, created, updated, language, properties } = row;
  const known = { url, title, tags, category, stage, created, updated, language };
  return resultOf({ ...known, ...(properties && { properties }) });
}
