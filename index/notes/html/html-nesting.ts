// Tracks the open elements of a page, with implied ends by the HTML Standard. No tree is built.

import {
  BREAKOUT_ELEMENTS,
  ENDS_PARAGRAPH,
  FORMATTING,
  HEADINGS,
  IMPLIED_ENDS,
  SCOPES,
  SPECIAL,
  TABLE_PARTS,
  VOID_ELEMENTS,
} from './html-elements.js';
import { OpenElements } from './open-elements.js';

/** Element at its start. Names are in lower case. */
export interface HtmlElement {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** Offset of its tag in the text. */
  at: number;
}

/** Callbacks for the parts of a page, in order. */
export interface HtmlVisitor {
  /** Called when an element begins. @returns callback for its end; not called for `html` and `body` */
  open(element: HtmlElement): (() => void) | undefined;
  text(text: string): void;
  /** Called if the page ends within a comment. @param at the comment's offset */
  endInComment?(at: number): void;
}

const BUTTON_SCOPES = [...SCOPES, 'button'];
/** Attributes of an element that has none. */
export const NONE: ReadonlyMap<string, string> = new Map();

/** Calls the visitor for elements and their ends, written or implied. */
export class Nesting {
  readonly #visitor: HtmlVisitor;
  readonly #open = new OpenElements();

  constructor(visitor: HtmlVisitor) {
    this.#visitor = visitor;
  }

  /** True while the current place is in SVG or MathML. */
  get foreign(): boolean {
    return this.#open.foreign;
  }

  /** Begins an element. Only elements of SVG and MathML can close themselves. */
  start(element: HtmlElement, closesItself: boolean): void {
    const { tag } = element;
    const open = this.#open;
    if (open.foreign && BREAKOUT_ELEMENTS.has(tag)) open.closeForeign();
    const foreign = open.foreign || tag === 'svg' || tag === 'math';
    // A form within a form is ignored.
    if (tag === 'form' && open.last(tag) >= 0) return;
    if (!foreign) this.#implyEnds(tag);
    // Parts of a table outside of a table keep no attributes.
    const stray = !foreign && TABLE_PARTS.has(tag) && tag !== 'table' && open.last('table') < 0;
    const closed = this.#visitor.open(stray ? { ...element, attributes: NONE } : element);
    if (stray || VOID_ELEMENTS.has(tag)) closed?.();
    else if (tag !== 'html' && tag !== 'body') open.push(tag, closed);
    if (closesItself && foreign && !VOID_ELEMENTS.has(tag)) open.closeAlone(tag);
  }

  /** Handles an end tag. */
  end(tag: string): void {
    const open = this.#open;
    if (open.foreign && (tag === 'p' || tag === 'br')) open.closeForeign();
    const place = HEADINGS.has(tag) ? open.lastOf(HEADINGS) : open.last(tag);
    // An end tag without an open element still ends a line: in Markdown, tags come one by one.
    if (place < 0) this.#visitor.open({ tag, attributes: NONE, at: 0 })?.();
    else if (place === open.innermost()) open.closeFrom(place);
    else if (place < this.#borderOf(tag)) return;
    else if (FORMATTING.has(tag)) open.closeAlone(tag);
    else open.closeFrom(place);
  }

  /** Ends the page. */
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

  /** Closes the outermost of these elements within the nearest border. */
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
