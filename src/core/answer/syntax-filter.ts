// Filter of notes by the syntax of a query. Fetched with the first query that has syntax.
//
//   match     by the terms at hand: notes that pass, and undecided ones, which may hold a phrase
//   verify    by the texts of undecided notes, the best first

import type { Matches } from '../text/excerpt.js';
import type { Passing } from '../notes/facet-counts.js';
import type { Answer, SearchOptions, Signal, Sort, Suggestion } from '../garden.js';
import type { PassageText } from '../store/index-file.js';
import { sortNotes, type RankedNote } from './note-ranking.js';
import { makeSource, linksOf } from './garden-note-source.js';
import { textsOf } from './result-excerpts.js';
import type { Query } from '../words/query.js';
import type { Engine } from './engine.js';
import { notesWithin, parseBounds } from './notes-within.js';
import { listOperators } from './operators.js';
import { markPhrases } from './phrase-marks.js';
import { columnsRead, mostColumns } from '../query-language/columns-read.js';
import { evaluate, type Evaluation } from '../query-language/evaluate.js';
import { labelsWith, type Labels } from '../query-language/labels.js';
import type { NoteSource, NoteTexts } from '../query-language/note-source.js';
import { formatQueryLanguage } from '../query-language/format-query-language.js';
import { parseQueryLanguage } from '../query-language/parse-query-language.js';
import { rankedText } from '../query-language/ranked-text.js';
import { readSentence } from '../query-language/sentence.js';
import type { QueryNode, QueryTree } from '../query-language/syntax.js';

/** Most undecided notes whose texts are read for a phrase, unless more results are wanted. */
export const MAX_READ = 50;

/** Number of notes whose texts are fetched between two drafts of an answer. */
const READ_AT_ONCE = 10;

/**
 * Makes the filter of a query by its syntax. Reads first what the query needs: columns of notes, and the garden's links.
 * @param text typed text, trimmed
 * @param options those of the search
 * @throws GardenSearchError `option` if `within` holds anything but labels
 */
export async function makeSyntaxFilter(
  text: string,
  options: SearchOptions,
  engine: Engine,
): Promise<SyntaxFilter> {
  const { within = '', language, signal } = options;
  const labels = labelsWith(engine.file.properties);
  const tree = parseQueryLanguage(text, labels);
  const bounds = within ? [columnsRead(parseBounds(within, labels), labels)] : [];
  const sentence = readSentence(tree);
  const { plain, operators } = sentence?.isLong ? sentence : { plain: tree };
  const query = await parseRanked(plain, engine, language);
  const columns = mostColumns([columnsRead(plain, labels), ...bounds]);
  await engine.need(options, query.words.length > 0, columns);
  if (/links:/i.test(text + within)) await linksOf(engine, signal);
  return new SyntaxFilter(plain, query, operators, notesWithin(within, engine), engine);
}

/**
 * Makes the plain filter of a query that reads as a sentence, to be answered by its words alone.
 * @returns undefined if the query is no sentence, or the filter is plain already
 */
export async function makePlainFilter(
  { tree, within, query: { language } }: SyntaxFilter,
  engine: Engine,
): Promise<SyntaxFilter | undefined> {
  const sentence = readSentence(tree);
  if (!sentence) return undefined;
  const { plain, operators } = sentence;
  return new SyntaxFilter(plain, await parseRanked(plain, engine, language), operators, within, engine);
}

function parseRanked(tree: QueryTree, engine: Engine, language: string | undefined): Promise<Query> {
  return engine.parse(tree.text, language, rankedText(tree, labelsWith(engine.file.properties)));
}

/** Decision on a note by its texts. */
interface Verdict {
  passes: boolean;
  /** Document to show. */
  document: number;
}

/** Filter of notes by the syntax of one query. */
export class SyntaxFilter {
  /** Notes whose texts must be read, the best first. */
  undecided: RankedNote[] = [];
  readonly tree: QueryTree;
  /** Query with only the words that rank. */
  readonly query: Query;
  /** Suggestion of the syntax of a sentence that is answered by its words alone. */
  readonly exact: Suggestion[];
  /** True for each note that meets `within`. */
  readonly within: readonly boolean[];
  readonly #engine: Engine;
  readonly #labels: Labels;
  readonly #source: NoteSource;
  readonly #verdicts = new Map<number, Verdict>();
  #evaluation: Evaluation | undefined;

