// Recent searches, kept in this browser only, and only if the owner has turned that on.

const KEY = 'garden-search-recent';
const MAX_SEARCHES = 6;

/** Gives the searches that led to a note, the last first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MAX_SEARCHES) : [];
  } catch {
    return []; // storage is forbidden here, or another script wrote there
  }
}

/** Remembers a search. */
export function remember(text: string): void {
  const query = text.trim();
  if (query) keep([query, ...recentSearches().filter((other) => other !== query)].slice(0, MAX_SEARCHES));
}

/** Forgets a search, or all of them. */
export function forget(text?: string): void {
  keep(text === undefined ? [] : recentSearches().filter((other) => other !== text));
}

function keep(searches: readonly string[]): void {
  try {
    if (searches.length) localStorage.setItem(KEY, JSON.stringify(searches));
    else localStorage.removeItem(KEY);
  } catch {
    return; // storage is forbidden or full: nothing is remembered
  }
}
