// Stack of open elements. Lookups need no walk through it, so that their time does not grow with depth.

import { INTEGRATION_POINTS, SPECIAL } from './html-elements.js';

interface Open {
  /** Positions of the open elements with its tag. */
  places: number[];
  special: boolean;
  foreign: boolean;
  closed: (() => void) | undefined;
}

const FOREIGN = ['svg', 'math'];
const FOREIGN_BORDERS = new Set([...FOREIGN, ...INTEGRATION_POINTS]);

/** Stack of open elements. */
export class OpenElements {
  // An element that closes while others within it stay open leaves a gap.
  readonly #stack: (Open | undefined)[] = [];
  readonly #places = new Map<string, number[]>();
  readonly #specials: number[] = [];
  /** True while the innermost element is in SVG or MathML. */
  foreign = false;

  push(tag: string, closed: (() => void) | undefined): void {
    let places = this.#places.get(tag);
    if (!places) this.#places.set(tag, (places = []));
    const foreign = FOREIGN_BORDERS.has(tag);
    const special = SPECIAL.has(tag);
    const place = this.#stack.push({ places, special, foreign, closed }) - 1;
    places.push(place);
    if (special) this.#specials.push(place);
    if (foreign) this.#judge();
  }

  /** Gives the position of the innermost open element of a tag; -1 for none. */
  last(tag: string): number {
    return this.#places.get(tag)?.at(-1) ?? -1;
  }

  /** Gives the position of the innermost open element of any of these tags; -1 for none. */
  lastOf(tags: Iterable<string>): number {
    let last = -1;
    for (const tag of tags) last = Math.max(last, this.last(tag));
    return last;
  }

  /** Gives the position of the innermost special element; -1 for none. */
  lastSpecial(): number {
    return this.#specials.at(-1) ?? -1;
  }

  /** Gives the position of the innermost element; -1 for none. */
  innermost(): number {
    return this.#stack.length - 1;
  }

  /** Closes the element at a position and all elements within it. */
  closeFrom(place: number): void {
    while (this.#stack.length > place) this.#close(this.#stack.pop());
    while (this.#stack.length && !this.#stack.at(-1)) this.#stack.pop();
  }

  /** Closes SVG or MathML and all elements within it. */
  closeForeign(): void {
    this.closeFrom(this.lastOf(FOREIGN));
  }

  /** Closes the innermost element of a tag, and leaves the elements within it open. */
  closeAlone(tag: string): void {
    const place = this.last(tag);
    if (place === this.innermost()) return this.closeFrom(place);
    const open = this.#stack[place];
    this.#stack[place] = undefined;
    this.#close(open);
  }

  #close(open: Open | undefined): void {
    if (!open) return;
    open.places.pop();
    if (open.special) this.#specials.pop();
    if (open.foreign) this.#judge();
    open.closed?.();
  }

  #judge(): void {
    this.foreign = this.lastOf(FOREIGN) > this.lastOf(INTEGRATION_POINTS);
  }
}
