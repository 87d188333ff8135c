// Words in which a space was left out.
//
//   typed "gardentool"   garden tool   the two words that most documents have together
//   typed "windows10"    windows 10    the letters and the number

import type { TermIndex } from '../store/term-index.js';
import { nearNames } from './corrections.js';
import type { QueryWord } from './query.js';
import { maxEdits } from './spelling.js';

/**
 * Splits a word that the garden does not have. A joined word becomes its pieces, another two words if a space was left
 * out. A joined word stays whole if it may be a mistyped name. If the garden has its pieces, that name must be one edit
 * away.
 * @param documentsOf finds the documents that have a word
 */
export function splitWord(
  word: QueryWord,
  index: TermIndex,
  documentsOf: (word: QueryWord) => Uint32Array,
): QueryWord[] {
  if (!word.parts.length) return halve(word, index, documentsOf);
  const knowsAll = word.parts.every(({ term }) => index.has(term));
  const isName = nearNames(word.term, index, knowsAll ? 1 : maxEdits(word.term)).length > 0;
  return isName ? [word] : word.parts;
}

/** Lists the ways to cut a word in two. One with digits is cut only where these begin or end, or at an `x` for `×`. */
export function waysToCut(word: QueryWord): [QueryWord, QueryWord][] {
  const { term } = word;
  const isNumbered = /\d/.test(term);
  const isDigit = (at: number) => /\d/.test(term[at]!);
  const ways: [QueryWord, QueryWord][] = [];
  for (let at = 1; at < term.length; at++)
    if (!isNumbered || isDigit(at) !== isDigit(at - 1))
      ways.push([
        { ...word, term: term.slice(0, at), typing: false },
        { ...word, term: term.slice(at).replace(/^x(?=\d)/, '') },
      ]);
  return ways;
}

// Splits a word into the two that most documents have together. Two words that no document has together are hardly
// what was meant.
function halve(
  word: QueryWord,
  index: TermIndex,
  documentsOf: (word: QueryWord) => Uint32Array,
): QueryWord[] {
  let best = [word];
  let most = 0;
  for (const halves of waysToCut(word)) {
    if (!halves.every((half) => index.has(half.term))) continue;
    const [one, other] = halves.map(documentsOf);
    const inOne = new Set(one);
    const together = other!.filter((document) => inOne.has(document)).length;
    if (together > most) [best, most] = [halves, together];
  }
  return best;
}
