// Refinements of an answer: forms of words, stop words, corrections, lifts of fitting names, suggestions, counts, filters,
// excerpts. The first draft of an answer may come without them.

import { openLanguages } from '../language/waiting-languages.js';
import { loadLanguages } from '../language/languages.js';
import { filterBy } from '../notes/facet-filter.js';
import { FacetIndex } from '../notes/facet-index.js';
import type { Facet } from '../notes/facets.js';
import type { IndexFile } from '../store/index-file.js';
import type { NoteTable } from '../store/note-table.js';
import type { TermIndex } from '../store/term-index.js';
import { expandWord, type Expansion } from '../words/expansion.js';
import type { QueryWord } from '../words/query.js';
import { expandFully, soughtWords, splitUnknown } from '../words/refined-words.js';
import { suggest } from './completions.js';
import { liftFittingNames } from './name-lift.js';
import type { Pace } from './pace.js';
import { addKnownExcerpts, textsOf } from './result-excerpts.js';
import { typingPause } from './typing-pause.js';

/** Opened garden, as its refinements see it. */
export interface RefinedGarden {
  readonly file: Pick<IndexFile, 'options' | 'aside' | 'synonyms'>;
  readonly pace: Pick<Pace, 'yieldToPage'>;
  readonly notes: NoteTable;
  readonly tags: readonly string[];
  /** Facets of the declared properties. */
  readonly declared: readonly Facet[];
}

/** Refinements of a garden. */
export type Refinements = Awaited<ReturnType<typeof refine>>;

/** Prepares the refinements of a garden: its languages, and the index of its facets. */
export async function refine({ file, pace, notes, tags, declared }: RefinedGarden) {
  const { languages: spoken, common = spoken } = file.options;
  // Synonyms are found in the forms of any language.
  const { languagesFor, waitingFor } = await openLanguages(spoken, file.synonyms ? spoken : common);
  const ignored = await loadLanguages(common);
  // The labels of a large garden lie beside its entry.
  const facets = file.aside ? undefined : new FacetIndex(notes, tags, declared);
  await facets?.prepare(pace.yieldToPage);
  return {
    languagesFor,
    /** Expands a word, with its forms unless it is plain. A language that waits for it is missed first. */
    expandFully(word: QueryWord, index: TermIndex, isPlain: boolean, reader = ''): Expansion {
      const waiting = isPlain ? [] : waitingFor(word.term, reader);
      for (const [subtag, fetch] of waiting) index.shelf.miss(`language ${subtag}`, fetch);
      if (waiting.length) return { groups: expandWord(word, index) };
      return expandFully(word, index, isPlain ? [] : languagesFor(reader));
    },
    facets,
    /** True for a stop word in the garden's languages. */
    isStopWord: ({ term }: Pick<QueryWord, 'term'>) => ignored.some(({ stopWords }) => stopWords.has(term)),
    ...{ soughtWords, splitUnknown, suggest, liftFittingNames, filterBy },
    ...{ addKnownExcerpts, textsOf },
    pauseAfter: typingPause(),
  };
}
