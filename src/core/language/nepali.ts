import { stemmer } from '@orama/stemmers/nepali';
import { stopwords } from '@orama/stopwords/nepali';
import { makeLanguage } from './make-language.js';

export const nepali = makeLanguage(stemmer, stopwords);
