// Finds notes that are read again, by other rules: all notes together tell what one alone does not.

import type { NoteRead } from '../notes/read-note.js';
import { commonDayOrder } from '../properties/day-order.js';
import type { Dialect, NoteRules } from '../sites/note-rules.js';
import type { SiteName } from '../sites/site-options.js';
import { VAULT_SITES } from '../sites/sites.js';
import { sharedTitles } from './shared-titles.js';

/** Tools whose notes have tags in their text. */
const VAULTS: ReadonlySet<Dialect> = new Set(['dendron', 'logseq', 'obsidian']);
/** Fewest notes with wikilinks in a vault. Brackets in one note may be no link. */
const MIN_LINKING = 2;

/**
 * Finds the notes to read again.
 * @param rules those of each note, in the order of the reads
 * @returns their places in the list, with the rules that change
 */
export function secondReading(
  reads: readonly NoteRead[],
  site: SiteName,
  rules: readonly (NoteRules | undefined)[],
): Map<number, Partial<NoteRules>> {
  const changes = new Map<number, Partial<NoteRules>>();
  for (const place of sharedTitles(reads)) changes.set(place, { isNamed: true });
  const dayOrder = commonDayOrder(reads.flatMap((read) => ('note' in read && read.dayOrders) || []));
  reads.forEach((read, place) => {
    if (dayOrder && 'note' in read && read.dayOrders?.includes('unclear'))
      changes.set(place, { ...changes.get(place), dayOrder });
  });
  if (isVault(reads, rules)) return changes;
  reads.forEach((read, place) => {
    const { dialects = [] } = rules[place] ?? {};
    const mayTag = VAULT_SITES.has(site) && !dialects.includes('myst');
    if (mayTag || !('note' in read && read.hasTextTags)) return;
    changes.set(place, { ...changes.get(place), dialects: [...dialects, 'untagged'] });
  });
  return changes;
}

// A generator shows `#word` as it is written: a channel, an issue, a colour. In a vault that it publishes, it is a tag.
function isVault(reads: readonly NoteRead[], rules: readonly (NoteRules | undefined)[]): boolean {
  const linking = reads.filter((read) => 'note' in read && read.note.links.some(({ wiki }) => wiki));
  const ofVaults = rules.some((one) => one?.dialects?.some((name) => VAULTS.has(name)));
  return ofVaults || linking.length >= MIN_LINKING;
}
