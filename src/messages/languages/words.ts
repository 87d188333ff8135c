// The languages that the element speaks besides English, each a module of its own.

import type { Messages } from '../messages.js';
import { makeWords } from './make-words.js';
import type { Phrases } from './phrases.js';

/** By primary subtag. */
export const LANGUAGES = new Map<string, () => Promise<{ default: Phrases }>>([
  ['ar', () => import('./ar.js')],
  ['de', () => import('./de.js')],
  ['es', () => import('./es.js')],
  ['fr', () => import('./fr.js')],
  ['he', () => import('./he.js')],
  ['hi', () => import('./hi.js')],
  ['it', () => import('./it.js')],
  ['ja', () => import('./ja.js')],
  ['ko', () => import('./ko.js')],
  ['nl', () => import('./nl.js')],
  ['pl', () => import('./pl.js')],
  ['pt', () => import('./pt.js')],
  ['ru', () => import('./ru.js')],
  ['sv', () => import('./sv.js')],
  ['tr', () => import('./tr.js')],
  ['uk', () => import('./uk.js')],
  ['zh', () => import('./zh.js')],
]);

/**
 * Fetches the element's words in a language; none where it does not speak it.
 * @param lang BCP 47 tag, in any case; only the primary subtag chooses (`de` of `de-AT`)
 * @throws what `import()` does, and RangeError where that is no language tag
 */
export async function wordsIn(lang: string): Promise<Partial<Messages>> {
  const module = await LANGUAGES.get(lang.split('-', 1)[0]!.toLowerCase())?.();
  return module ? makeWords(module.default, lang) : {};
}
