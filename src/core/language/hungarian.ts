import { stemmer } from '@orama/stemmers/hungarian';
import { stopwords } from '@orama/stopwords/hungarian';
import { makeLanguage } from './make-language.js';

export const hungarian = makeLanguage(
  stemmer,
  stopwords,
  'ő ól nál nél ják ját jét ként ért óval őnek ónak ők óan ján iót óra ően óban hatók',
);
