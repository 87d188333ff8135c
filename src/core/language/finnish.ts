import { stemmer } from '@orama/stemmers/finnish';
import { stopwords } from '@orama/stopwords/finnish';
import { makeLanguage } from './make-language.js';

export const finnish = makeLanguage(stemmer, stopwords);
