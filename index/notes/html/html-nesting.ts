// Which elements of a page are open, by the rules of the HTML Standard for what nobody ended. No tree is built.

import {
  BREAKOUT,
  ENDS_PARAGRAPH,
  FORMATTING,
  HEADINGS,
  IMPLIED_ENDS,
  SCOPES,
  SPECIAL,
  TABLE_PARTS,
  VOID,
} from './html-elements.js';
import { OpenElements } from './open-elements.js';

/** An element at its start. Names are in lower case. */
export interface HtmlElement {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** Where its tag begins in the text. */
  at: number;
}

/** What is told of a page, in its order. */
export interface HtmlVisitor {
  /** An element begins. @returns what to do when it ends; `html` and `body` end with the page and are not told of */
  open(element: HtmlElement): (() => void) | undefined;
  text(text: string): void;
  /** The page ends within a comment, which begins here. */
  endInComment?(at: number): void;
}

const BUTTON_SCOPES = [...SCOPES, 'button'];
const NONE: ReadonlyMap<string, string> = new Map();

/** Tells the visitor of elements and of their ends, whoever wrote them. */
export class Nesting {
  readonly #visitor: HtmlVisitor;
  readonly #open = new OpenElements();

  constructor(visitor: HtmlVisitor) {
    this.#visitor = visitor;
  }

  /** Whether the place that is reached is one of SVG or MathML. */
  get foreign(): boolean {
    return this.#open.foreign;
  }

  /** An element begins. Only one of SVG or MathML can close itself. */
  start(element: HtmlElement, closesItself: boolean): void {
    const { tag } = element;
    const open = this.#open;
    if (open.foreign && BREAKOUT.has(tag)) open.closeForeign();
    const foreign = open.foreign || tag === 'svg' || tag === 'math';
    // A form within a form is passed over.
    if (tag === 'form' && open.last(tag) >= 0) return;
    if (!foreign) this.#implyEnds(tag);
    // Parts of a table outside of one say nothing.
    const stray = !foreign && TABLE_PARTS.has(tag) && tag !== 'table' && open.last('table') < 0;
    const closed = this.#visitor.open(stray ? { ...element, attributes: NONE } : element);
    if (stray || VOID.has(tag)) closed?.();
    else if (tag !== 'html' && tag !== 'body') open.push(tag, closed);
    if (closesItself && foreign && !VOID.has(tag)) open.closeAlone(tag);
  }

  /** The end of an element is written. */
  end(tag: string): void {
    const open = this.#open;
    if (open.foreign && (tag === 'p' || tag === 'br')) open.closeForeign();
    const place = HEADINGS.has(tag) ? open.lastOf(HEADINGS) : open.last(tag);
    // One that ends nothing parts a line: in Markdown, elements come one by one.
    if (place < 0) this.#visitor.open({ tag, attributes: NONE, at: 0 })?.();
    else if (place === open.innermost()) open.closeFrom(place);
    else if (place < this.#borderOf(tag)) return;
    else if (FORMATTING.has(tag)) open.closeAlone(tag);
    else open.closeFrom(place);
  }

  /** The page ends. */
  endAll(): void {
    this.#open.closeFrom(0);
  }

  #implyEnds(tag: string): void {
    const open = this.#open;
    if (open.last('p') >= 0 && ENDS_PARAGRAPH.has(tag)) this.#endWithin(['p'], BUTTON_SCOPES);
    if (HEADINGS.has(tag) && open.innermost() >= 0 && open.lastOf(HEADINGS) === open.innermost())
      open.closeFrom(open.innermost());
    const again = (tag === 'a' || tag === 'nobr') && open.last(tag) >= 0;
    if (again && open.last(tag) > open.lastOf(SCOPES)) open.closeAlone(tag);
    const implied = IMPLIED_ENDS.get(tag);
    if (implied) this.#endWithin(implied.ends, implied.borders);
  }

  /** Closes the outermost of these elements that no border parts from here. */
  #endWithin(tags: readonly string[], borders: readonly string[]): void {
    const border = this.#open.lastOf(borders);
    const places = tags.map((tag) => this.#open.last(tag)).filter((place) => place > border);
    if (places.length) this.#open.closeFrom(Math.min(...places));
  }

  #borderOf(tag: string): number {
    if (tag === 'template' || tag === 'svg' || tag === 'math') return -1;
    if (TABLE_PARTS.has(tag))
      return this.#open.lastOf(tag === 'table' ? ['template'] : ['table', 'template']);
    if (FORMATTING.has(tag) || SPECIAL.has(tag))
      return this.#open.lastOf(tag === 'p' ? BUTTON_SCOPES : SCOPES);
    return this.#open.lastSpecial();
  }
}
