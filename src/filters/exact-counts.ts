// Counts of a garden so large that the labels of all its notes are read only when a reader turns to the filters.

import type { Answer, Garden } from '../core/garden.js';
import type { Actions, View } from '../view/view.js';

/** Part of a view that tells whether its counts are exact. */
export interface CountedView {
  shown?: { answer: { facets: object } & Partial<Pick<Answer, 'query' | 'atLeast'>> } | undefined;
}

/** True if an answer counts its results alone. Without a question the counts are those of the garden. */
export function areCountsOpen({ shown }: CountedView): boolean {
  return !!shown?.answer.atLeast && !!shown.answer.query;
}

const reading = new WeakSet<Garden>();

/** Reads the labels of all notes, once, and asks the question on screen again. Without them the counts stay open. */
export async function countExactly({ shown, garden }: View, act: Pick<Actions, 'retry'>): Promise<void> {
  if (!shown?.answer.atLeast || !garden || reading.has(garden)) return;
  reading.add(garden);
  try {
    await garden.search('', { limit: 1, excerpts: false, facets: true });
    act.retry();
  } catch {
    reading.delete(garden);
  }
}
