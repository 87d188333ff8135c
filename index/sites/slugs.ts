// Makes slugs, of which generators make addresses and anchors.

/** Makes a slug as VitePress. */
export function vitepressSlug(text: string): string {
  const plain = withoutAccents(text.normalize('NFKD')).replace(/[“”‘’]/gu, '-');
  return hyphened(plain).replace(/^\d/u, '_$&').toLowerCase();
}

// Latin letters that have no accent to take away, as Hexo writes them.
const LETTERS: Readonly<Record<string, string>> = {
  ...{ Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', ß: 's', ẞ: 'S', ı: 'i' },
  ...{ Ø: 'O', ø: 'o', Đ: 'D', đ: 'd', Ħ: 'H', ħ: 'h', Ł: 'L', ł: 'l', Ŧ: 'T', ŧ: 't' },
};

/** Makes a slug as Hexo: Latin letters without accents, and hyphens for blanks and signs. */
export function hexoSlug(text: string): string {
  const latin = /[À-ɏḀ-ỿⒶ-ⓩＡ-Ｚａ-ｚ]/gu;
  return hyphened(
    text.replace(latin, (letter) => LETTERS[letter] ?? withoutAccents(letter.normalize('NFKD'))),
  );
}

// Latin letters of which Eleventy makes others than those without accents.
const SPELT: Readonly<Record<string, string>> = {
  ...{ Ä: 'ae', ä: 'ae', Ö: 'oe', ö: 'oe', Ü: 'ue', ü: 'ue', ß: 'ss', ẞ: 'ss', Æ: 'ae', æ: 'ae' },
  ...{ Ð: 'd', ð: 'd', Þ: 'th', þ: 'th', Ø: 'o', ø: 'o', Đ: 'd', đ: 'd', Ł: 'l', ł: 'l', ı: 'i' },
  ...{ Ħ: 'h', ħ: 'h', Ĳ: 'ij', ĳ: 'ij' },
};
// Matches letters and signs of money that Eleventy transcribes, but for those of the scripts that it leaves out.
const BEYOND_LATIN =
  /(?![\p{Script=Latin}\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hangul}$])[\p{L}\p{M}\p{Sc}♥🦄]|(?!\d)\p{Nd}/u;

