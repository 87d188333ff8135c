// Tree + what is known of the notes → which notes pass.

import type { NoteSource, NoteTexts } from './note-source.js';
import { isUnfinished } from './ranked-text.js';
import type { Group, Node, QueryTree, Word } from './syntax.js';
import { labelCondition } from './labels.js';
import { phraseCondition, wordCondition } from './text-condition.js';
import { all, any, certain, not, type Condition } from './condition.js';

/** Which notes a query lets pass. */
export interface Selection {
  /** Whether a note passes; undefined where its texts must tell, because of a phrase. */
  passes(note: number): boolean | undefined;
  /** The documents of such a note whose texts tell. */
  documents(note: number): number[];
  /** Whether a note passes, by the texts of its {@link documents}. */
  verify(note: number, texts: NoteTexts): boolean;
}

/** Finds out which notes pass, as far as it can be known without their texts. */
export function evaluate(tree: QueryTree, source: NoteSource): Selection {
  const unread = new Map<number, Set<number>>();
  const test = new Evaluation(tree.text, source, unread).query(tree.nodes) ?? (() => 1);
  return {
    passes(note) {
      const truth = test(note);
      return truth === 0.5 ? undefined : truth > 0;
    },
    documents: (note) => [...(unread.get(note) ?? [])],
    verify: (note, texts) => test(note, texts) > 0,
  };
}

class Evaluation {
  readonly #text: string;
  readonly #source: NoteSource;
  readonly #unread: Map<number, Set<number>>;

  constructor(text: string, source: NoteSource, unread: Map<number, Set<number>>) {
    this.#text = text;
    this.#source = source;
    this.#unread = unread;
  }

  /** Of the plain words one must be there; stop words are not looked for where the query says anything else. */
  query(top: readonly Node[]): Condition {
    const nodes = top.some(isPlain) ? top.flatMap((node) => (isAside(node) ? node.of : node)) : top;
    const required = nodes.map((node) => (isPlain(node) ? undefined : this.#condition(node, false)));
    const plain = nodes.filter(isPlain).flatMap((word) => this.#words(word));
    const telling = plain.filter((word) => this.#source.tells(word));
    const sought = telling.length || required.some(Boolean) ? telling : plain;
    return all([any(sought.map((word) => wordCondition(word, 'anywhere', this.#source))), ...required]);
  }

  /** @param literal whether it stands within an exclusion, where words stand for nothing but themselves */
  #condition(node: Node, literal: boolean): Condition {
    switch (node.kind) {
      case 'label':
        return certain(labelCondition(node, !literal && this.#isOpen(node.value, node.end), this.#source));
      case 'not':
        return not(this.#condition(node.of, true));
      case 'all':
        return all(node.of.map((one) => this.#condition(one, literal)));
      case 'any':
        return any(node.of.map((one) => this.#condition(one, literal)));
      case 'word':
        if (!literal)
          return all(this.#words(node).map((word) => wordCondition(word, node.place, this.#source)));
        if (isUnfinished(node, this.#text)) return undefined;
    }
    return phraseCondition(node.text, node.place, this.#source, this.#unread);
  }

  #words(word: Word) {
    return isUnfinished(word, this.#text)
      ? []
      : this.#source.words(word.text, word.end === this.#text.length);
  }

  // Behind a quotation mark or a bracket a value is whole.
  #isOpen(value: string, end: number): boolean {
    return end === this.#text.length && this.#text.endsWith(value);
  }
}

/** True for parentheses around plain words: beside others they are an aside, as in any sentence. */
export function isAside(node: Node): node is Group {
  return node.kind === 'all' && node.of.every(isPlain);
}

/** True for a word that one note of several in the answer may do without. */
export function isPlain(node: Node): node is Word {
  return node.kind === 'word' && node.place === 'anywhere';
}
