// The languages but English, each a module of its own that a garden's visitors fetch where it names the language.

import type { Language } from './language.js';

/** By primary subtag. */
export const FURTHER_LANGUAGES: ReadonlyMap<string, () => Promise<Language>> = new Map([
  ['ar', async () => (await import('./arabic.js')).arabic],
  ['da', async () => (await import('./danish.js')).danish],
  ['de', async () => (await import('./german.js')).german],
  ['el', async () => (await import('./greek.js')).greek],
  ['es', async () => (await import('./spanish.js')).spanish],
  ['fi', async () => (await import('./finnish.js')).finnish],
  ['fr', async () => (await import('./french.js')).french],
  ['ga', async () => (await import('./irish.js')).irish],
  ['hi', async () => (await import('./hindi.js')).hindi],
  ['hu', async () => (await import('./hungarian.js')).hungarian],
  ['hy', async () => (await import('./armenian.js')).armenian],
  ['id', async () => (await import('./indonesian.js')).indonesian],
  ['it', async () => (await import('./italian.js')).italian],
  ['lt', async () => (await import('./lithuanian.js')).lithuanian],
  ['nb', async () => (await import('./norwegian.js')).norwegian],
  ['ne', async () => (await import('./nepali.js')).nepali],
  ['nl', async () => (await import('./dutch.js')).dutch],
  ['nn', async () => (await import('./norwegian.js')).norwegian],
  ['no', async () => (await import('./norwegian.js')).norwegian],
  ['pt', async () => (await import('./portuguese.js')).portuguese],
  ['ro', async () => (await import('./romanian.js')).romanian],
  ['ru', async () => (await import('./russian.js')).russian],
  ['sv', async () => (await import('./swedish.js')).swedish],
  ['ta', async () => (await import('./tamil.js')).tamil],
  ['tr', async () => (await import('./turkish.js')).turkish],
]);

/** Loads those of some languages that are known, each once. One that can't be fetched is done without. */
export async function loadFurther(tags: readonly string[]): Promise<Language[]> {
  const subtags = tags.map((tag) => tag.toLowerCase().split(/[-_]/u, 1)[0]!);
  const loaded = await Promise.all(
    subtags.map(async (subtag) => FURTHER_LANGUAGES.get(subtag)?.().catch(() => undefined)),
  );
  return [...new Set(loaded.filter((language) => language !== undefined))];
}
