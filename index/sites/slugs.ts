// Makes slugs, of which generators make addresses and anchors.

/** Makes a slug as VitePress. */
export function vitepressSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cc}]/gu, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .replace(/^\d/u, '_$&')
    .toLowerCase();
}

/** Makes a slug as Hexo: without accents, and with hyphens for special letters. */
export function hexoSlug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\p{Cc}]/gu, '')
    .normalize()
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
