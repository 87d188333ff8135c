// Notes opened from a dialog, kept in this browser only, and only if the owner has turned that on.

/** Note that a visitor has opened. */
export interface OpenedNote {
  url: string;
  title: string;
}

const KEY = 'garden-search-opened';
const MAX_NOTES = 5;

/** Gives the notes that were opened, the last first. */
export function openedNotes(): OpenedNote[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isNote).slice(0, MAX_NOTES) : [];
  } catch {
    return []; // storage is forbidden here, or another script wrote there
  }
}

/** Remembers a note. */
export function rememberNote({ url, title }: OpenedNote): void {
  keep([{ url, title }, ...openedNotes().filter((other) => other.url !== url)].slice(0, MAX_NOTES));
}

/** Forgets a note. */
export function forgetNote(url: string): void {
  keep(openedNotes().filter((other) => other.url !== url));
}

function isNote(kept: unknown): kept is OpenedNote {
  const { url, title } = Object(kept) as Record<string, unknown>;
  return typeof url === 'string' && typeof title === 'string';
}

function keep(notes: readonly OpenedNote[]): void {
  try {
    if (notes.length) localStorage.setItem(KEY, JSON.stringify(notes));
    else localStorage.removeItem(KEY);
  } catch {
    return; // storage is forbidden or full: nothing is remembered
  }
}
