// Notes around a note, and the map of tags, as the build found them. Fetched with the first call for either.

import type { RelatedOptions, Result, TagMap } from '../garden.js';
import { GardenSearchError } from '../errors.js';
import { lazy } from '../lazy.js';
import { tagKey } from '../notes/tags.js';
import type { NoteRow } from '../store/note-table.js';
import { parseFile } from '../store/read-file.js';
import {
  countRelatedFiles,
  findSurroundings,
  MAX_RELATED,
  relatedFileOf,
  SURROUNDINGS,
  type NoteSurroundings,
  type PackedSurroundings,
} from '../store/related-files.js';
import type { AroundFile } from '../store/aside-tables.js';
import { MAP_HEIGHT, MAP_WIDTH, unpackTagMap, type PackedTagMap } from '../store/tag-map.js';
import { byCodeUnit } from '../text/strings.js';
import type { Engine } from './engine.js';
import { makeResult } from './results.js';
import { fetchRefinements } from './search-engine.js';

const fetchSyntaxFilter = lazy(() => import('./syntax-filter.js'));

/**
 * Finds the notes around the note at an address.
 * @param url address of a result; its host, query, fragment and spelling (`/a`, `/a/`, `/a.html`) make no difference
 * @returns results, without excerpts unless the option asks for them; none where the garden has no such note
 * @throws GardenSearchError `option` for a wrong `of` or `within`
 */
export async function findRelated(url: string, options: RelatedOptions, engine: Engine): Promise<Result[]> {
  const { of = 'related', limit = of === 'related' ? MAX_RELATED : Infinity, within, excerpts } = options;
  checkSurroundings(of);
  await engine.ready();
  const around = findSurroundings(await readSurroundings(url, engine), url);
  if (!around) return [];
  if (of === 'unresolved') return around[of].slice(0, limit).map((name) => resultOf(unwritten(name)));
  const notes = (await only(around[of], within, engine)).slice(0, limit);
  const results = (await readRows(notes, engine)).map(resultOf);
  return excerpts ? addBeginnings(results, notes, engine) : results;
}

/** Refuses what is not around a note. @throws GardenSearchError `option` */
export function checkSurroundings(of: NonNullable<RelatedOptions['of']>): void {
  if (!SURROUNDINGS.includes(of))
    throw new GardenSearchError('option', 'of', String(of), `one of ${SURROUNDINGS.join(', ')}`);
}

/** Makes a result of a row, without an excerpt. */
export function resultOf(row: NoteRow): Result {
  return makeResult(row, 0, new Map());
}

/** Adds the beginnings of notes to their results. @throws the error of a text that can't be read */
async function addBeginnings(results: Result[], notes: readonly number[], engine: Engine): Promise<Result[]> {
  const { addAllExcerpts } = await fetchRefinements();
  const shown = notes.map((note) => ({ note, document: engine.noteOf.indexOf(note), score: 0 }));
  const draft = { answer: { results }, shown, matches: new Map() };
  const added = await addAllExcerpts(draft, engine, () => Promise.resolve());
  if (added.failed) throw added.failed;
  return added.results;
}

async function only(notes: readonly number[], within: string | undefined, engine: Engine) {
  if (!within) return notes;
  const { makeSyntaxFilter } = await fetchSyntaxFilter();
  const { within: passes } = await makeSyntaxFilter('', { within, sort: 'relevance' }, engine);
  return notes.filter((note) => passes[note]);
}

// File read last, of each garden: the lists on a note's page and the search all ask for the same one.
const last = new WeakMap<Engine, { name: string; content: readonly PackedSurroundings[] }>();

async function readSurroundings(url: string, engine: Engine): Promise<readonly PackedSurroundings[]> {
  const { file, read, passages, aside } = engine;
  const { around = [] } = file.optional;
  const { length } = passages;
  const number = relatedFileOf(url, length);
  const block = countRelatedFiles(length) / around.length;
  const one = around[Math.floor(number / block)];
  if (typeof one !== 'string') return one?.[0] ?? [];
  // The function fileName would bring the script of excerpts.
  const name = `garden-related-${one}-${number % block}.json`;
  const known = last.get(engine);
  if (known?.name === name) return known.content;
  const [content, rows, numbers] = parseFile<AroundFile>(await read(name), name);
  if (rows) aside?.takeRows(rows, numbers!);
  last.set(engine, { name, content });
  return content;
}

async function readRows(notes: NoteSurroundings['related'], engine: Engine): Promise<NoteRow[]> {
  const rowsMissed = engine.shelf.track();
  const rows = notes.map((note) => engine.rowOf(note));
  const missed = rowsMissed();
  if (!missed.size) return rows as NoteRow[];
  await engine.shelf.load(missed);
  return readRows(notes, engine);
}

/** Makes the row of a note that is not written yet. */
export function unwritten(title: string): NoteRow {
  return { url: '', title, tags: [], category: '', stage: '', created: '', updated: '', language: '' };
}

/** Reads the map of tags. */
export async function readTagMap({ file, read }: Engine): Promise<TagMap> {
  const { map } = file.optional;
  const packed = typeof map === 'string' ? parseFile<PackedTagMap>(await read(map), map) : map;
  const tags = (packed ? unpackTagMap(packed) : []).map(({ label, count, x, y }) => {
    const radius = Math.round(packed!.unit * Math.sqrt(count) * 100) / 100;
    return { tag: tagKey(label), label: label.replace(/^[\s#]+/u, ''), count, x, y, radius };
  });
  tags.sort((a, b) => b.count - a.count || byCodeUnit(a.tag, b.tag));
  return { width: MAP_WIDTH, height: MAP_HEIGHT, tags };
}
