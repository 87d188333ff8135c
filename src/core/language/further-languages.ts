// The languages but English, each a module of its own that a garden's visitors fetch where it names the language.

import { lazy } from '../lazy.js';
import type { Language } from './language.js';

// Each module holds one language.
function one(load: (again: string) => Promise<Record<string, Language>>): () => Promise<Language> {
  const fetch = lazy(load);
  return async () => Object.values(await fetch())[0]!;
}

/** By primary subtag. */
export const FURTHER_LANGUAGES: ReadonlyMap<string, () => Promise<Language>> = new Map([
  ['ar', one(() => import('./arabic.js'))],
  ['da', one(() => import('./danish.js'))],
  ['de', one(() => import('./german.js'))],
  ['el', one(() => import('./greek.js'))],
  ['es', one(() => import('./spanish.js'))],
  ['fi', one(() => import('./finnish.js'))],
  ['fr', one(() => import('./french.js'))],
  ['ga', one(() => import('./irish.js'))],
  ['hi', one(() => import('./hindi.js'))],
  ['hu', one(() => import('./hungarian.js'))],
  ['hy', one(() => import('./armenian.js'))],
  ['id', one(() => import('./indonesian.js'))],
  ['it', one(() => import('./italian.js'))],
  ['lt', one(() => import('./lithuanian.js'))],
  ['nb', one(() => import('./norwegian.js'))],
  ['ne', one(() => import('./nepali.js'))],
  ['nl', one(() => import('./dutch.js'))],
  ['nn', one(() => import('./norwegian.js'))],
  ['no', one(() => import('./norwegian.js'))],
  ['pt', one(() => import('./portuguese.js'))],
  ['ro', one(() => import('./romanian.js'))],
  ['ru', one(() => import('./russian.js'))],
  ['sv', one(() => import('./swedish.js'))],
  ['ta', one(() => import('./tamil.js'))],
  ['tr', one(() => import('./turkish.js'))],
]);

/** Loads those of some languages that are known, each once. One that can't be fetched is done without. */
export async function loadFurther(tags: readonly string[]): Promise<Language[]> {
  const subtags = tags.map((tag) => tag.toLowerCase().split(/[-_]/u, 1)[0]!);
  const loaded = await Promise.all(
    subtags.map(async (subtag) => FURTHER_LANGUAGES.get(subtag)?.().catch(() => undefined)),
  );
  return [...new Set(loaded.filter((language) => language !== undefined))];
}
