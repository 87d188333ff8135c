// The text of HTML, as a reader would see it. The tokenizer alone is used: it builds no tree, so neither depth nor
// missing tags cost anything.

import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'iframe', 'object', 'svg']);
const WITHIN_LINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|rb|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

/** Drops tags, and whatever stands in a script or a style; keeps text and the alternative text of images. */
export function htmlText(html: string): string {
  const reader = new TextReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.text;
}

class TextReader implements TokenizerCallbacks {
  text = '';
  readonly #html: string;
  #tag = '';
  #attribute = '';
  // The element that is being passed over.
  #unseen = '';

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    this.#add(this.#html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.#add(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#part(this.#tag);
    if (!this.#unseen && UNSEEN.has(this.#tag)) this.#unseen = this.#tag;
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, end).toLowerCase();
    if (tag === this.#unseen) this.#unseen = '';
    this.#part(tag);
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    if (this.#isAlt()) this.#add(this.#html.slice(start, end));
  }

  onattribentity(codepoint: number): void {
    if (this.#isAlt()) this.#add(String.fromCodePoint(codepoint));
  }

  onselfclosingtag(): void {
    if (this.#tag === this.#unseen) this.#unseen = '';
  }

  onattribend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onprocessinginstruction(): void {}

  #add(text: string): void {
    if (!this.#unseen) this.text += text;
  }

  #isAlt(): boolean {
    return this.#tag === 'img' && this.#attribute === 'alt';
  }

  // What is no part of a line stands on its own.
  #part(tag: string): void {
    if (!WITHIN_LINE.test(tag)) this.#add('\n');
  }
}
