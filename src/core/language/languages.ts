// The languages that this version knows. A garden in any other is searched without forms and stop words.

import { english } from './english.js';
import { lazy } from '../lazy.js';
import type { Language } from './language.js';

const fetchFurther = lazy(() => import('./further-languages.js'));

/**
 * Loads the languages of a garden that this version knows, each once. What can't be fetched is done without.
 * @param tags BCP 47 language tags, in any case; only the primary subtag counts (`en` of `en-GB`)
 */
export async function loadLanguages(tags: readonly string[]): Promise<Language[]> {
  const others = tags.filter((tag) => !/^en\b/i.test(tag));
  const known = others.length < tags.length ? [english] : [];
  if (!others.length) return known;
  const part = await fetchFurther().catch(() => undefined);
  return [...known, ...((await part?.loadFurther(others)) ?? [])];
}
