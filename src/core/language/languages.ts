// The languages that this version knows. A garden in any other is searched without forms and stop words.

import { english } from './english.js';
import type { Language } from './language.js';

const LANGUAGES = new Map<string, Language>([['en', english]]);

/**
 * The languages of a garden that this version knows, each once.
 * @param tags BCP 47 language tags, in any case; only the primary subtag counts (`en` of `en-GB`)
 */
export function findLanguages(tags: readonly string[]): Language[] {
  const known = tags
    .map((tag) => LANGUAGES.get(primarySubtag(tag)))
    .filter((language) => language !== undefined);
  return [...new Set(known)];
}

function primarySubtag(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u, 1)[0]!;
}
