import { fitting } from '../messages/fitting.js';
import { FURTHER_ENGLISH, type FurtherMessages } from '../messages/further-messages.js';
import type { View } from './view.js';

type Words = View['words'] & FurtherMessages;

let last: { first: View['words']; all: Words } | undefined;

/** The words of a view, with the further ones in English where it has none. */
export function wordsOf({ words }: View): Words {
  if (last?.first !== words)
    last = { first: words, all: { ...FURTHER_ENGLISH, ...fitting(FURTHER_ENGLISH, words) } };
  return last.all;
}
