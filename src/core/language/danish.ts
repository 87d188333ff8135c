import { stemmer } from '@orama/stemmers/danish';
import { stopwords } from '@orama/stopwords/danish';
import { makeLanguage } from './make-language.js';

export const danish = makeLanguage(stemmer, stopwords);
