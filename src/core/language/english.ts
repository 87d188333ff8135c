import { stopwords as list } from '@orama/stopwords/english';
import { stemmer } from 'stemmer';
import { terms } from '../text/tokenizer.js';
import type { Language } from './language.js';

// Porter's rules are for English words; anything shorter or with other letters would lose what tells it apart.
const WORD = /^[a-z]{3,}$/;

let stopWords: ReadonlySet<string> | undefined;

/** English: forms by the Porter stemmer (https://tartarus.org/martin/PorterStemmer/), stop words by Orama. */
export const english: Language = {
  stem: (term) => (WORD.test(term) ? stemmer(term) : term),
  // Read as the tokenizer reads a query: "don't" is `don` and `t`. The list lacks the commonest article.
  get stopWords() {
    return (stopWords ??= new Set(terms(['a', ...list].join(' '))));
  },
  prefixes: [],
};