  /** @param operators nodes of a sentence that `tree` leaves out. Default: none */
  constructor(
    tree: QueryTree,
    query: Query,
    operators: QueryNode[] = [],
    within: readonly boolean[],
    engine: Engine,
  ) {
    this.tree = tree;
    this.query = query;
    this.exact = operators.length ? [{ text: formatQueryLanguage({ nodes: operators }), kind: 'exact' }] : [];
    this.within = within;
    this.#engine = engine;
    this.#labels = labelsWith(engine.file.properties);
    this.#source = makeSource(engine, query);
  }

  /** Operators as they were read; of a query that asks for nothing, that it is empty, which matching tells. */
  get read(): Pick<Answer, 'operators'> | Pick<Answer, 'query'> {
    return this.#evaluation?.asks === false ? { query: '' } : listOperators(this.tree, this.#labels);
  }

  /** Gives the notes that pass by the terms at hand, ranked or not, and collects the {@link undecided} ones. */
  match(ranked: readonly RankedNote[], passing: Passing, sort: Sort): RankedNote[] {
    const evaluation = (this.#evaluation = evaluate(this.tree, this.#source, this.#labels));
    const { passages, labels, sorts } = this.#engine;
    const known: RankedNote[] = [];
    const open: RankedNote[] = [];
    let [document, at] = [0, 0];
    for (let note = 0; note < passages.length; document += passages[note++]!) {
      const scored = ranked[at]?.note === note ? ranked[at++] : undefined;
      const verdict = this.#verdicts.get(note);
      const passes = this.within[note] && (verdict ? verdict.passes : evaluation.passes(note));
      if (passes === false) continue;
      const one = scored ?? { note, score: 0, document };
      (passes ? known : open).push(verdict ? { ...one, document: verdict.document } : one);
    }
    const sorted = sortNotes(open, sorts[sort], labels.notes);
    const shown = sorted.filter(({ note }) => passing.passes(note));
    const counted = sorted.filter(({ note }) => !passing.passes(note) && passing.counts(note));
    this.undecided = [...shown, ...counted];
    return known;
  }

  /**
   * Reads texts of the best undecided notes.
   * @param most number of results wanted; as many notes may be read, but at least {@link MAX_READ}
   * @param rest called and awaited before the first fetch
   * @returns false if no more may be read
   */
  async verify(most: number, rest: () => Promise<void>, signal?: Signal): Promise<boolean> {
    const { pace } = this.#engine;
    const texts = textsOf(this.#engine);
    const readable = this.undecided.slice(0, Math.max(0, Math.max(MAX_READ, most) - this.#verdicts.size));
    const documentsOf = ({ note }: RankedNote) => this.#evaluation!.documents(note);
    const isHere = (one: RankedNote) => documentsOf(one).every((document) => texts.has(document));
    const here = readable.findIndex((one) => !isHere(one));
    if (here === 0) await rest();
    const batch = here < 0 ? readable : readable.slice(0, here || READ_AT_ONCE);
    const documents = batch.map(documentsOf);
    signal?.throwIfAborted();
    const passages = await Promise.all(documents.map((some) => Promise.all(texts.get(some, signal))));
    for (const [i, one] of batch.entries()) {
      this.#verdicts.set(one.note, this.#judge(one, documents[i]!, passages[i]!));
      await pace.yieldToPage();
      signal?.throwIfAborted();
    }
    return batch.length > 0;
  }

  /** Adds the query's phrases to the matches. */
  mark(matches: Matches): Matches {
    return markPhrases(this.tree.nodes, matches);
  }

  #judge({ note, document }: RankedNote, documents: readonly number[], passages: PassageText[]): Verdict {
    const { noteOf, labels } = this.#engine;
    const { notes, tags } = labels;
    const texts = passages.map((passage, i) => {
      const isFirst = noteOf[documents[i]! - 1] !== note;
      return readTexts(passage, isFirst ? notes.tags[note]!.map((tag) => tags[tag]!) : []);
    });
    const whole = {
      headings: texts.flatMap(({ headings }) => headings),
      others: texts.flatMap(({ others }) => others),
    };
    // A document that passes by its own text is shown before others.
    const showing = documents.filter((_, i) => this.#evaluation!.verify(note, texts[i]!));
    return {
      passes: this.#evaluation!.verify(note, whole),
      document: showing.includes(document) ? document : (showing[0] ?? document),
    };
  }
}

function readTexts({ description = '', sections }: PassageText, tags: readonly string[]): NoteTexts {
  return {
    headings: sections.map(([heading]) => heading),
    others: [description, ...tags, ...sections.flatMap(([, , text, code = '']) => [text, code])],
  };
}
