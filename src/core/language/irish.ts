import { stemmer } from '@orama/stemmers/irish';
import { stopwords } from '@orama/stopwords/irish';
import { makeLanguage } from './make-language.js';

export const irish = makeLanguage(stemmer, stopwords, 'í ín íocht íochta áil');
