// Language tags as people write them.

/** A BCP 47 tag in its canonical form; empty for what is none. */
export function canonicalLanguage(written: string): string {
  try {
    return written && Intl.getCanonicalLocales(written.trim().replace(/_/g, '-'))[0]!;
  } catch {
    return '';
  }
}
