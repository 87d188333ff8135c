import { fitting } from '../messages/fitting.js';
import { SECOND_ENGLISH, type SecondMessages } from '../messages/second-messages.js';
import type { View } from './view.js';

type Words = View['words'] & SecondMessages;

let last: { first: View['words']; all: Words } | undefined;

/** The words of a view, with the further ones in English where it has none. */
export function wordsOf({ words }: View): Words {
  if (last?.first !== words)
    last = { first: words, all: { ...SECOND_ENGLISH, ...fitting(SECOND_ENGLISH, words) } };
  return last.all;
}
