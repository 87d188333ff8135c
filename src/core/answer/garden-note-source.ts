// Notes of an opened garden, as a source for the query language.

import { decoded } from '../text/strings.js';
import { factsOf, namesOf } from '../store/note-table.js';
import type { Signal } from '../garden.js';
import { unpackLinks } from '../notes/link-list.js';
import type { Query, QueryWord } from '../words/query.js';
import type { WordSearch } from '../words/word-search.js';
import { BoundedCache } from '../bounded-cache.js';
import type { DocumentsOfNotes, NoteSource, PhraseTerm } from '../query-language/note-source.js';
import type { Place, TextRange } from '../query-language/syntax.js';
import { parseFile } from '../store/read-file.js';
import type { Engine } from './engine.js';
import { IN_PLACE, noteHasAny, noteHasWord } from './notes-with-words.js';
import { tokenize, type Token } from '../text/tokenizer.js';
import { tagKey, withParents } from '../notes/tags.js';

/** Values computed once for a garden. */
interface Known {
  /** Decoded addresses by note, each computed when first needed. */
  paths: string[];
  /** Tokens of the decoded addresses by note, each computed when first needed. */
  pathTokens: Token[][];
  /** Linked notes by note; undefined until read. */
  links?: number[][];
  /** Documents that have all terms of a phrase, by place and terms: drafts of an answer ask for them again. */
  phrases: BoundedCache<string, DocumentsOfNotes>;
}

/** Most phrases whose documents are kept, at 100,000 notes about a megabyte each. */
const MAX_PHRASES = 16;

const known = new WeakMap<Engine, Known>();

// Keys of each tag of a list, and of the tags that it is nested in.
const tagKeys = new WeakMap<readonly string[], string[][]>();

function knownOf(engine: Engine): Known {
  const facts: Known = known.get(engine) ?? {
    paths: [],
    pathTokens: [],
    phrases: new BoundedCache(MAX_PHRASES),
  };
  known.set(engine, facts);
  return facts;
}

/** Reads the links of the garden, once: for each note the numbers of the notes that it links to. */
export async function linksOf(engine: Engine, signal?: Signal): Promise<number[][]> {
  const { links } = engine.file.optional;
  return (knownOf(engine).links ??= unpackLinks(
    typeof links === 'string'
      ? parseFile(await engine.read(links, signal), links)
      : (links ?? Array.from(engine.passages, () => [])),
  ));
}

/** Finds the documents that have all of some terms. */
function documentsWith(
  terms: readonly PhraseTerm[],
  place: Place,
  { words: { index }, noteOf }: Engine,
): DocumentsOfNotes {
  /** Number of the terms that a document has, as long as it has all before. */
  const counts = new Uint16Array(noteOf.length);
  terms.forEach(({ term, open }, i) => {
    const postings = (open ? index.range(term) : [term]).flatMap((own) => index.postings(own));
    for (const { documents } of postings.filter(({ field }) => IN_PLACE[place](field)))
      for (const document of documents) if (counts[document] === i) counts[document] = i + 1;
  });
  const isFound = (document: number) => counts[document] === terms.length;
  /** First document of each note that has any, plus 1; 0 for a note without. */
  const first = new Uint32Array(noteOf.length);
  for (let document = noteOf.length; document--;)
    if (isFound(document)) first[noteOf[document]!] = document + 1;
  return {
    has: (note) => !!first[note],
    of(note) {
      const own: number[] = [];
      if (!first[note]) return own;
      for (let document = first[note] - 1; noteOf[document] === note; document++)
        if (isFound(document)) own.push(document);
      return own;
    },
  };
}

/** Lists the different words of a part of a query, each as it is typed there, and splits those that the garden lacks. */
export function wordsWithin(
  { start, end }: TextRange,
  query: Query,
  words: Pick<WordSearch, 'split'>,
): QueryWord[] {
  const typed = query.typed.filter((place) => place.start >= start && place.end <= end);
  const own = typed.map(({ word, typing }) => (word.typing === typing ? word : { ...word, typing }));
  return [...new Set(own)].flatMap((word) => words.split(word));
}

/** Makes the source for a query, once the columns that it reads are there. One for links needs {@link linksOf} first. */
export function makeSource(engine: Engine, query: Query): NoteSource {
  const { notes, words, linked = [] } = engine;
  const { paths, pathTokens, links, phrases } = knownOf(engine);
  const { notes: labelled, tags } = engine.labels;
  const keys = tagKeys.get(tags) ?? tags.map((tag) => withParents(tagKey(tag)));
  tagKeys.set(tags, keys);

  const count = engine.passages.length;
  const path = (note: number) =>
    (paths[note] ??= decoded(notes.url[note] ?? linked[note - count]!.url, decodeURI));

  return {
    targets: count + linked.length,
    words: (range) => wordsWithin(range, query, words),
    tells: (word) => !engine.isStopWord(word),
    withWord: (word, place) => noteHasWord(word, place, query, engine),
    withAny: (sought) => noteHasAny(sought, query, engine),
    withTerms(terms, place) {
      const { misses } = words.index;
      return phrases.get(
        JSON.stringify([place, terms]),
        () => documentsWith(terms, place, engine),
        () => words.index.misses === misses,
      );
    },
    names(note) {
      const { title, aliases = [] } = linked[note - count] ?? namesOf(notes, note);
      return [title, ...aliases];
    },
    tags: (note) => labelled.tags[note]!.flatMap((tag) => keys[tag]!),
    facts: (note) => factsOf(labelled, note),
    path,
    pathTokens: (note) => (pathTokens[note] ??= tokenize(path(note))),
    links: (note) => links![note]!,
  };
}
