// Reads the pieces of text, the links and the metadata of a page.

import { HEADINGS, isHeading } from './html-elements.js';
import { HtmlFacts, type Listener } from './html-facts.js';
import type { HtmlLink } from './html-links.js';
import { HtmlPieces, type HtmlPiece } from './html-pieces.js';
import {
  endsLine,
  isContents,
  isExcluded,
  isOfOthers,
  isUnseen,
  isUnshown,
  PARTS,
  partOf,
  partsOf,
  PREFORMATTED,
  SIGNIFICANT,
  type Part,
} from './html-visibility.js';
import { InlineSeams } from './inline-seams.js';
import { indexedAttributes, pagefindWeight } from './pagefind-attributes.js';
import type { HtmlElement, HtmlVisitor } from './html-nesting.js';
import { alternativeText } from './html-text.js';
import { walkHtml } from './walk-html.js';

/** Page after reading. */
export interface HtmlPage {
  facts: HtmlFacts;
  pieces: readonly HtmlPiece[];
  links: readonly HtmlLink[];
  /** True if an element of the page has `data-pagefind-body`. */
  marked: boolean;
  /** Offset of a comment that is never closed. */
  openComment: number | undefined;
}

/** Reads a page. @param scriptless reads what a browser without scripts shows too. Default false */
export function readPage(html: string, scriptless = false): HtmlPage {
  const reader = new PageReader(scriptless);
  walkHtml(html, reader);
  const { facts, links, marked, openComment } = reader;
  return { facts, pieces: reader.written.pieces, links, marked, openComment };
}

// Most nested elements whose text is collected. A page with more must not cost the square of its length.
const MAX_COLLECTORS = 20;
// The weight of Pagefind's lightest heading.
const HEAVY = 2;

type OnEnd = () => void;

class PageReader implements HtmlVisitor {
  readonly facts = new HtmlFacts();
  readonly written = new HtmlPieces();
  readonly links: HtmlLink[] = [];
  marked = false;
  openComment: number | undefined;
  readonly #scriptless: boolean;
  readonly #seams = new InlineSeams();
  readonly #collectors: { unseen: number; text: string }[] = [];
  readonly #within: Record<Part, number> = { marked: 0, main: 0, article: 0, section: 0, chrome: 0 };
  #excluded = false;
  #unseen = 0;
  /** Tag of the heading that hides its section; empty for none. */
  #hiddenBy = '';
  #unshown = 0;
  readonly #endBlock = (): void => this.#endLine();

  constructor(scriptless: boolean) {
    this.#scriptless = scriptless;
    this.written.parts = PARTS.body;
  }

