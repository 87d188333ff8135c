// Texts of passages, as the text files hold them.

import type { PassageText, SectionText } from '../../src/core/store/index-file.js';
import type { Passage } from './passages.js';

/**
 * {@link PassageText} as JSON in UTF-8. As a string, a text with one curly quote takes two bytes for each of its letters.
 * Such texts would fill the heap in a large garden.
 */
export type PassageBytes = Uint8Array;

const ENCODER = new TextEncoder();

/** Encodes the JSON of a passage, into memory of its own. */
export function encodePassage(json: string): PassageBytes {
  return ENCODER.encode(json);
}

/** Makes the content of a passage in the text files. */
export function makePassageText(sections: Passage, description: string): PassageText {
  const texts = sections.map(({ heading, anchor, text, code }): SectionText =>
    code ? [heading, anchor, text, code] : [heading, anchor, text],
  );
  return description ? { description, sections: texts } : { sections: texts };
}
