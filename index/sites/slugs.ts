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
  const plain = inAscii(text.replace(/[‘’“”…]/gu, '-'));
  return plain === undefined ? undefined : dashed(plain);
}

/** Makes a slug of a file's name as MyST, without a number that orders it, which is no year. */
export function mystSlug(name: string): string {
  const bare = /^(?:[12]\d{3}|\d{5})/u.test(name) ? name : name.replace(/^[\d_.-]+/u, '') || name;
  return dashed(bare.replaceAll('&', '-and-')).slice(0, 50);
}

// Writes hyphens for all but letters and numbers of ASCII.
function dashed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** Makes a slug as Pelican; undefined for letters that it transcribes, unless it keeps them. */
export function pelicanSlug(text: string, keepsLetters: boolean): string | undefined {
  const plain = text.normalize('NFKC').replace(/[‘’“”…]/gu, '');
  const letters = keepsLetters ? plain : inAscii(plain);
  return letters === undefined ? undefined : pythonSlug(letters, true);
}

/** Makes a slug as Python-Markdown: https://python-markdown.github.io/extensions/toc/ */
export function pythonSlug(text: string, keepsLetters: boolean): string {
  const letters = keepsLetters ? text : text.normalize('NFKD').replace(/[^\0-\x7f]/gu, '');
  return letters
    .replace(/[^\p{L}\p{N}_\s-]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/gu, '-');
}

/**
 * Makes a slug as Python Markdown Extensions: https://facelessuser.github.io/pymdown-extensions/extras/slugs/
 * @param letters that become small: `lower` for all, `lower-ascii` for those of ASCII. Default: none
 */
export function pymdownSlug(text: string, letters = ''): string {
  const trimmed = text
    .normalize('NFC')
    .replace(/<\/?[^<>]*>/gu, '')
    .trim();
  const small =
    letters === 'lower-ascii' ? trimmed.replace(/[A-Z]+/gu, (part) => part.toLowerCase()) : trimmed;
  return (['lower', 'fold'].includes(letters) ? small.toLowerCase() : small)
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

// Letters that docutils writes by others, each before these, beside those with accents.
const WRITTEN_BY = new Map(
  (
    'ßsz æae œoe ȸdb ȹqp øo đd ħh ıi łl ŧt ƀb ƃb ƈc ƌd ƒf ƙk ƚl ƞn ƥp ƫt ƭt ƴy ƶz ǥg ȥz ȴl ȵn ȶt ȷj ȼc ȿs ɀz ɇe ɉj ' +
    'ɋq ɍr ɏy'
  )
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
);

/** Makes a slug as docutils: https://docutils.sourceforge.io/docs/ref/rst/directives.html#identifier-normalization */
export function docutilsSlug(text: string): string {
  const letters = Array.from(text.toLowerCase(), (letter) => WRITTEN_BY.get(letter) ?? letter).join('');
  const plain = letters.normalize('NFKD').replace(/[^\0-\x7f]/gu, '');
  return dashed(plain).replace(/^[-\d]+/u, '');
}

// Writes Latin letters without accents; undefined for others.
function inAscii(text: string): string | undefined {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/\p{Pd}/gu, '-');
  return /[^\0-\x7f]/u.test(plain) ? undefined : plain;
}
