import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { makeLanguage } from './make-language.js';

export const dutch = makeLanguage(stemmer, stopwords);
