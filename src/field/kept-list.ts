// Lists of a visitor's own, kept in this browser only, and only if the owner has turned that on.

import type { KeptList, OpenedNote } from '../view/view.js';

/** Searches that led to a note. */
export const recentSearches = keptList<string>('garden-search-recent', 6, (kept) =>
  typeof kept === 'string' ? kept : undefined,
);

/** Notes that were opened from a dialog. */
export const openedNotes = keptList<OpenedNote>('garden-search-opened', 5, (kept) => {
  const { url, title } = Object(kept) as Record<string, unknown>;
  return typeof url === 'string' && typeof title === 'string' ? url : undefined;
});

/**
 * Makes a list by its key in the browser's storage.
 * @param most most entries kept
 * @param idOf gives what tells entries apart; undefined for what another script left in their place
 */
function keptList<Kept>(
  key: string,
  most: number,
  idOf: (kept: unknown) => string | undefined,
): KeptList<Kept> {
  const all = (): Kept[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(kept)
        ? kept.filter((one): one is Kept => idOf(one) !== undefined).slice(0, most)
        : [];
    } catch {
      return []; // storage is forbidden here, or another script wrote there
    }
  };
  const keep = (list: readonly Kept[]) => {
    try {
      if (list.length) localStorage.setItem(key, JSON.stringify(list));
      else localStorage.removeItem(key);
    } catch {
      return; // storage is forbidden or full: nothing is remembered
    }
  };
  const without = (id: string | undefined) => all().filter((one) => idOf(one) !== id);
  return {
    all,
    add: (one) => keep([one, ...without(idOf(one))].slice(0, most)),
    drop: (id) => keep(id === undefined ? [] : without(id)),
  };
}
