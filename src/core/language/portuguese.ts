import { stemmer } from '@orama/stemmers/portuguese';
import { stopwords } from '@orama/stopwords/portuguese';
import { makeLanguage } from './make-language.js';

export const portuguese = makeLanguage(stemmer, stopwords, 'ão ção ções ência ências ável áveis ível árias');
