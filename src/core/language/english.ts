// English: Snowball's stemmer, and the words that say nothing beside others.

import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import { terms } from '../tokenizer.js';
import type { Language } from './language.js';

/** English. Words that are not all of the letters a to z are their own stem. */
export const english: Language = {
  stem: (term) => (/^[a-z]{3,}$/.test(term) ? stemmer(term) : term),
  // As the tokenizer cuts them: don't is don and t.
  stopWords: new Set(stopwords.flatMap(terms)),
};
