import { stemmer } from '@orama/stemmers/indonesian';
import { stopwords } from '@orama/stopwords/indonesian';
import { makeLanguage } from './make-language.js';

export const indonesian = makeLanguage(stemmer, stopwords);
