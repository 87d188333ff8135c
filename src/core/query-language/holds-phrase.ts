// Whether a text holds some words one right after the other.

import { isUnspaced, tokenize } from '../tokenizer.js';

/** A word of a phrase. */
export interface PhraseTerm {
  term: string;
  /** Whether a text's word need only begin with it. */
  open: boolean;
}

/**
 * The words of a phrase. A letter that stands alone in a script without spaces is open: such a text is indexed by
 * pairs of letters, and the pair goes on with a letter that the phrase does not have.
 */
export function readPhrase(text: string): PhraseTerm[] {
  return tokenize(text)
    .filter(({ part }) => !part)
    .map(({ term }) => ({ term, open: isUnspaced(term) && [...term.replace(/\p{M}/gu, '')].length === 1 }));
}

/** Whether a text holds a phrase; a joined word (`snake_case`) stands for each of its pieces too. */
export function holdsPhrase(text: string, phrase: readonly PhraseTerm[]): boolean {
  const places: string[][] = [];
  for (const { term, part } of tokenize(text)) {
    if (part) places.at(-1)!.push(term);
    else places.push([term]);
  }
  return places.some((_, place) =>
    phrase.every(({ term, open }, i) =>
      places[place + i]?.some((other) => (open ? other.startsWith(term) : other === term)),
    ),
  );
}
