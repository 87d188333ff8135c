// Texts with their matches between tags. No text can pass for a tag, or for markup.

import { foldTerm } from '../text/folding.js';
import { textOf, type Segment } from '../text/highlight.js';
import type { Highlighted, SearchParameters } from './protocol.js';

/** Tags that InstantSearch asks for. It escapes the text around them, and puts elements in their place. */
export const PLACEHOLDERS = ['__ais-highlight__', '__/ais-highlight__'] as const;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Character without width and without a break, which parts a placeholder that a note has in its text. */
const JOINER = '\u2060';

/** Writer of texts with marks. */
export interface Marker {
  /** Writes segments as one text. */
  write(segments: readonly Segment[]): string;
  /** Writes segments, and tells of their matches. */
  highlight(segments: readonly Segment[]): Highlighted;
}

/**
 * Makes the writer for a request. Where it asks for InstantSearch's placeholders, InstantSearch escapes the text, and
 * a text escaped twice would be shown with its entities. For any other request text is escaped here.
 * @param words number of words that were typed
 */
export function makeMarker(asked: SearchParameters, words: number): Marker {
  const [before, after] = [
    asked.highlightPreTag ?? PLACEHOLDERS[0],
    asked.highlightPostTag ?? PLACEHOLDERS[1],
  ];
  const isTheirs = asked.highlightPreTag === PLACEHOLDERS[0] && asked.highlightPostTag === PLACEHOLDERS[1];
  const safe = (text: string) => {
    const parted = text.replaceAll('ais-highlight', `ais-${JOINER}highlight`);
    return isTheirs ? parted : parted.replace(/[&<>"']/gu, (sign) => ENTITIES[sign]!);
  };
  const write = (segments: readonly Segment[]) =>
    segments.map(({ text, match }) => (match ? before + safe(text) + after : safe(text))).join('');
  return {
    write,
    highlight(segments) {
      const matched = segments.filter(({ match }) => match);
      const matchedWords = [...new Set(matched.map(({ text }) => foldTerm(text)))];
      const rest = textOf(segments.filter(({ match }) => !match));
      return {
        value: write(segments),
        matchLevel: !matched.length ? 'none' : matchedWords.length < words ? 'partial' : 'full',
        matchedWords,
        fullyHighlighted: matched.length > 0 && !/[\p{L}\p{N}]/u.test(rest),
      };
    },
  };
}
