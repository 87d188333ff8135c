import { stemmer } from '@orama/stemmers/armenian';
import { stopwords } from '@orama/stopwords/armenian';
import { makeLanguage } from './make-language.js';

export const armenian = makeLanguage(stemmer, stopwords);
