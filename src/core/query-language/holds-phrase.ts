// Search for phrases: words of a text, one right after the other.

import { isLetter, isUnspaced, tokenize, type Token } from '../text/tokenizer.js';
import type { PhraseTerm } from './note-source.js';

/**
 * Reads the words of a phrase. A single letter of a script without spaces is open: such texts are indexed by pairs
 * of letters. The phrase then has only the first letter of its last pair.
 */
export function readPhrase(text: string): PhraseTerm[] {
  return tokenize(text)
    .filter(({ part }) => !part)
    .map(({ term, start, end }) => ({ term, open: isLetter(text.slice(start, end)) }));
}

/** True if a text holds a phrase. */
export function holdsPhrase(text: string, phrase: readonly PhraseTerm[]): boolean {
  return !findPhrase(tokenize(text), phrase).next().done;
}

/**
 * Finds all places of a phrase in the tokens of a text. A joined word (`snake_case`) matches by each of its pieces too.
 */
export function* findPhrase(tokens: readonly Token[], phrase: readonly PhraseTerm[]): Generator<Token[]> {
  const places: Token[][] = [];
  for (const token of tokens) {
    if (token.part) places.at(-1)!.push(token);
    else places.push([token]);
  }
  for (let place = 0; place < places.length; place++) {
    const run = runFrom(place, places, phrase);
    if (run) yield run;
  }
}

// A last pair with ー lies beside the pair before it: that of カラーコピー, where コピー is sought.
function runFrom(
  start: number,
  places: readonly (readonly Token[])[],
  phrase: readonly PhraseTerm[],
): Token[] | undefined {
  const run: Token[] = [];
  let at = start;
  for (const { term, open } of phrase) {
    const last = run.at(-1);
    let token = places[at]?.find((one) => (open ? one.term.startsWith(term) : one.term === term));
    if (token) at++;
    else if (last && !open && isUnspaced(term))
      token = places[at - 1]!.find((one) => one.term === term && one !== last);
    if (!token) return undefined;
    run.push(token);
  }
  return run;
}
