// Operator `garden:` of joined gardens. None of them knows its name: each is asked the query without what its name
// settles. Spaces stand in its place, so that the rest is read as it was. Within groups and choices they begin with a
// mark that asks for nothing.
//
//   garden:wiki clay -(garden:blog soil)    the garden wiki is asked   clay
//                                           the garden blog            nothing
//
//   pots (-garden:blog clay loam)           the garden wiki is asked   pots (-. clay loam)

import type { DeclaredProperty } from '../note.js';
import { labelsWith } from '../query-language/labels.js';
import { parseQueryLanguage } from '../query-language/parse-query-language.js';
import { isUnfinished } from '../query-language/ranked-text.js';
import type { Choice, Label, QueryNode, QueryTree, TextRange } from '../query-language/syntax.js';
import { foldTerm } from '../text/folding.js';

/** Property of joined gardens, facet and operator: the name of a note's garden. */
export const GARDEN = { name: 'garden', type: 'text' } as const satisfies DeclaredProperty;

const LABELS = labelsWith([GARDEN]);

/** Marks without a word: as one that must hold, and as one of several. Without them a group would be an aside. */
const [IDLE, IDLE_CHOICE] = ['-.', '.'];

/** Query as one of the gardens is asked it. */
export interface GardenQuery {
  /** Query without what is settled; undefined where no note of the garden can match. */
  text: string | undefined;
  /** Parts of the query with the operator, as they were typed. */
  parts: string[];
  /** True if nothing of these parts is left for the notes to decide. */
  isSettled: boolean;
}

/** Reads a query as one of the gardens is asked it. @param garden name of the garden */
export function readFor(garden: string, text: string): GardenQuery {
  if (!namesGarden(text)) return { text, parts: [], isSettled: true };
  const reading = new Reading(garden, parseQueryLanguage(text, LABELS));
  const nodes = reading.tree.nodes.filter((node) => reading.isOurs(node));
  const settled = nodes.map((node) => reading.settle(node));
  const blanks = [...reading.blanks, ...nodes.filter((_, i) => settled[i]).map(rangeOf)];
  return {
    text: settled.includes(false) ? undefined : blank(text, blanks),
    parts: nodes
      .filter((node) => !reading.isBegun(node))
      .map(rangeOf)
      .map(({ start, end }) => text.slice(start, end)),
    isSettled: !settled.includes(undefined),
  };
}

/** True if a query may hold the operator. */
export function namesGarden(text: string): boolean {
  return text.toLowerCase().includes(`${GARDEN.name}:`);
}

/** Truth of a node in a garden; undefined where its notes decide. */
type Truth = boolean | undefined;

/** Range without effect on what is left, and the mark that takes its place. */
interface Blank extends TextRange {
  mark?: string;
}

class Reading {
  readonly tree: QueryTree;
  readonly blanks: Blank[] = [];
  readonly #key: string;

  constructor(garden: string, tree: QueryTree) {
    this.#key = foldTerm(garden);
    this.tree = tree;
  }

  /** True if a node holds the operator. */
  isOurs(node: QueryNode): boolean {
    const of = 'of' in node ? [node.of].flat() : [];
    return isLabel(node) || this.isBegun(node) || of.some((one) => this.isOurs(one));
  }

  /** True for the operator without its value, which is still being typed. It asks for nothing. */
  isBegun(node: QueryNode): boolean {
    const word = node.kind === 'not' ? node.of : node;
    return word.kind === 'word' && namesGarden(word.text) && isUnfinished(word, this.tree.text, LABELS);
  }

  settle(node: QueryNode): Truth {
    if (isLabel(node)) return this.#isNamed(node);
    if (this.isBegun(node)) return true;
    if (node.kind === 'not') {
      const truth = this.settle(node.of);
      return truth === undefined ? truth : !truth;
    }
    if (node.kind === 'any') return this.#settleChoice(node);
    return node.kind === 'all' ? this.#settleGroup(node.of) : undefined;
  }

  #settleGroup(of: readonly QueryNode[]): Truth {
    const truths = of.map((one) => this.settle(one));
    if (truths.includes(false)) return false;
    if (!truths.includes(undefined)) return true;
    this.#blank(
      of.filter((_, i) => truths[i]),
      IDLE,
    );
    return undefined;
  }

  #settleChoice({ of }: Choice): Truth {
    const truths = of.map((one) => !this.isBegun(one) && this.settle(one));
    if (truths.includes(true)) return true;
    if (!truths.includes(undefined)) return false;
    this.#blank(
      of.filter((_, i) => truths[i] === false),
      IDLE_CHOICE,
    );
    return undefined;
  }

  #blank(nodes: readonly QueryNode[], mark: string): void {
    this.blanks.push(...nodes.map((node) => ({ ...rangeOf(node), mark })));
  }

  /** True if the garden has the name of a label, or one that begins so while more may be typed. */
  #isNamed({ value, end }: Label): boolean {
    const name = foldTerm(value);
    return end === this.tree.text.length ? this.#key.startsWith(name) : this.#key === name;
  }
}

function isLabel(node: QueryNode): node is Label {
  return node.kind === 'label' && node.name === GARDEN.name;
}

/** Gives the range of a node with the place that its first word names: `title:clay OR soil`. */
function rangeOf(node: QueryNode): TextRange {
  const { start, end } = node;
  if (node.kind === 'any') return { start: rangeOf(node.of[0]!).start, end };
  const place = 'place' in node && node.place !== 'anywhere' ? node.place.length + 1 : 0;
  return { start: start - place, end };
}

function blank(text: string, ranges: readonly Blank[]): string {
  return ranges.reduce(
    (left, { start, end, mark = '' }) => left.slice(0, start) + mark.padEnd(end - start) + left.slice(end),
    text,
  );
}
