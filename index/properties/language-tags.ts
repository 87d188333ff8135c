// Reads the tags of languages that notes and paths are written with: https://www.rfc-editor.org/rfc/rfc5646

// Made when a name is asked for first, because that takes long and few gardens have such names.
let names: Intl.DisplayNames | undefined;

/** True for the BCP 47 tag of a language with a name. A region or script that is none has none, as in `no-void`. */
export function isLanguage(tag: string): boolean {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(tag) !== undefined;
}

/** Gives the canonical form of a BCP 47 tag, `_` accepted for `-`; empty for an invalid tag, and for `python` or `css`. */
export function canonicalLanguage(written: string): string {
  const [tag, language] = /^([a-z]{2,3})(?:[-_].*)?$/i.exec(written.trim()) ?? [];
  try {
    return tag && isLanguage(language!) ? Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0]! : '';
  } catch {
    return '';
  }
}
