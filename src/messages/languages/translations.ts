// Languages that the element speaks besides English, each a module of its own.

import { lazy } from '../../core/lazy.js';
import type { Messages } from './make-messages.js';
import { makeMessages } from './make-messages.js';
import type { Phrases } from './phrases.js';

/** Languages by primary subtag. */
export const LANGUAGES = new Map<string, () => Promise<{ default: Phrases }>>([
  ['ar', lazy(() => import('./ar.js'))],
  ['de', lazy(() => import('./de.js'))],
  ['es', lazy(() => import('./es.js'))],
  ['fr', lazy(() => import('./fr.js'))],
  ['he', lazy(() => import('./he.js'))],
  ['hi', lazy(() => import('./hi.js'))],
  ['it', lazy(() => import('./it.js'))],
  ['ja', lazy(() => import('./ja.js'))],
  ['ko', lazy(() => import('./ko.js'))],
  ['nl', lazy(() => import('./nl.js'))],
  ['pl', lazy(() => import('./pl.js'))],
  ['pt', lazy(() => import('./pt.js'))],
  ['ru', lazy(() => import('./ru.js'))],
  ['sv', lazy(() => import('./sv.js'))],
  ['tr', lazy(() => import('./tr.js'))],
  ['uk', lazy(() => import('./uk.js'))],
  ['zh', lazy(() => import('./zh.js'))],
]);

/**
 * Fetches the element's messages in a language; none where it has no translation.
 * @param lang BCP 47 tag, in any case; only the primary subtag chooses (`de` of `de-AT`)
 * @throws GardenSearchError `network`
 */
export async function messagesIn(lang: string): Promise<Partial<Messages>> {
  const base = lang.split('-', 1)[0]!.toLowerCase();
  const module = await LANGUAGES.get(base)?.();
  if (!module) return {};
  try {
    return makeMessages(module.default, lang);
  } catch {
    // A page may name any region.
    return makeMessages(module.default, base);
  }
}
