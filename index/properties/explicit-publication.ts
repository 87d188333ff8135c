// Judges if a note plainly says that it is public.

import { parseDate } from './dates.js';
import { plainly, propertyName, texts, type Property } from './properties.js';

/** The properties that can mark a note as public, by {@link propertyName}. */
export const PUBLIC_KEYS = ['publish', 'published', 'public', 'dgpublish', 'visibility'] as const;

/** True if one of these properties is plainly true, `published` is a date, or `visibility` is `public`. */
export function saysPublic(properties: readonly Property[], keys: readonly string[]): boolean {
  return properties.some(({ key, value }) => {
    const name = propertyName(key);
    if (!keys.includes(name)) return false;
    const [text = ''] = texts(value);
    if (name === 'visibility') return /^\s*public\s*$/iu.test(text);
    return plainly(value) === true || (name === 'published' && parseDate(text) !== '');
  });
}
