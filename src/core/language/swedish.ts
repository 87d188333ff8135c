import { stemmer } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';
import { makeLanguage } from './make-language.js';

export const swedish = makeLanguage(stemmer, stopwords);
