// A query in the query language, at work: which notes it lets pass, whose texts must tell, and what to show of them.
// The module is fetched when a query first holds syntax.

import { GardenSearchError } from '../errors.js';
import type { Matches } from '../text/excerpt.js';
import { FACETS } from '../notes/facets.js';
import type { Passing } from '../notes/facet-index.js';
import type { Signal, Sort, Suggestion } from '../garden.js';
import type { PassageText } from '../store/index-file.js';
import { sortNotes, type RankedNote } from './note-ranking.js';
import { makeSource, linksOf } from './garden-note-source.js';
import { parseQuery, type Query } from '../words/query.js';
import type { Engine } from './engine.js';
import { markPhrases } from './phrase-marks.js';
import { evaluate, type Selection } from '../query-language/evaluate.js';
import type { NoteSource, NoteTexts } from '../query-language/note-source.js';
import { formatQueryLanguage } from '../query-language/format-query-language.js';
import { parseQueryLanguage } from '../query-language/parse-query-language.js';
import { rankedText } from '../query-language/ranked-text.js';
import { readSentence, type Sentence } from '../query-language/sentence.js';
import type { Label, Node, QueryTree } from '../query-language/syntax.js';

/** How many notes' texts, at most, are read to look for phrases, unless more notes are asked for. */
export const MAX_READ = 50;

/** How many notes' texts are fetched before an answer tells what they showed. */
const READ_AT_ONCE = 10;

/**
 * Makes the sieve of a query; one that asks for links reads them first.
 * @param within labels that every note must meet besides
 * @throws GardenSearchError `option` where it holds anything else
 */
export async function makeSieve(query: Query, within = '', engine: Engine, signal?: Signal): Promise<Sieve> {
  if (/links:/i.test(query.text + within)) await linksOf(engine, signal);
  const tree = parseQueryLanguage(query.text);
  const sentence = readSentence(tree);
  return new Sieve(sentence?.isLong ? sentence : { plain: tree }, query, notesWithin(within, engine), engine);
}

/** By note, whether it is within the bounds last asked for: they are the same at every key. */
const known = new WeakMap<Engine, { within: string; notes: readonly boolean[] }>();

function notesWithin(within: string, engine: Engine): readonly boolean[] {
  let last = known.get(engine);
  if (last?.within !== within) {
    const { passes } = evaluate(parseBounds(within), makeSource(engine, parseQuery('')));
    last = { within, notes: engine.notes.url.map((_, note) => !!passes(note)) };
    known.set(engine, last);
  }
  return last.notes;
}

// What follows a value shows that it is whole.
function parseBounds(within: string): QueryTree {
  const tree = parseQueryLanguage(`${within} `);
  const unread = within.slice(tree.nodes.at(-1)?.end ?? 0).trim();
  if (tree.nodes.every(isTelling) && !unread) return tree;
  throw new GardenSearchError('option', 'within', within, 'labels of the query language, such as path:blog/');
}

// A label without a letter would let every note pass.
function isTelling(node: Node): boolean {
  const { kind, value } = (node.kind === 'not' ? node.of : node) as Label;
  return kind === 'label' && /[\p{L}\p{N}]/u.test(value);
}

/** What reading its texts has shown of a note. */
interface Verdict {
  passes: boolean;
  /** The document to show. */
  document: number;
}

/** What a query with syntax lets pass, one query long. */
export class Sieve {
  /** The notes whose texts must still tell, the best first. */
  unsettled: RankedNote[] = [];
  readonly tree: QueryTree;
  /** The text of the words that rank the notes; what is not ranked by is blank. */
  readonly rankedText: string;
  /** What the syntax of a sentence asks for, where only its words are looked for. */
  readonly exact: Suggestion[];
  /** By note, true within the owner's bounds. */
  readonly within: readonly boolean[];
  readonly #engine: Engine;
  readonly #source: NoteSource;
  readonly #verdicts = new Map<number, Verdict>();
  #selection: Selection | undefined;

