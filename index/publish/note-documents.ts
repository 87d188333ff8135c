// Documents of a note for a cluster: the note with its terms, and the texts of its passages.

import { addTo, decoded } from '../../src/core/text/strings.js';
import { foldTerm, foldText } from '../../src/core/text/folding.js';
import type { Language } from '../../src/core/language/language.js';
import { FACTS, tended, type DeclaredProperty, type Note } from '../../src/core/note.js';
import { keysOfTags } from '../../src/core/notes/tags.js';
import { FIELDS } from '../../src/core/store/index-file.js';
import { pageOf } from '../../src/core/store/related-files.js';
import { nameKey, pathKey } from '../../src/core/text/keys.js';
import { terms, tokenize } from '../../src/core/text/tokenizer.js';
import { LABEL, LONGEST, propertyFields, SAME_PLACE, type StoredPassage } from '../opensearch/mapping.js';
import { writeSteps, writeTerms } from '../opensearch/note-terms.js';
import { documentsOf, PassageCache } from '../writer/passage-cache.js';
import { decodeUtf8 } from '../writer/output-file.js';
import { shownIn } from '../writer/surroundings.js';
import { countPhrases } from '../writer/synonyms.js';
import type { OutlinedNote } from './outline.js';
import { addLengths, countPassage, isShort, type CountedPassage } from './passage-terms.js';

/** Number of notes by which terms are weighed in a new index. */
const WEIGHED_BY = 2000;

/** Facts of the garden that documents depend on. */
interface DocumentOptions {
  declared: readonly DeclaredProperty[];
  labels: ReadonlyMap<string, string>;
  /** Phrases among the garden's synonyms, each a term of its own. */
  phrases: readonly string[];
  stopWords: readonly Pick<Language, 'stopWords'>[];
}

/** Documents of a note. */
export interface NoteDocuments {
  passages: CountedPassage[];
  /** Texts of the passages, as JSON. */
  texts: readonly string[];
  /** Fields of the note, but for its weighed terms. */
  fields: Record<string, unknown>;
}

/** Makes the documents of notes. */
export class DocumentMaker {
  readonly #options: DocumentOptions;
  readonly #cache = new PassageCache();

  constructor(options: DocumentOptions) {
    this.#options = options;
  }

  /** Makes the documents of a note, which is read again. */
  make(outlined: OutlinedNote): NoteDocuments {
    const note = { ...outlined.read(), tags: outlined.note.tags, language: outlined.note.language };
    const cut = this.#cache.cut(note);
    const { phrases } = this.#options;
    const whole = phrases.length ? documentsOf({ note, ...cut }) : [];
    const passages = cut.documents.map((document, i) => {
      const counted = countPassage(document, this.#cache.counter.terms);
      if (phrases.length)
        countPhrases({ ...whole[i]! }, phrases, (at, field, times) =>
          addTo(counted.terms, phrases[at]!, [field, times]),
        );
      return counted;
    });
    const texts = cut.passages.map(decodeUtf8);
    return { passages, texts, fields: this.#fieldsOf(outlined, note, passages, texts) };
  }

  #fieldsOf(
    { links, group, unresolved }: OutlinedNote,
    note: Note,
    passages: readonly CountedPassage[],
    texts: readonly string[],
  ): Record<string, unknown> {
    const { declared, labels } = this.#options;
    const { url, title, aliases, tags, category, stage, created, updated, language, weight } = note;
    const names = [title, ...aliases];
    const keys = keysOfTags(tags);
    const own = declared.flatMap((property, place) => Object.entries(propertyValues(note, property, place)));
    return {
      count: passages.length,
      names: names.map(placesOf),
      headings: [...new Set(note.sections.flatMap(({ heading }) => terms(heading)))]
        .filter(isShort)
        .join('\n'),
      nameKeys: names.map((name) => nameKey(name).slice(0, LONGEST)).filter(Boolean),
      titleLength: this.#lengthOf(title),
      tags: keys,
      labels: keys.map((key) => key + LABEL + (labels.get(key) ?? key)),
      ...given({ stage, category, categoryKey: foldTerm(category), created, language }),
      ...given({ year: tended(note).slice(0, 4), languageKey: foldTerm(language), tended: tended(note) }),
      ...given({ newest: created || updated, group: group.split(' ')[0]! }),
      titleKey: foldText(title).slice(0, LONGEST),
      path: placesOf(decoded(url, decodeURI)),
      links: links.map((target) => target.url),
      linkKeys: [...new Set(links.flatMap(linkKeys))],
      page: pageOf(url),
      url,
      ...Object.fromEntries(own),
      row: {
        url,
        title,
        ...(aliases.length && { aliases }),
        tags,
        ...Object.fromEntries(FACTS.map((fact) => [fact, note[fact]])),
        ...(note.properties && { properties: declaredAlone(note, declared) }),
        ...(weight !== 1 && { weight }),
        ...(group && { group }),
        ...(unresolved.length && { unresolved: shownIn(texts, unresolved) }),
      },
      passages: passages.map(({ terms, steps }): StoredPassage => [writeTerms(terms), writeSteps(steps)]),
    };
  }

  // Counts the words of a title that a query must have for the title to fit it.
  #lengthOf(title: string): number {
    const all = [...new Set(tokenize(title).flatMap(({ part, term }) => (part ? [] : term)))];
    const isStop = (term: string) => this.#options.stopWords.some(({ stopWords }) => stopWords.has(term));
    return Math.max(1, all.filter((term) => !isStop(term)).length || all.length);
  }
}

// A word and its parts stand at one place.
function placesOf(text: string): string {
  let places = '';
  for (const { term, part } of tokenize(text)) places += `${places && (part ? SAME_PLACE : '\n')}${term}`;
  return places;
}

function linkKeys({ url, title, aliases }: Note): string[] {
  const file = decoded(url, decodeURI).replace(/(\/index)?(\.\w+)?$/i, '');
  return [file, title, ...aliases]
    .map(pathKey)
    .flatMap((key) => [...key.matchAll(/\//g)].map(({ index }) => key.slice(index)));
}

function given(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

function propertyValues(
  note: Note,
  { name, type }: DeclaredProperty,
  place: number,
): Record<string, unknown> {
  const value = note.properties?.[name];
  if (value === undefined) return {};
  const fields = propertyFields(place);
  if (type === 'number') return { [fields.number]: value, [fields.value]: String(value) };
  if (type === 'date') return { [fields.value]: value };
  const texts = [value].flat().map(String);
  return {
    [fields.value]: texts,
    [fields.key]: texts.map(foldTerm),
    [fields.order]: foldText(texts.join(' ')).slice(0, LONGEST),
  };
}

function declaredAlone({ properties = {} }: Note, declared: readonly DeclaredProperty[]) {
  const names = new Set(declared.map(({ name }) => name));
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.has(name)));
}

/** Averages the lengths of some notes, field by field. The engine's choice of notes needs no more. */
export function averageLengths(notes: readonly { outlined: OutlinedNote }[], maker: DocumentMaker): number[] {
  const lengths = FIELDS.map((): [number, number] => [0, 0]);
  const step = Math.ceil(notes.length / WEIGHED_BY);
  for (let i = 0; i < notes.length; i += step)
    for (const { steps } of maker.make(notes[i]!.outlined).passages) addLengths(lengths, steps);
  return lengths.map(([sum, count]) => (count ? sum / count : 1));
}
