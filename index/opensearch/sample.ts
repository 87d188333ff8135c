// Notes that a cluster gave for a query, as a garden of their own. The engine of a static index ranks and filters them
// and cuts their excerpts. Counts come from the cluster, which has all notes.

import { SearchEngine } from '../../src/core/answer/search-engine.js';
import { AT_ONCE } from '../../src/core/answer/pace.js';
import type { Draft, Question } from '../../src/core/answer/draft.js';
import { packCopies } from '../../src/core/notes/copy-list.js';
import type { Facets } from '../../src/core/notes/facets.js';
import { packLinks } from '../../src/core/notes/link-list.js';
import { toPosting } from '../../src/core/store/entry-terms.js';
import { factColumns, propertyColumns } from '../../src/core/store/note-columns.js';
import { FIELDS, VERSION, type IndexFile } from '../../src/core/store/index-file.js';
import { TEXT_BLOCK } from '../../src/core/store/file-names.js';
import { packNotes } from '../../src/core/store/note-table.js';
import { writeNumbers } from '../../src/core/store/numbers.js';
import { writeFile } from '../../src/core/store/read-file.js';
import { addTo, byCodeUnit } from '../../src/core/text/strings.js';
import type { ClusterWords, GardenStatistics, SampledNotes } from './cluster-words.js';
import type { Postings } from './cluster-terms.js';
import { readSteps, readTerms } from './note-terms.js';
import type { GardenFacts, StoredPassage, StoredRow } from './mapping.js';

/** Note as the cluster gives it. */
export interface FoundNote {
  id: string;
  row: StoredRow;
  passages: readonly StoredPassage[];
  /** Addresses of the notes that it links to; only where a query asks for links. */
  links: readonly string[];
}

/** Counts of all notes that match. */
export interface Counts {
  total: number;
  facets: Facets;
  /** True if the sample has all notes that may match, and its texts decide which do. */
  isOpen: boolean;
  /** True if more notes may match than the sample has. */
  isCut: boolean;
}

/** Reads the texts of passages, as JSON, by their notes and places. */
type ReadTexts = (id: string, passage: number, signal?: AbortSignal) => Promise<string>;

/** Parts of a {@link Sample}. */
interface SampleParts {
  facts: GardenFacts;
  notes: readonly FoundNote[];
  /** Notes that links lead to, beside those at hand. */
  linked: readonly StoredRow[];
  words: ClusterWords;
  statistics: GardenStatistics;
  counts: Counts;
  /** Counts for a sentence that is answered by its plain words. */
  plain: Counts | undefined;
  readText: ReadTexts;
}

/** Engine of the notes at hand. */
export class Sample extends SearchEngine {
  readonly linked: readonly StoredRow[];
  readonly #parts: SampleParts;

  constructor(given: SampleParts) {
    const notes = [...given.notes].sort((a, b) => byCodeUnit(a.row.url, b.row.url));
    const parts = { ...given, notes };
    const places = notes.flatMap(({ id, passages }) => passages.map((_, passage) => [id, passage] as const));
    super(
      fileOf(parts),
      async (name, signal) => {
        const [, block, number] = /-(\d+)-(\d+)\.json$/u.exec(name)!;
        const [id, passage] = places[Number(block) * TEXT_BLOCK + Number(number)]!;
        return writeFile(
          `${block}-${number}`,
          `[[${await given.readText(id, passage, signal as AbortSignal)}]]`,
        );
      },
      AT_ONCE,
    );
    this.linked = given.linked;
    this.#parts = parts;
    given.words.take(sampleOf(notes, this.noteOf, given.words), given.statistics);
    Object.assign(this, { words: given.words });
  }

  override async draft(question: Question): Promise<Draft> {
    const draft = await super.draft(question);
    const { plain, counts } = this.#parts;
    const isPlain = plain && !!question.syntaxFilter?.exact.length;
    const { total, facets, isOpen, isCut } = isPlain ? plain : counts;
    const own = isOpen ? { complete: draft.answer.complete && !isCut } : { total, facets };
    return { ...draft, answer: { ...draft.answer, ...own } };
  }
}

