// Where a text holds some words one right after the other.

import { isUnspaced, tokenize, type Token } from '../text/tokenizer.js';

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

/** Whether a text holds a phrase. */
export function holdsPhrase(text: string, phrase: readonly PhraseTerm[]): boolean {
  return !findPhrase(tokenize(text), phrase).next().done;
}

/** Finds a phrase in the tokens of a text; a joined word (`snake_case`) stands for each of its pieces too. */
export function* findPhrase(tokens: readonly Token[], phrase: readonly PhraseTerm[]): Generator<Token[]> {
  const places: Token[][] = [];
  for (const token of tokens) {
    if (token.part) places.at(-1)!.push(token);
    else places.push([token]);
  }
  for (let place = 0; place + phrase.length <= places.length; place++) {
    const run: Token[] = [];
    for (const { term, open } of phrase) {
      const token = places[place + run.length]!.find((one) =>
        open ? one.term.startsWith(term) : one.term === term,
      );
      if (!token) break;
      run.push(token);
    }
    if (run.length === phrase.length) yield run;
  }
}
