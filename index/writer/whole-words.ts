// Matches words as they are written.

import { isUnspaced } from '../../src/core/text/tokenizer.js';

const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/**
 * Makes a pattern that matches words where they stand whole: `art` does not match within `parties`. Where a script
 * has no spaces, they match anywhere.
 */
export function wholeWords(words: string): RegExp {
  const letters = [...words];
  const bound = (letter = '', look: string) => (isEnd(letter) ? `(?${look}${LETTER})` : '');
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return new RegExp(bound(letters[0], '<!') + escaped + bound(letters.at(-1), '!'), 'u');
}

// True for a letter or digit of a script whose words have spaces between them.
function isEnd(letter: string): boolean {
  return new RegExp(LETTER, 'u').test(letter) && !isUnspaced(letter);
}
