import { stemmer } from '@orama/stemmers/lithuanian';
import { stopwords } from '@orama/stopwords/lithuanian';
import { makeLanguage } from './make-language.js';

export const lithuanian = makeLanguage(
  stemmer,
  stopwords,
  'čiu ėje ėmis ėjo ėse škai čiai ųjų ėti čio čia ška čius čios ių žių ėja škas škų škos žio žiai čiais ėjų',
);
