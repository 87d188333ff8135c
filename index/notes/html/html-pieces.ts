// Collects the text of a page in pieces of text, code or heading, with the parts of the page around them.

import { HEADINGS } from './html-elements.js';
import { PARTS } from './html-visibility.js';

/** Separator of lines. Line ends in the source separate lines only in code. */
export const LINE_BREAK = '\u2029';

/** Run of text. */
export interface HtmlPiece {
  kind: 'text' | 'code' | 'heading';
  runs: string[];
  /** Parts of the page around it, as bits. */
  parts: number;
  /** Tag of a heading's element; empty for other pieces. */
  tag: string;
  /** Anchor of a heading; empty for none. */
  anchor: string;
  /** True for a heading between which and a table of contents nothing stands. */
  isOfContents?: true;
}

const LETTER = /[\p{L}\p{N}]/u;
const PERMALINK =
  /^\s*(?:permalink|permanent link|anchor|link|direct link)(?:\s+(?:to|for)\s.{0,300})?\s*$/is;

/** Collects the pieces of a page. */
export class HtmlPieces {
  readonly pieces: HtmlPiece[] = [];
  /** Parts of the page around the current place, as bits. */
  parts = 0;
  #heading: HtmlPiece | undefined;
  // True if the heading has letters so far.
  #hasLetters = false;
  #asCode = false;
  #fresh = false;
  // The anchor of the current place, if no text followed it.
  #anchor = '';
  // The anchors of open elements, until a heading takes one.
  readonly #enclosing: string[] = [];

  get inHeading(): boolean {
    return this.#heading !== undefined;
  }

  get inCode(): boolean {
    return this.#asCode;
  }

  add(text: string): void {
    if (this.#anchor && /\S/u.test(text)) this.#anchor = '';
    this.#hasLetters ||= this.inHeading && LETTER.test(text);
    (this.#heading ?? this.#piece()).runs.push(text);
  }

  endLine(): void {
    const heading = this.#heading;
    // An element of a heading's weight is no heading if it has more than one line.
    if (heading && !HEADINGS.has(heading.tag)) this.#endHeading(heading, 'text');
    const runs = this.#heading?.runs ?? this.pieces.at(-1)?.runs;
    if (runs && runs.at(-1) !== LINE_BREAK) runs.push(LINE_BREAK);
  }

  /** Marks a heading that a table of contents follows at once. */
  endBeforeContents(): void {
    const last = this.pieces.findLast(({ runs }) => runs.some((run) => run.trim()));
    const isBeside = last && (last.parts ^ this.parts) & ~PARTS.body;
    if (last?.kind === 'heading' && last.tag !== 'h1' && !isBeside) last.isOfContents = true;
  }

  /** Begins an element with an anchor. @returns function that ends it */
  startAnchor(id: string): () => void {
    this.#anchor = id;
    if (this.#heading && !this.#heading.anchor) this.#heading.anchor = id;
    this.#enclosing.push(id);
    return () => this.#enclosing.pop();
  }

  /** Begins a part whose text counts as code, or not. @returns function that ends it */
  startCode(asCode: boolean): () => void {
    const before = this.#asCode;
    this.#asCode = asCode;
    this.#fresh = true;
    return () => {
      this.#asCode = before;
      this.#fresh = true;
    };
  }

  /** Begins a heading. @returns function that ends it */
  startHeading(tag: string, id: string): () => void {
    const anchor = id || this.#anchor || (this.#enclosing.at(-1) ?? '');
    if (!id && this.#enclosing.length) this.#enclosing[this.#enclosing.length - 1] = '';
    const heading: HtmlPiece = { kind: 'heading', runs: [], parts: this.parts, tag, anchor };
    this.pieces.push(heading);
    this.#heading = heading;
    this.#hasLetters = false;
    return () => this.#endHeading(heading, heading.kind);
  }

  /**
   * Begins a link or button in a heading.
   * @returns function that ends it, and removes the text of a permalink or button
   */
  startTool(tag: 'a' | 'button'): () => void {
    const { runs } = this.#heading!;
    const start = runs.length;
    // True if the heading has letters before the tool, so that dropping the tool leaves a heading.
    const hadLetters = this.#hasLetters;
    return () => {
      const own = runs.slice(start).join('');
      const named = tag === 'button' || PERMALINK.test(own);
      if ((named && hadLetters) || !LETTER.test(own)) runs.length = start;
    };
  }

  #endHeading(heading: HtmlPiece, kind: HtmlPiece['kind']): void {
    heading.kind = kind;
    if (this.#heading === heading) this.#heading = undefined;
  }

  #piece(): HtmlPiece {
    const kind = this.#asCode ? 'code' : 'text';
    const last = this.pieces.at(-1);
    if (!this.#fresh && last?.kind === kind && last.parts === this.parts) return last;
    this.#fresh = false;
    const piece: HtmlPiece = { kind, runs: [], parts: this.parts, tag: '', anchor: '' };
    this.pieces.push(piece);
    return piece;
  }
}