/** Makes a slug as Eleventy's filter `slugify`; undefined for letters that it transcribes, beyond Latin ones. */
export function eleventySlug(text: string): string | undefined {
  const plain = text
    .replace(/[À-ſẞ]/gu, (letter) => SPELT[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
  if (BEYOND_LATIN.test(plain)) return undefined;
  const words = plain.toLowerCase().replaceAll('&', ' and ');
  return dashed(words.replace(/(?<=[a-z\d])'(?=[ts](?:\s|$))/gu, ''));
}

/** Removes the accents of a decomposed text. */
export function withoutAccents(decomposed: string): string {
  return decomposed.replace(/[\u0300-\u036f]/gu, '');
}

// Removes control characters, and writes hyphens for blanks and signs.
function hyphened(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

// Matches signs of which Zola makes no letters: punctuation but for a few, blanks, arrows and signs of mathematics.
const SIGNS = /(?![§¶‰‱⁊⁋〽])\p{P}|\p{Zs}|\u200b|[←↑→↓↔⇒⇔¬±÷−≈≠≤≥]/gu;
// Signs and capitals that Zola transcribes in its own way.
const ZOLA = new Map(Object.entries({ '×': 'x', '€': 'eur', '£': 'ps', '°': 'deg', Є: 'e', Ξ: 'ks' }));

/** Makes a slug as Zola; undefined for letters that it transcribes, beyond Latin, Greek and Cyrillic ones. */
export function zolaSlug(text: string): string | undefined {
  const bare = text.replace(SIGNS, '-').replace(/\p{Cf}/gu, '');
  const plain = inAscii(Array.from(bare, (letter) => ZOLA.get(letter) ?? letter).join(''));
  return plain === undefined ? undefined : dashed(plain);
}

// Letters that Nuxt Content transcribes, beside those with accents: https://github.com/simov/slugify
const SLUGIFIED = lettersOf(
  'ßss æae œoe øo þth ðd đdj łl ıi іi їyi єye ґg ђdj јj љlj њnj ћc џdz &and %percent $dollar <less >greater |or ' +
    'аa бb вv гg дd еe ёyo жzh зz иi йj кk лl мm нn оo пp рr сs тt уu фf хh цc чch шsh щsh ъu ыy ь эe юyu яya',
);

/** Makes a slug of a file's name as Nuxt Content, without emoji; undefined for letters beyond Latin and Cyrillic ones. */
export function nuxtSlug(name: string): string | undefined {
  const letters = replaceLetters(name.normalize('NFC'), SLUGIFIED).normalize('NFKD');
  const plain = withoutAccents(letters).replace(/\p{Extended_Pictographic}|\ufe0f/gu, '');
  if (/[^\0-\x7f]/u.test(plain)) return undefined;
  return plain
    .replace(/[^\w\s$*+~.()'"!\-:@]/gu, '')
    .trim()
    .replace(/\s+/gu, '-')
    .toLowerCase();
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

/** Settings of Pelican for slugs. */
export interface PelicanSlugs {
  /** True if letters beyond ASCII stay. */
  keepsLetters: boolean;
  /** True if capitals stay. */
  keepsCase: boolean;
  /** Replacements in place of the usual ones, of expressions of Python; undefined for none. */
  replacements?: readonly (readonly [expression: RegExp | undefined, by: string])[] | undefined;
}

/**
 * Makes a slug as Pelican. It is undefined for letters that are transcribed and not known, and for expressions that may
 * mean other letters in Python.
 */
export function pelicanSlug(
  text: string,
  { keepsLetters, keepsCase, replacements }: PelicanSlugs,
): string | undefined {
  const bare = text.replace(/<[^<>]*>/gu, '').normalize('NFKC');
  const letters = keepsLetters ? bare : inAscii(bare.replace(/[‘’“”]/gu, "'").replaceAll('…', '...'));
  if (letters === undefined) return undefined;
  if (!replacements) return pythonSlug(letters, true, keepsCase);
  if (keepsLetters && /[^\0-\x7f]/u.test(letters)) return undefined;
  let slug = letters;
  for (const [expression, by] of replacements) {
    if (!expression) return undefined;
    slug = slug.replace(expression, by.replaceAll('$', '$$$$').replace(/\\(\d)/gu, '$$$1'));
  }
  return (keepsCase ? slug : slug.toLowerCase()).trim();
}

/** Makes a slug as Python-Markdown: https://python-markdown.github.io/extensions/toc/ */
export function pythonSlug(text: string, keepsLetters: boolean, keepsCase = false): string {
  const letters = keepsLetters ? text : text.normalize('NFKD').replace(/[^\0-\x7f]/gu, '');
  const words = letters.replace(/[^\p{L}\p{N}_\s-]/gu, '').trim();
  return (keepsCase ? words : words.toLowerCase()).replace(/[-\s]+/gu, '-');
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

// Letters that docutils writes by others, beside those with accents.
const DOCUTILS = lettersOf(
  'ßsz æae œoe ȸdb ȹqp øo đd ħh ıi łl ŧt ƀb ƃb ƈc ƌd ƒf ƙk ƚl ƞn ƥp ƫt ƭt ƴy ƶz ǥg ȥz ȴl ȵn ȶt ȷj ȼc ȿs ɀz ɇe ɉj ɋq ɍr ɏy',
);

// Letters as the libraries write them by which Pelican and Zola transcribe, beside those with accents:
// https://pypi.org/project/Unidecode/ and https://docs.rs/deunicode/
const TRANSCRIBED = lettersOf(
  'ßss æae œoe øo þth ðd đd łl ıi ħh ŋng ' +
    "аa бb вv гg дd еe ёio жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ' ыy ь' эe юiu яia " +
    "іi їyi єie ґg' ђdj јj љlj њnj ћtsh џdzh ѕdz " +
    'αa βb γg δd εe ζz ηe θth ιi κk λl μm νn ξx οo πp ρr ςs σs τt υu φph χkh ψps ωo',
);

// Reads letters, each before those that stand for it.
function lettersOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));
}

function replaceLetters(text: string, by: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => by.get(letter.toLowerCase()) ?? letter).join('');
}

/** Makes a slug as docutils: https://docutils.sourceforge.io/docs/ref/rst/directives.html#identifier-normalization */
export function docutilsSlug(text: string): string {
  const plain = replaceLetters(text, DOCUTILS)
    .normalize('NFKD')
    .replace(/[^\0-\x7f]/gu, '');
  return dashed(plain).replace(/^[-\d]+/u, '');
}

// Writes Latin letters without accents, and Greek and Cyrillic ones in Latin letters; undefined for others.
function inAscii(text: string): string | undefined {
  const letters = replaceLetters(text.normalize('NFC'), TRANSCRIBED).normalize('NFKD');
  const bare = withoutAccents(letters).replace(/\p{Pd}/gu, '-');
  const plain = replaceLetters(bare, TRANSCRIBED);
  return /[^\0-\x7f]/u.test(plain) ? undefined : plain;
}