function fileOf({ facts, notes, linked }: SampleParts): IndexFile {
  const rows = notes.map(({ row }) => row);
  const tags = [...new Set(rows.flatMap((row) => row.tags))];
  const { languages, common, properties, synonyms, tokenizer, folding } = facts;
  const links = linksOf(notes, linked);
  const copies = copiesOf(notes);
  const count = notes.reduce((sum, { passages }) => sum + passages.length, 0);
  const { notes: packed, places } = packNotes(tableOf(notes, rows, tags, properties));
  return {
    format: 'garden-search',
    version: VERSION,
    generator: '',
    layout: 'single',
    hash: '',
    options: { tokenizer, folding, languages, ...(common && { common }) },
    notes: { ...packed, ...places },
    tags,
    ...(properties && { properties }),
    texts: textsOf(count),
    optional: { links },
    ...(synonyms && { synonyms }),
    ...(copies.length && { copies: packCopies(copies, notes.length) }),
    lengths: FIELDS.map(() => writeNumbers(new Uint32Array(count))),
  };
}

// Every text is a file of its own.
function textsOf(count: number): IndexFile['texts'] {
  const blocks = Array.from({ length: Math.ceil(count / TEXT_BLOCK) }, (_, block) => String(block));
  return { blocks, sizes: writeNumbers(new Uint32Array(count).fill(1)) };
}

function tableOf(
  notes: readonly FoundNote[],
  rows: readonly StoredRow[],
  tags: readonly string[],
  properties: GardenFacts['properties'],
) {
  return {
    url: rows.map(({ url }) => url),
    title: rows.map(({ title }) => title),
    aliases: Object.fromEntries(rows.flatMap(({ aliases }, i) => (aliases ? [[i, aliases]] : []))),
    tags: rows.map((row) => row.tags.map((tag) => tags.indexOf(tag))),
    ...factColumns(rows),
    ...(properties && { properties: propertyColumns(rows, properties) }),
    weight: Object.fromEntries(rows.flatMap(({ weight }, i) => (weight === undefined ? [] : [[i, weight]]))),
    passages: notes.map(({ passages }) => passages.length),
  };
}

// Numbers of linked notes follow those of the notes at hand.
function linksOf(notes: readonly FoundNote[], linked: readonly StoredRow[]): number[][] {
  const numbers = new Map([...notes.map(({ row }) => row), ...linked].map(({ url }, i) => [url, i]));
  const rows = notes.map(({ links }) => links.flatMap((url) => numbers.get(url) ?? []).sort((a, b) => a - b));
  return packLinks([...rows, ...linked.map(() => [])]);
}

function copiesOf(notes: readonly FoundNote[]): number[][] {
  const groups = new Map<string, [place: number, note: number][]>();
  notes.forEach(({ row: { group = '' } }, note) => {
    const [name, place] = group.split(' ') as [string, string?];
    if (name) addTo(groups, name, [Number(place), note]);
  });
  const sorted = [...groups.values()].map((group) => group.sort(([a], [b]) => a - b).map(([, note]) => note));
  return sorted.filter(({ length }) => length > 1);
}

/** Reads the postings of the looked up words in the notes at hand. */
function sampleOf(notes: readonly FoundNote[], noteOf: Uint32Array, words: ClusterWords): SampledNotes {
  const found = new Map<string, Map<number, number[]>>();
  const lengths = FIELDS.map(() => new Uint32Array(noteOf.length));
  let document = 0;
  for (const { passages } of notes)
    for (const [terms, steps] of passages) {
      readSteps(steps).forEach((step, field) => (lengths[field]![document] = step));
      readTerms(
        terms,
        (term) => words.wants(term),
        (term, field, count) => {
          const fields = found.get(term) ?? new Map<number, number[]>();
          const pairs = fields.get(field) ?? [];
          pairs.push(document, count);
          found.set(term, fields.set(field, pairs));
        },
      );
      document++;
    }
  const postings: Postings = new Map(
    [...found].map(([term, fields]) => [
      term,
      [...fields].sort(([a], [b]) => a - b).map(([field, pairs]) => toPosting(field, pairs)),
    ]),
  );
  return { postings, noteOf, lengths };
}
