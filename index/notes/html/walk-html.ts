// Walks through HTML as a browser's parser does, element by element, with implied ends. No tree is built.

import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { VOID_ELEMENTS } from './html-elements.js';
import { Nesting, NONE, type HtmlVisitor } from './html-nesting.js';

/** Gives the empty elements of XHTML, as `<a id="x"/>`, the end tags that HTML needs. */
export function withEndTags(xhtml: string): string {
  return xhtml.replace(/<([a-z][\w:-]*)([^<>]*)\/>/giu, (tag, name: string, attributes: string) =>
    VOID_ELEMENTS.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
  );
}

/** Tells the visitor of everything in a page. Never throws of itself; its time grows with the length alone. */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
  // In HTML a CDATA section is a comment that ends at the next `>`; the tokenizer would look for `]]>`.
  const text = html.replaceAll('<![CDATA[', '<![cdata[');
  const tokenizer = new Tokenizer({ decodeEntities: true }, new Walk(text, visitor));
  tokenizer.write(text);
  tokenizer.end();
}

class Walk implements TokenizerCallbacks {
  readonly #html: string;
  readonly #visitor: HtmlVisitor;
  readonly #names = new Map<string, string>();
  readonly #nesting: Nesting;
  #tag = '';
  #at = 0;
  #attributes: Map<string, string> | undefined;
  #name = '';
  #value = '';
  #scriptStart = 0;

  constructor(html: string, visitor: HtmlVisitor) {
    this.#html = html;
    this.#visitor = visitor;
    this.#nesting = new Nesting(visitor);
  }

  isInForeignContext(): boolean {
    return this.#nesting.foreign;
  }

  ontext(start: number, end: number): void {
    this.#visitor.text(this.#html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.#visitor.text(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#nameAt(start, end);
    this.#at = start - 1;
    this.#attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#nameAt(start, end);
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    this.#attributes ??= new Map();
    if (!this.#attributes.has(this.#name)) this.#attributes.set(this.#name, this.#value);
  }

  onopentagend(end: number): void {
    this.#start(end, false);
  }

  onselfclosingtag(end: number): void {
    this.#start(end, true);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#nameAt(start, end);
    if (tag === 'script' && isEscaped(this.#html.slice(this.#scriptStart, start - 2))) return;
    this.#scriptStart = end;
    this.#nesting.end(tag);
  }

  oncomment(start: number, end: number): void {
    if (end >= this.#html.length && this.#html.startsWith('<!--', start - 4))
      this.#visitor.endInComment?.(start - 4);
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onend(): void {
    this.#nesting.endAll();
  }
  onprocessinginstruction(): void {}

  #start(end: number, closesItself: boolean): void {
    this.#scriptStart = end + 1;
    const element = { tag: this.#tag, attributes: this.#attributes ?? NONE, at: this.#at };
    this.#nesting.start(element, closesItself);
  }

  // Gives one string object for each name, so that comparisons are fast.
  #nameAt(start: number, end: number): string {
    const written = this.#html.slice(start, end);
    const known = this.#names.get(written);
    if (known !== undefined) return known;
    const name = written.toLowerCase();
    this.#names.set(written, name);
    return name;
  }
}

/** True if a script continues after an end tag, because the tag is within a comment and a nested script. */
function isEscaped(script: string): boolean {
  const comment = script.lastIndexOf('<!--');
  if (comment < 0 || script.includes('-->', comment + 2)) return false;
  const last = script
    .slice(comment)
    .match(/<\/?script(?=[\s/>])/gi)
    ?.at(-1);
  return last !== undefined && last[1] !== '/';
}
