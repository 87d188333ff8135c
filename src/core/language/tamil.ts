import { stemmer } from '@orama/stemmers/tamil';
import { stopwords } from '@orama/stopwords/tamil';
import { makeLanguage } from './make-language.js';

export const tamil = makeLanguage(stemmer, stopwords);
