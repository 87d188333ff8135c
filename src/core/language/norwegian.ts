import { stemmer } from '@orama/stemmers/norwegian';
import { stopwords } from '@orama/stopwords/norwegian';
import { makeLanguage } from './make-language.js';

export const norwegian = makeLanguage(stemmer, stopwords);
