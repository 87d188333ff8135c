// Table of languages other than English. Visitors fetch the stemmer and the stop words of each language that the
// garden has notes in. `rollup.config.mjs` puts the two into one chunk for each language.

import { lazy } from '../lazy.js';
import { makeLanguage, type Language, type Spelling } from './language.js';

type Stemmer = Promise<{ stemmer: (word: string) => string }>;
type StopWords = Promise<{ stopwords: readonly string[] }>;

const norwegian = language(() => [import('@orama/stemmers/norwegian'), import('@orama/stopwords/norwegian')]);

/** Loads a language, by its primary subtag. */
export const LANGUAGE_TABLE: ReadonlyMap<string, () => Promise<Language>> = new Map([
  [
    'ar',
    language(() => [import('@orama/stemmers/arabic'), import('@orama/stopwords/arabic')], {
      endings: 'ة',
      // Three letters behind the article keep والد whole.
      conjunction: /^[وف](?=(?:[بك]?ال|لل).{3})/u,
      prefixes: { list: ['ال', 'بال', 'لل', 'وال', 'و'], letters: /\p{Script=Arabic}/u },
    }),
  ],
  ['da', language(() => [import('@orama/stemmers/danish'), import('@orama/stopwords/danish')])],
  ['de', language(() => [import('@orama/stemmers/german'), import('@orama/stopwords/german')])],
  ['el', language(() => [import('@orama/stemmers/greek'), import('@orama/stopwords/greek')])],
  [
    'es',
    language(() => [import('@orama/stemmers/spanish'), import('@orama/stopwords/spanish')], {
      endings: 'ión tió ría ían irá irán ogía',
    }),
  ],
  ['fa', language(() => [import('./persian.js'), import('./persian.js')])],
  ['fi', language(() => [import('@orama/stemmers/finnish'), import('@orama/stopwords/finnish')])],
  [
    'fr',
    language(() => [import('@orama/stemmers/french'), import('@orama/stopwords/french')], {
      endings: 'ère ères ée ées èrent ité ités ât',
    }),
  ],
  [
    'ga',
    language(() => [import('@orama/stemmers/irish'), import('@orama/stopwords/irish')], {
      endings: 'í ín íocht íochta áil',
    }),
  ],
  [
    'he',
    language(() => [import('./hebrew.js'), import('./hebrew.js')], {
      prefixes: { list: ['ה', 'ב', 'ל', 'ו'], letters: /\p{Script=Hebrew}/u },
    }),
  ],
  ['hi', language(() => [import('@orama/stemmers/indian'), import('@orama/stopwords/indian')])],
  [
    'hu',
    language(() => [import('@orama/stemmers/hungarian'), import('@orama/stopwords/hungarian')], {
      endings: 'ő ól nál nél ják ját jét ként ért óval őnek ónak ők óan ján iót óra ően óban hatók',
    }),
  ],
  ['hy', language(() => [import('@orama/stemmers/armenian'), import('@orama/stopwords/armenian')])],
  ['id', language(() => [import('@orama/stemmers/indonesian'), import('@orama/stopwords/indonesian')])],
  [
    'it',
    language(() => [import('@orama/stemmers/italian'), import('@orama/stopwords/italian')], {
      endings: 'rà',
    }),
  ],
  [
    'lt',
    language(() => [import('@orama/stemmers/lithuanian'), import('@orama/stopwords/lithuanian')], {
      endings:
        'čiu ėje ėmis ėjo ėse škai čiai ųjų ėti čio čia ška čius čios ių žių ėja škas škų škos žio žiai čiais ėjų',
    }),
  ],
  ['nb', norwegian],
  ['ne', language(() => [import('@orama/stemmers/nepali'), import('@orama/stopwords/nepali')])],
  ['nl', language(() => [import('@orama/stemmers/dutch'), import('@orama/stopwords/dutch')])],
  ['nn', norwegian],
  ['no', norwegian],
  [
    'pt',
    language(() => [import('@orama/stemmers/portuguese'), import('@orama/stopwords/portuguese')], {
      endings: 'ão ção ções ência ências ável áveis ível árias',
    }),
  ],
  [
    'ro',
    language(() => [import('@orama/stemmers/romanian'), import('@orama/stopwords/romanian')], {
      endings: 'ză ră că ți ții înd ând ându',
    }),
  ],
  ['ru', language(() => [import('@orama/stemmers/russian'), import('@orama/stopwords/russian')])],
  ['sv', language(() => [import('@orama/stemmers/swedish'), import('@orama/stopwords/swedish')])],
  ['ta', language(() => [import('@orama/stemmers/tamil'), import('@orama/stopwords/tamil')])],
  ['tr', language(() => [import('./turkish.js'), import('./turkish.js')])],
  ['uk', language(() => [import('@orama/stemmers/ukrainian'), import('@orama/stopwords/ukrainian')])],
]);

/** Loads the languages of some tags that are in the table, each once. One that can't be fetched is left out. */
export async function loadFromTable(tags: readonly string[]): Promise<Language[]> {
  const subtags = tags.map((tag) => tag.toLowerCase().split(/[-_]/u, 1)[0]!);
  const loaded = await Promise.all(
    subtags.map(async (subtag) => LANGUAGE_TABLE.get(subtag)?.().catch(() => undefined)),
  );
  return [...new Set(loaded.filter((language) => language !== undefined))];
}

function language(
  fetch: (again: string) => [Stemmer, StopWords],
  spelling?: Spelling,
): () => Promise<Language> {
  let made: Language | undefined;
  const fetchBoth = lazy((again) => Promise.all(fetch(again)));
  return async () => {
    const [{ stemmer }, { stopwords }] = await fetchBoth();
    return (made ??= makeLanguage(stemmer, stopwords, spelling));
  };
}