  /** @param query whose words are by then those that rank */
  constructor(
    { plain, operators = [] }: Partial<Sentence> & Pick<Sentence, 'plain'>,
    query: Query,
    within: readonly boolean[],
    engine: Engine,
  ) {
    this.tree = plain;
    this.rankedText = rankedText(plain);
    this.exact = operators.length ? [{ text: formatQueryLanguage({ nodes: operators }), kind: 'exact' }] : [];
    this.#engine = engine;
    this.#source = makeSource(engine, query);
    this.within = within;
  }

  /** The notes that are known to pass, by the terms that are there now: those that were ranked, and all others. */
  sift(ranked: readonly RankedNote[], passing: Passing, sort: Sort): RankedNote[] {
    const selection = (this.#selection = evaluate(this.tree, this.#source));
    const scores = new Map(ranked.map((one) => [one.note, one]));
    const { passages, url } = this.#engine.notes;
    const known: RankedNote[] = [];
    const open: RankedNote[] = [];
    let document = 0;
    for (let note = 0; note < url.length; document += passages[note++]!) {
      const verdict = this.#verdicts.get(note);
      const passes = this.within[note] && (verdict ? verdict.passes : selection.passes(note));
      if (passes === false) continue;
      const one = scores.get(note) ?? { note, score: 0, document };
      (passes ? known : open).push(verdict ? { ...one, document: verdict.document } : one);
    }
    const sorted = sortNotes(open, sort, this.#engine.notes);
    const shown = sorted.filter(({ note }) => passing.passes(note));
    const counted = sorted.filter(
      ({ note }) => !passing.passes(note) && FACETS.some(({ name }) => passing.passesWithout(name, note)),
    );
    this.unsettled = [...shown, ...counted];
    return known;
  }

  /**
   * Reads texts of the best unsettled notes.
   * @param most how many notes may be read in all
   * @param rest is waited for before anything is fetched
   * @returns false where no more are read
   */
  async settle(most: number, rest: () => Promise<void>, signal?: Signal): Promise<boolean> {
    const { texts, pace } = this.#engine;
    const readable = this.unsettled.slice(0, Math.max(0, Math.max(MAX_READ, most) - this.#verdicts.size));
    const documentsOf = ({ note }: RankedNote) => this.#selection!.documents(note);
    const isHere = (one: RankedNote) => documentsOf(one).every((document) => texts.has(document));
    const here = readable.findIndex((one) => !isHere(one));
    if (here === 0) await rest();
    const batch = here < 0 ? readable : readable.slice(0, here || READ_AT_ONCE);
    const documents = batch.map(documentsOf);
    signal?.throwIfAborted();
    const passages = await Promise.all(documents.map((some) => Promise.all(texts.get(some, signal))));
    for (const [i, one] of batch.entries()) {
      this.#verdicts.set(one.note, this.#judge(one, documents[i]!, passages[i]!));
      await pace.breathe();
      signal?.throwIfAborted();
    }
    return batch.length > 0;
  }

  /** Has the phrases marked too, and shown before all else. */
  mark(matches: Matches): Matches {
    return markPhrases(this.tree.nodes, matches);
  }

  #judge({ note, document }: RankedNote, documents: readonly number[], passages: PassageText[]): Verdict {
    const { notes, file } = this.#engine;
    const texts = passages.map((passage, i) => {
      const isFirst = this.#source.noteOf(documents[i]! - 1) !== note;
      return textsOf(passage, isFirst ? notes.tags[note]!.map((tag) => file.tags[tag]!) : []);
    });
    const whole = {
      headings: texts.flatMap(({ headings }) => headings),
      others: texts.flatMap(({ others }) => others),
    };
    // Of one document alone it can be told whether it is the one to show.
    const showing = documents.filter((_, i) => this.#selection!.verify(note, texts[i]!));
    return {
      passes: this.#selection!.verify(note, whole),
      document: showing.includes(document) ? document : (showing[0] ?? document),
    };
  }
}

function textsOf({ description = '', sections }: PassageText, tags: readonly string[]): NoteTexts {
  return {
    headings: sections.map(([heading]) => heading),
    others: [description, ...tags, ...sections.flatMap(([, , text, code = '']) => [text, code])],
  };
}
