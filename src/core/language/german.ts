import { stemmer } from '@orama/stemmers/german';
import { stopwords } from '@orama/stopwords/german';
import { makeLanguage } from './make-language.js';

export const german = makeLanguage(stemmer, stopwords);
