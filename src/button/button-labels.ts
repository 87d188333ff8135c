// Label of <garden-search-button> in each language: one word, not worth a fetch.

/** Labels by primary subtag, for every language of the element but English. */
export const BUTTON_LABELS: ReadonlyMap<string, string> = new Map([
  ['ar', 'بحث'],
  ['de', 'Suchen'],
  ['es', 'Buscar'],
  ['fr', 'Rechercher'],
  ['he', 'חיפוש'],
  ['hi', 'खोजें'],
  ['it', 'Cerca'],
  ['ja', '検索'],
  ['ko', '검색'],
  ['nl', 'Zoeken'],
  ['pl', 'Szukaj'],
  ['pt', 'Pesquisar'],
  ['ru', 'Поиск'],
  ['sv', 'Sök'],
  ['tr', 'Ara'],
  ['uk', 'Пошук'],
  ['zh', '搜索'],
]);
