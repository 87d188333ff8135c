// The text of a page as it is read, in pieces: each is text, code or a heading, and stands in some parts of the page.

import { HEADINGS } from './html-elements.js';

/** Parts one line from the next. Line ends in the source part nothing but code. */
export const BREAK = '\u2029';

/** A run of text. */
export interface HtmlPiece {
  kind: 'text' | 'code' | 'heading';
  runs: string[];
  /** The parts of the page that it stands in, as bits. */
  parts: number;
  /** Of a heading: the tag of its element, and what leads to it. */
  tag: string;
  anchor: string;
}

const LETTER = /[\p{L}\p{N}]/u;
const PERMALINK =
  /^\s*(?:permalink|permanent link|anchor|link|direct link)(?:\s+(?:to|for)\s.{0,300})?\s*$/is;

/** Gathers pieces. */
export class HtmlPieces {
  readonly pieces: HtmlPiece[] = [];
  /** The parts of the page that are reached. */
  parts = 0;
  #heading: HtmlPiece | undefined;
  #asCode = false;
  #fresh = false;
  // What leads to the place that is reached, if no text has come since.
  #anchor = '';
  // What leads to the elements that are open, until a heading has it.
  readonly #enclosing: string[] = [];

  get inHeading(): boolean {
    return this.#heading !== undefined;
  }

  add(text: string): void {
    if (this.#anchor && /\S/u.test(text)) this.#anchor = '';
    (this.#heading ?? this.#piece()).runs.push(text);
  }

  endLine(): void {
    const heading = this.#heading;
    // What only weighs as much as a heading is none if it is more than a line.
    if (heading && !HEADINGS.has(heading.tag)) this.#endHeading(heading, 'text');
    const runs = this.#heading?.runs ?? this.pieces.at(-1)?.runs;
    if (runs && runs.at(-1) !== BREAK) runs.push(BREAK);
  }

  /** An element begins that an address can lead to. @returns what ends it */
  startAnchor(id: string): () => void {
    this.#anchor = id;
    if (this.#heading && !this.#heading.anchor) this.#heading.anchor = id;
    this.#enclosing.push(id);
    return () => this.#enclosing.pop();
  }

  /** From here on text counts as code, or no longer. @returns what ends it */
  startCode(asCode: boolean): () => void {
    const before = this.#asCode;
    this.#asCode = asCode;
    this.#fresh = true;
    return () => {
      this.#asCode = before;
      this.#fresh = true;
    };
  }

  /** @returns what ends the heading */
  startHeading(tag: string, id: string): () => void {
    const anchor = id || this.#anchor || (this.#enclosing.at(-1) ?? '');
    if (!id && this.#enclosing.length) this.#enclosing[this.#enclosing.length - 1] = '';
    const heading: HtmlPiece = { kind: 'heading', runs: [], parts: this.parts, tag, anchor };
    this.pieces.push(heading);
    this.#heading = heading;
    return () => this.#endHeading(heading, heading.kind);
  }

  /** A link or a button begins in a heading. @returns what ends it: one that serves the heading is none of its text */
  startTool(tag: 'a' | 'button'): () => void {
    const { runs } = this.#heading!;
    const start = runs.length;
    return () => {
      const own = runs.slice(start).join('');
      const named = tag === 'button' || PERMALINK.test(own);
      const beside = named && runs.findIndex((run) => LETTER.test(run)) < start;
      if (beside || !LETTER.test(own)) runs.length = start;
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
