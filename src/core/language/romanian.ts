import { stemmer } from '@orama/stemmers/romanian';
import { stopwords } from '@orama/stopwords/romanian';
import { makeLanguage } from './make-language.js';

export const romanian = makeLanguage(stemmer, stopwords, 'ză ră că ți ții înd ând ându');
