// What differs from one site generator to the next: where a note lies, what its headings are called in an address, and
// which notes the generator itself keeps back.

import type { Property } from '../properties/properties.js';

/** Gives the headings of one note their fragments, in order: a repeated heading is told apart. */
export type AnchorRule = (heading: string) => string;

/** What a rule is asked about. */
export interface SiteNote {
  /** Path from the garden's root, with `/`. */
  path: string;
  properties: readonly Property[];
}

/** A generator's rules. */
export interface Site {
  /** The address of a note below the base, percent-encoded, without a leading `/`. */
  address(note: SiteNote): string;
  /** Makes the rule for one note. */
  anchors(): AnchorRule;
  /** Why the generator does not publish a note, beyond what keeps back a note of any site. */
  excludes?(note: SiteNote): string | undefined;
}
