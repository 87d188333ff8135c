// Parameter `filters`: conditions as a text, joined by AND; alternatives stand in parentheses, joined by OR.

import { refuse } from '../answer/checked-garden.js';
import type { Relation } from '../notes/ranges.js';

/** Condition on an attribute of a note. */
export interface Condition {
  /** Parameter that it stands in, for errors. */
  parameter: string;
  /** Text as the request has it, for errors. */
  written: string;
  attribute: string;
  /** Relation of the note's value; absent for a value that the note has, or has not. */
  relation?: Relation;
  value: string;
  not: boolean;
}

/** Alternatives, of which one must hold. */
export type ConditionGroup = Condition[];

/** Piece of the text: a sign, a word, or a text in quotation marks. */
interface Piece {
  text: string;
  quoted: boolean;
}

const PIECE = /\s*(?:(<=|>=|!=|[()<>=:])|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s()<>=!:"']+))\s*/uy;

/**
 * Reads the parameter `filters`.
 * @throws GardenSearchError `option` for a text that can't be read, or that joins AND and OR without parentheses
 */
export function readFilterText(text: string): ConditionGroup[] {
  return new FilterText(text).read();
}

class FilterText {
  readonly #text: string;
  readonly #pieces: Piece[];

  constructor(text: string) {
    this.#text = text;
    this.#pieces = this.#cut(text);
  }

  read(): ConditionGroup[] {
    const groups: ConditionGroup[] = [];
    let bare = false;
    do {
      const inParentheses = this.#take('(');
      const group = this.#readAlternatives();
      if (inParentheses && !this.#take(')')) this.#fail();
      bare ||= !inParentheses && group.length > 1;
      groups.push(
        ...(group.length > 1
          ? [group.flatMap((one) => (one.length > 1 ? this.#fail() : one))]
          : group[0]!.map((one) => [one])),
      );
    } while (this.#take('AND'));
    return this.#pieces.length || (bare && groups.length > 1) ? this.#fail() : groups;
  }

  #readAlternatives(): Condition[][] {
    const all: Condition[][] = [];
    do all.push(this.#readCondition());
    while (this.#take('OR'));
    return all;
  }

  #readCondition(): Condition[] {
    const not = this.#take('NOT');
    const attribute = this.#word();
    const made = (relation: Relation | undefined, value: string, negated = not): Condition => ({
      parameter: 'filters',
      written: this.#text,
      attribute,
      ...(relation && { relation }),
      value,
      not: negated,
    });
    const relation = ['<=', '>=', '!=', '<', '>', '='].find((sign) => this.#take(sign));
    if (relation === '!=') return [made('=', this.#word(), !not)];
    if (relation) return [made(relation as Relation, this.#word())];
    // A word alone is a tag.
    if (!this.#take(':')) return [{ ...made(undefined, attribute), attribute: 'tags' }];
    const value = this.#word();
    if (!this.#take('TO')) return [made(undefined, value)];
    return not ? this.#fail() : [made('>=', value), made('<=', this.#word())];
  }

  #take(sign: string): boolean {
    const [first] = this.#pieces;
    return first?.text === sign && !first.quoted ? !!this.#pieces.shift() : false;
  }

  #word(): string {
    const { text, quoted } = this.#pieces.shift() ?? this.#fail();
    return quoted || !/^(?:AND|OR|NOT|TO|[<>=!:()]+)$/u.test(text) ? text : this.#fail();
  }

  #cut(text: string): Piece[] {
    const pieces: Piece[] = [];
    PIECE.lastIndex = 0;
    while (PIECE.lastIndex < text.length) {
      const [, sign, double, single, word] = PIECE.exec(text) ?? this.#fail();
      const quoted = double ?? single;
      pieces.push({ text: quoted?.replace(/\\(.)/gsu, '$1') ?? sign ?? word!, quoted: quoted !== undefined });
    }
    return pieces;
  }

  #fail(): never {
    return refuse('filters', this.#text, 'like "tags:soil AND (stage:budding OR stage:evergreen)"');
  }
}
