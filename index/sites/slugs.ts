// Makes slugs, of which generators make addresses and anchors.

/** Makes a slug as VitePress. */
export function vitepressSlug(text: string): string {
  const plain = text.normalize('NFKD').replace(/[“”‘’]/gu, '-');
  return hyphened(plain).replace(/^\d/u, '_$&').toLowerCase();
}

/** Makes a slug as Hexo: without accents, and with hyphens for special letters. */
export function hexoSlug(text: string): string {
  return hyphened(text.normalize('NFD')).normalize();
}

// Removes accents of a decomposed text and control characters, and writes hyphens for blanks and signs.
function hyphened(text: string): string {
  return text
    .replace(/[\u0300-\u036f\p{Cc}]/gu, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** Makes a slug as Zola; undefined for letters beyond Latin ones, which it transcribes. */
export function zolaSlug(text: string): string | undefined {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/\p{Pd}|[‘’“”…]/gu, '-');
  if (/[^\0-\x7f]/u.test(plain)) return undefined;
  return plain
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
