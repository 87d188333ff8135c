// Lists of a visitor's own, kept for each garden in this browser only, and only if the owner has turned that on.

import type { KeptList, OpenedNote } from '../view/kept-state.js';

/** Gives the searches that led to a note of the garden at `src`. */
export const recentSearches = (src: string): KeptList<string> =>
  keptList('garden-search-recent', src, 6, (kept) => (typeof kept === 'string' ? kept : undefined));

/** Gives the notes of the garden at `src` that were opened from a dialog. */
export const openedNotes = (src: string): KeptList<OpenedNote> =>
  keptList('garden-search-opened', src, 5, (kept) => {
    const { url, title } = Object(kept) as Record<string, unknown>;
    return typeof url === 'string' && typeof title === 'string' ? url : undefined;
  });

/**
 * Makes a list of a garden. Gardens without an address share one.
 * @param name name before the address of the index in the key of the browser's storage
 * @param src address of the index, relative to the page
 * @param most most entries kept
 * @param idOf gives what tells entries apart; undefined for what another script left in their place
 */
function keptList<Kept>(
  name: string,
  src: string,
  most: number,
  idOf: (kept: unknown) => string | undefined,
): KeptList<Kept> {
  const keyOf = () => (src ? `${name} ${new URL(src, document.baseURI).href}` : name);
  const all = (): Kept[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf()) ?? '[]');
      return Array.isArray(kept)
        ? kept.filter((one): one is Kept => idOf(one) !== undefined).slice(0, most)
        : [];
    } catch {
      return []; // storage is forbidden here, another script wrote there, or the address is none
    }
  };
  const keep = (list: readonly Kept[]) => {
    try {
      if (list.length) localStorage.setItem(keyOf(), JSON.stringify(list));
      else localStorage.removeItem(keyOf());
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
