// From the elements of a page to the pieces of its text and to what it says about itself.

import { HEADINGS, WITHIN_LINE } from './html-elements.js';
import { HtmlFacts, type Listener } from './html-facts.js';
import { HtmlPieces, type HtmlPiece } from './html-pieces.js';
import { isUnseen, NEVER_SEEN, PART_TAGS, PARTS, partOf, type Part } from './html-visibility.js';
import { indexedAttributes, pagefindIgnore, pagefindWeight } from './pagefind-attributes.js';
import type { HtmlElement, HtmlVisitor } from './html-nesting.js';
import { walkHtml } from './walk-html.js';

/** A link as it is written, with the parts of the page that it stands in, as bits. */
export interface HtmlLink {
  href: string;
  at: number;
  parts: number;
}

/** A page as it was read. */
export interface HtmlPage {
  facts: HtmlFacts;
  pieces: readonly HtmlPiece[];
  links: readonly HtmlLink[];
  /** Whether anything in it carries `data-pagefind-body`. */
  marked: boolean;
  /** Where a comment begins that is never closed. */
  openComment: number | undefined;
}

/** Reads a page. */
export function readPage(html: string): HtmlPage {
  const reader = new PageReader();
  walkHtml(html, reader);
  const { facts, links, marked, openComment } = reader;
  return { facts, pieces: reader.written.pieces, links, marked, openComment };
}

const PREFORMATTED = ['pre', 'listing', 'xmp', 'plaintext'];
// Elements that mean something without an attribute.
const TELLING = new Set([...NEVER_SEEN, ...PART_TAGS, ...HEADINGS, ...PREFORMATTED, 'dialog', 'button']);
// Nobody puts more into one another; a page that does is not to cost the square of its length.
const MAX_HEARINGS = 20;
// What weighs as much as Pagefind's lightest heading.
const HEAVY = 2;

type Undo = () => void;

class PageReader implements HtmlVisitor {
  readonly facts = new HtmlFacts();
  readonly written = new HtmlPieces();
  readonly links: HtmlLink[] = [];
  marked = false;
  openComment: number | undefined;
  readonly #hearings: { unseen: number; text: string }[] = [];
  readonly #within: Record<Part, number> = { marked: 0, main: 0, article: 0, section: 0, chrome: 0 };
  #excluded = false;
  #unseen = 0;
  readonly #endBlock = (): void => this.#endLine();

  constructor() {
    this.written.parts = PARTS.body;
  }

  text(text: string): void {
    if (this.#excluded) return;
    for (const hearing of this.#hearings) if (hearing.unseen === this.#unseen) hearing.text += text;
    if (!this.#unseen) this.written.add(text);
  }

  endInComment(at: number): void {
    this.openComment = at;
  }

  open(element: HtmlElement): Undo | undefined {
    if (this.#excluded) return undefined;
    const block = !WITHIN_LINE.has(element.tag);
    if (!element.attributes.size && !TELLING.has(element.tag)) return block ? this.#startBlock() : undefined;
    const undos: Undo[] = [];
    if (block) undos.push(this.#startBlock());
    if (isExcluded(element)) undos.push(this.#exclude());
    else this.#read(element, block, undos);
    return undos.length > 1 ? () => undos.reverse().forEach((undo) => undo()) : undos[0];
  }

  #read(element: HtmlElement, block: boolean, undos: Undo[]): void {
    const listener = this.facts.take(element);
    if (isUnseen(element)) undos.push(this.#hide());
    if (listener) undos.push(this.#hear(listener));
    if (!this.#unseen) this.#write(element, block, undos);
  }

  #exclude(): Undo {
    this.#excluded = true;
    return () => {
      this.#excluded = false;
    };
  }

  #startBlock(): Undo {
    this.#endLine();
    return this.#endBlock;
  }

  #endLine(): void {
    for (const hearing of this.#hearings) hearing.text += ' ';
    if (!this.#unseen) this.written.endLine();
  }

  #hide(): Undo {
    this.#unseen++;
    return () => this.#unseen--;
  }

  #hear(listener: NonNullable<Listener>): Undo {
    const hearing = { unseen: this.#unseen, text: '' };
    if (this.#hearings.length === MAX_HEARINGS) return () => {};
    this.#hearings.push(hearing);
    return () => {
      this.#hearings.splice(this.#hearings.indexOf(hearing), 1);
      listener(hearing.text);
    };
  }

  #write(element: HtmlElement, block: boolean, undos: Undo[]): void {
    const { tag, attributes } = element;
    const part = partOf(element);
    if (part) undos.push(this.#enter(part, tag));
    const weight = pagefindWeight(element);
    if (PREFORMATTED.includes(tag) || weight >= 0) undos.push(this.written.startCode(!(weight >= 1)));
    const heading = HEADINGS.has(tag) || (block && weight >= HEAVY && !this.written.inHeading);
    const id = attributes.get('id') ?? '';
    if (heading) undos.push(this.written.startHeading(tag, id));
    else if (id) undos.push(this.written.startAnchor(id));
    if (tag === 'a') this.#link(element, undos);
    if (tag === 'button' && this.written.inHeading) undos.push(this.written.startTool(tag));
    if (attributes.size) this.#writeAttributes(element);
  }

  #writeAttributes(element: HtmlElement): void {
    const alternative = element.tag === 'img' ? element.attributes.get('alt') : undefined;
    if (alternative) this.text(` ${alternative} `);
    for (const value of indexedAttributes(element)) if (value !== alternative) this.text(` ${value} `);
  }

  #enter(part: Part, tag: string): Undo {
    const within = this.#within;
    // A section's header is its own.
    if (tag === 'header' && within.section) return () => {};
    this.#endLine();
    within[part]++;
    this.#setParts();
    if (part === 'marked') this.marked = true;
    return () => {
      this.#endLine();
      within[part]--;
      this.#setParts();
    };
  }

  #setParts(): void {
    const { marked, main, article, chrome } = this.#within;
    this.written.parts =
      (marked ? PARTS.marked : 0) |
      (main ? PARTS.main : 0) |
      (article ? PARTS.article : 0) |
      (chrome ? 0 : PARTS.body);
  }

  #link({ attributes, at }: HtmlElement, undos: Undo[]): void {
    const { written } = this;
    const href = attributes.get('href')?.trim();
    const name = attributes.get('name');
    if (name) undos.push(written.startAnchor(name));
    if (!href) return;
    if (written.inHeading) undos.push(written.startTool('a'));
    if (!written.inHeading || !href.startsWith('#')) this.links.push({ href, at, parts: written.parts });
  }
}

// What a template holds is no part of the page before a script puts it there, and what is for browsers without scripts
// says nothing of the page that others see.
function isExcluded(element: HtmlElement): boolean {
  if (element.tag === 'template' || element.tag === 'noscript') return true;
  return pagefindIgnore(element) === 'all' && !element.attributes.has('data-pagefind-body');
}
