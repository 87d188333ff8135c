// Evaluation of a query: from its tree to the notes that pass.

import type { DocumentsOfNotes, NoteSource, NoteTexts } from './note-source.js';
import { isBeingTyped, isUnfinished } from './ranked-text.js';
import type { Group, QueryNode, QueryTree, Word } from './syntax.js';
import { LABELS, type Labels } from './labels.js';
import { phraseCondition } from './text-condition.js';
import { all, any, certain, not, type Condition } from './condition.js';

/** Evaluated query. */
export interface Evaluation {
  /** False for a query that asks for nothing, as an operator without its value: every note passes. */
  asks: boolean;
  /** True if a note passes; undefined if only its texts show it, because of a phrase. */
  passes(note: number): boolean | undefined;
  /** Gives the documents of an undecided note whose texts must be read. */
  documents(note: number): number[];
  /** True if an undecided note passes, by the texts of its {@link documents}. */
  verify(note: number, texts: NoteTexts): boolean;
}

/**
 * Evaluates a query, as far as the terms at hand allow.
 * @param labels the table that the tree was parsed by. Default: the labels of every garden
 */
export function evaluate(tree: QueryTree, source: NoteSource, labels = LABELS): Evaluation {
  const unread: DocumentsOfNotes[] = [];
  const test = new Evaluator(tree.text, source, labels, unread).query(tree.nodes);
  return {
    asks: !!test,
    passes(note) {
      if (!test) return true;
      const truth = test(note);
      return truth === 0.5 ? undefined : truth > 0;
    },
    documents: (note) => [...new Set(unread.flatMap((documents) => documents.of(note)))],
    verify: (note, texts) => !test || test(note, texts) > 0,
  };
}

class Evaluator {
  readonly #text: string;
  readonly #source: NoteSource;
  readonly #labels: Labels;
  readonly #unread: DocumentsOfNotes[];
  /** Conditions of words and phrases in a place, by place and text: a phrase said twice is sought once. */
  readonly #phrases = new Map<string, Condition>();

  constructor(text: string, source: NoteSource, labels: Labels, unread: DocumentsOfNotes[]) {
    this.#text = text;
    this.#source = source;
    this.#labels = labels;
    this.#unread = unread;
  }

  /** Makes the condition of a query: one of its plain words, and all the rest. A stop word counts only without others. */
  query(top: readonly QueryNode[]): Condition {
    const nodes = top.some(isPlain) ? top.flatMap((node) => (isAside(node) ? node.of : node)) : top;
    const required = nodes.map((node) => (isPlain(node) ? undefined : this.#condition(node, false)));
    const plain = nodes.filter(isPlain).flatMap((word) => this.#words(word));
    const telling = plain.filter((word) => this.#source.tells(word));
    const sought = telling.length || required.some(Boolean) ? telling : plain;
    return all([certain(sought.length ? this.#source.withAny(sought) : undefined), ...required]);
  }

  /** Makes the condition of a node. @param literal true within an exclusion, where a word has no forms */
  #condition(node: QueryNode, literal: boolean): Condition {
    switch (node.kind) {
      case 'label':
        return certain(
          this.#labels[node.name]!.condition(node, !literal && isBeingTyped(node, this.#text), this.#source),
        );
      case 'not':
        return not(this.#condition(node.of, true));
      case 'all':
        return all(node.of.map((one) => this.#condition(one, literal)));
      case 'any':
        return any(node.of.map((one) => this.#condition(one, literal)));
      case 'word':
        if (!literal)
          return all(this.#words(node).map((word) => certain(this.#source.withWord(word, node.place))));
        if (isUnfinished(node, this.#text, this.#labels)) return undefined;
    }
    const key = `${node.place} ${node.text}`;
    if (!this.#phrases.has(key))
      this.#phrases.set(key, phraseCondition(node.text, node.place, this.#source, this.#unread));
    return this.#phrases.get(key);
  }

  #words(word: Word) {
    return isUnfinished(word, this.#text, this.#labels) ? [] : this.#source.words(word);
  }
}

/** True for an aside: a group of plain words only. It means the same as its words without parentheses. */
export function isAside(node: QueryNode): node is Group {
  return node.kind === 'all' && node.of.every(isPlain);
}

/** True for a plain word, one without a place. A note may lack it if it has another plain word. */
export function isPlain(node: QueryNode): node is Word {
  return node.kind === 'word' && node.place === 'anywhere';
}
