import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { makeLanguage } from './make-language.js';

export const french = makeLanguage(stemmer, stopwords, 'ère ères ée ées èrent ité ités ât');
