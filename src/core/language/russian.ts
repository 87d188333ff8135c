import { stemmer } from '@orama/stemmers/russian';
import { stopwords } from '@orama/stopwords/russian';
import { makeLanguage } from './make-language.js';

export const russian = makeLanguage(stemmer, stopwords);
