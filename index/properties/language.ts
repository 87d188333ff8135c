// Normalizes language tags.

/** Gives the canonical form of a BCP 47 tag, `_` accepted for `-`; empty for an invalid tag. */
export function canonicalLanguage(written: string): string {
  try {
    return written && Intl.getCanonicalLocales(written.trim().replace(/_/g, '-'))[0]!;
  } catch {
    return '';
  }
}
