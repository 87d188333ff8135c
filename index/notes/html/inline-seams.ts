// Parts the words of neighbouring inline elements, which pages part by style alone.
//
//   <a>Clay</a><a>Soil</a>     Clay Soil
//   <b>D</b><b>r</b>op         Drop          single letters are an ornament
//   <i>1.1</i><i>Clay</i>      1.1 Clay      numbers of sections are none

import { isUnspaced } from '../../../src/core/text/tokenizer.js';

/** Elements whose neighbours are parts of one word or of code. */
const JOINED_ELEMENTS = new Set(['code', 'kbd', 'samp', 'sub', 'sup', 'wbr']);

const ENDS_IN_WORD = /(?:[\p{L}\p{N}]{2}|\d\.\d)$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]{2}/u;

/** Finds the seams in a page, told of its elements and texts in their order. */
export class InlineSeams {
  #before = '';
  /** Place: in a text, after the start of an element, after the end of one with text, or at a seam. */
  #at: 'text' | 'start' | 'end' | 'seam' = 'text';
  #joined = 0;
  readonly #end = (): void => {
    if (this.#at === 'text') this.#at = 'end';
  };
  readonly #endJoined = (): void => {
    this.#joined--;
    this.cut();
  };

  /** Begins an inline element. @returns function that ends it */
  start(tag: string): () => void {
    if (JOINED_ELEMENTS.has(tag)) {
      this.#joined++;
      this.cut();
      return this.#endJoined;
    }
    if (this.#at === 'text') this.#at = 'start';
    else if (this.#at === 'end') this.#at = 'seam';
    return this.#end;
  }

  /** Gives a text, with a space before it if words meet at a seam. */
  part(text: string): string {
    const before = this.#before;
    const meets =
      this.#at === 'seam' && !this.#joined && ENDS_IN_WORD.test(before) && BEGINS_WITH_WORD.test(text);
    this.#before = text;
    this.#at = 'text';
    if (!meets) return text;
    const [first] = text;
    return isUnspaced([...before.slice(-2)].at(-1)! + first!) ? text : ` ${text}`;
  }

  /** Forgets the text before, where code or a line begins or ends. */
  cut(): void {
    this.#before = '';
  }
}
