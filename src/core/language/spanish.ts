import { stemmer } from '@orama/stemmers/spanish';
import { stopwords } from '@orama/stopwords/spanish';
import { makeLanguage } from './make-language.js';

export const spanish = makeLanguage(stemmer, stopwords, 'ión tió ría ían irá irán ogía');
