import { stemmer } from '@orama/stemmers/indian';
import { stopwords } from '@orama/stopwords/indian';
import { makeLanguage } from './make-language.js';

export const hindi = makeLanguage(stemmer, stopwords);