  text(written: string): void {
    if (this.#excluded) return;
    const text = this.written.inCode ? written : this.#seams.part(written);
    for (const collector of this.#collectors) if (collector.unseen === this.#unseen) collector.text += text;
    if (!this.#unseen) this.written.add(text);
  }

  endInComment(at: number): void {
    this.openComment = at;
  }

  open(element: HtmlElement): OnEnd | undefined {
    if (this.#excluded || (this.#scriptless && element.tag === 'noscript')) return undefined;
    const block = endsLine(element);
    if (!element.attributes.size && !SIGNIFICANT.has(element.tag))
      return block ? this.#startBlock() : this.#seams.start(element.tag);
    const onEnds: OnEnd[] = [block ? this.#startBlock() : this.#seams.start(element.tag)];
    if (HEADINGS.has(element.tag)) this.#startSection(element);
    if (isExcluded(element)) onEnds.push(this.#exclude());
    else this.#read(element, block, onEnds);
    return onEnds.length > 1 ? () => onEnds.reverse().forEach((onEnd) => onEnd()) : onEnds[0];
  }

  #read(element: HtmlElement, block: boolean, onEnds: OnEnd[]): void {
    const [isOthers, isTable] = [isOfOthers(element), isContents(element)];
    const mayConceal = !element.attributes.has('data-pagefind-body');
    if (mayConceal && (isOthers || isUnshown(element))) onEnds.push(this.#conceal());
    const { main, article, chrome } = this.#within;
    const place = article || (main && !chrome) ? 'content' : chrome ? 'beside' : 'body';
    const listener = this.facts.take(element, this.#unshown === 0, place);
    if (isTable) this.written.endBeforeContents();
    if (isOthers || isTable || isUnseen(element)) onEnds.push(this.#hide());
    if (listener) onEnds.push(this.#collect(listener));
    if (!this.#unseen) this.#write(element, block, onEnds);
  }

  // Hides a section by its heading, up to the next one that is as high.
  #startSection({ tag, attributes }: HtmlElement): void {
    if (this.#hiddenBy && tag > this.#hiddenBy) return;
    if (this.#hiddenBy) this.#unseen--;
    this.#hiddenBy = attributes.has('data-search-exclude') ? tag : '';
    if (this.#hiddenBy) this.#unseen++;
  }

  #exclude(): OnEnd {
    this.#excluded = true;
    return () => void (this.#excluded = false);
  }

  #startBlock(): OnEnd {
    this.#endLine();
    return this.#endBlock;
  }

  #endLine(): void {
    this.#seams.cut();
    for (const collector of this.#collectors) collector.text += ' ';
    if (!this.#unseen) this.written.endLine();
  }

  #hide(): OnEnd {
    this.#unseen++;
    return () => this.#unseen--;
  }

  #conceal(): OnEnd {
    this.#unshown++;
    return () => this.#unshown--;
  }

  #collect(listener: NonNullable<Listener>): OnEnd {
    const collector = { unseen: this.#unseen, text: '' };
    if (this.#collectors.length === MAX_COLLECTORS) return () => {};
    this.#collectors.push(collector);
    return () => {
      this.#collectors.splice(this.#collectors.indexOf(collector), 1);
      listener(collector.text);
    };
  }

  #write(element: HtmlElement, block: boolean, onEnds: OnEnd[]): void {
    const { tag, attributes } = element;
    const part = partOf(element);
    if (part) onEnds.push(this.#enter(part, tag));
    const weight = pagefindWeight(element);
    if (PREFORMATTED.includes(tag) || weight >= 0) onEnds.push(this.written.startCode(!(weight >= 1)));
    const id = attributes.get('id') ?? '';
    const heading = isHeading(tag, id) || (block && weight >= HEAVY && !this.written.inHeading);
    if (heading) onEnds.push(this.written.startHeading(tag, id));
    else if (id) onEnds.push(this.written.startAnchor(id));
    if (tag === 'a') this.#link(element, onEnds);
    if (tag === 'button' && this.written.inHeading) onEnds.push(this.written.startTool(tag));
    if (attributes.size) this.#writeAttributes(element);
  }

  #writeAttributes(element: HtmlElement): void {
    const alternative = element.tag === 'img' ? element.attributes.get('alt') : undefined;
    if (alternative) this.text(alternativeText(element));
    for (const value of indexedAttributes(element)) if (value !== alternative) this.text(` ${value} `);
  }

  #enter(part: Part, tag: string): OnEnd {
    const within = this.#within;
    // A header within a section belongs to the section, not to the site.
    if (tag === 'header' && within.section) return () => {};
    this.#endLine();
    within[part]++;
    this.written.parts = partsOf(within);
    if (part === 'marked') this.marked = true;
    return () => {
      this.#endLine();
      within[part]--;
      this.written.parts = partsOf(within);
    };
  }

  #link({ attributes, at }: HtmlElement, onEnds: OnEnd[]): void {
    const { written } = this;
    const href = attributes.get('href')?.trim();
    const name = attributes.get('name');
    if (name) onEnds.push(written.startAnchor(name));
    if (!href) return;
    if (written.inHeading) onEnds.push(written.startTool('a'));
    if (!written.inHeading || !href.startsWith('#')) this.links.push({ href, at, parts: written.parts });
  }
}
