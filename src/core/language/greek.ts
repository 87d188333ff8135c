import { stemmer } from '@orama/stemmers/greek';
import { stopwords } from '@orama/stopwords/greek';
import { makeLanguage } from './make-language.js';

export const greek = makeLanguage(stemmer, stopwords);
