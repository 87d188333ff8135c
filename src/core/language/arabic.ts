import { stemmer } from '@orama/stemmers/arabic';
import { stopwords } from '@orama/stopwords/arabic';
import { makeLanguage } from './make-language.js';

// The article is written as one with its noun, and so are the prepositions before it.
const PREFIXES = ['ال', 'بال', 'كال', 'لل'];

export const arabic = makeLanguage(stemmer, stopwords, 'ة', PREFIXES);
