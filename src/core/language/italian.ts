import { stemmer } from '@orama/stemmers/italian';
import { stopwords } from '@orama/stopwords/italian';
import { makeLanguage } from './make-language.js';

export const italian = makeLanguage(stemmer, stopwords, 'rà');
