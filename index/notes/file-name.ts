// Reads what a file's name says of its note.

import type { Section } from '../../src/core/note.js';
import { decoded } from '../../src/core/text/strings.js';
import { terms } from '../../src/core/text/tokenizer.js';
import { parseDate } from '../properties/dates.js';
import { folderName, isFolderNote, stemOf } from '../sites/address.js';
import { NAME_TITLES, type NameStyle } from '../sites/name-titles.js';
import { clip, plainLine } from '../text/plain-text.js';

// Logseq writes nested names as `a___b`, days of its journal as `2026_06_11`, and what no file's name may hold as
// `std%3A%3Amap`. Notion ends each name with an id.
function fileTitle(path: string): string {
  const name = stemOf(path)
    .replace(/^(\d{4})_(\d{2})_(\d{2})$/, '$1-$2-$3')
    .replace(/(?<=.) [\da-f]{32}$/, '')
    .replaceAll('___', '/');
  return plainLine(decoded(name));
}

/** Makes a title of a file's name as a generator does; empty where none does, or the name tells a reader nothing. */
export function namedTitle(path: string, style: NameStyle | undefined): string {
  if (!style || isOpaque(fileTitle(path))) return '';
  return plainLine(decoded(NAME_TITLES[style](stemOf(path))));
}

/** Most characters of a title that is made of a note's first words. */
const TITLE_LENGTH = 60;

/**
 * Makes a title of a file's name; of the note's first heading or first words where the name tells a reader nothing.
 * An index, `README-ja`, `Untitled`, a number of eight digits or more, a hash, a UUID or a random id tells nothing.
 */
export function fallbackTitle(path: string, sections: readonly Pick<Section, 'heading' | 'text'>[]): string {
  const title = fileTitle(path);
  if (!isOpaque(title)) return title;
  const heading = sections.find(({ heading }) => heading)?.heading;
  const sentence = firstSentence(sections.find(({ text }) => /[\p{L}\p{N}]/u.test(text))?.text ?? '');
  const folder = isFolderNote(path) && folderName(path);
  return (heading ?? clip(sentence, TITLE_LENGTH)) || folder || title;
}

/**
 * Gives false for a heading without a word of the file's name, if that has several words and tells something. Such a
 * heading is no title either if it is a version, as changelogs begin with.
 */
export function fitsName(heading: string, path: string): boolean {
  const mayDiffer = !/\s/u.test(fileTitle(path)) && !/^\[?v?\d+\.\d/iu.test(heading);
  return mayDiffer || !isStrange(heading, path);
}

/**
 * Gives true for a heading that tells less than the file's name. It has no word of it, or some of several and no others:
 * `Theorem` in `Rolle's theorem`.
 */
export function tellsLess(heading: string, path: string): boolean {
  const name = fileTitle(path);
  const isPart = /\s/u.test(name) && holdsWords(name, heading) && !holdsWords(heading, name);
  return isPart || isStrange(heading, path);
}

// Gives true for a heading without a word of the file's name, if that tells something.
function isStrange(heading: string, path: string): boolean {
  const name = fileTitle(path);
  const known = terms(name);
  return !isOpaque(name) && !terms(heading).some((term) => known.includes(term));
}

function firstSentence(text: string): string {
  return plainLine(/^.*?(?:[.!?…](?=\s)|[。！？]|\n|$)/su.exec(text.trim())![0]);
}

const OPAQUE =
  /^(?:_?index|readme(?:[-_.][\w-]{2,7})?|untitled(?: \d+)?|\d{8,}|(?=[a-f\d]*\d)(?=\d*[a-f])[a-f\d]{12,}|[a-f\d]{8}(?:-[a-f\d]{4}){3}-[a-f\d]{12})$/iu;

function isOpaque(name: string): boolean {
  return OPAQUE.test(name) || isRandom(name);
}

// Ids of nanoid and its like have 10 letters or more of all kinds. Pieces of an id, cut where the kind of letter changes,
// are shorter than words, and many can't be spoken. Of 20,000 ids of 21 letters 97 % are told by it.
function isRandom(name: string): boolean {
  if (!/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{10,}$/u.test(name) || WORD.test(name)) return false;
  const pieces = name.match(/[A-Z]*[a-z]+|[A-Z]+|\d+/gu)!;
  const words = pieces.filter((piece) => !/\d/u.test(piece));
  const strange = words.filter((word) => /[a-z]/u.test(word) && UNSPEAKABLE.test(word)).length / words.length;
  const length = name.length / pieces.length;
  return length < 3 || strange > 1 / 2 || (length < 4 && strange >= 1 / 3);
}

/** Word between hyphens: `prompt-DkftHXS7` tells something. */
const WORD = /(?:^|[-_])[A-Z]?[a-z]{3,}(?:[-_]|$)/u;

/** Word without a vowel, or with four consonants in a row. Abbreviations in capitals are such words too. */
const UNSPEAKABLE = /^[^aeiouy]+$|[^aeiouy]{4}/iu;

// Matches a date, or the moment that is an id of Zettelkasten, org-roam or Denote: `20260611T103000--beans`.
const DATED =
  /^(?:(\d{4})([-_])(\d\d?)\2(\d\d?)(?![\p{L}\p{N}])|((?:19|20)\d\d)(\d\d)(\d\d)T?(?:[01]\d|2[0-3])(?:\d\d){1,2}(?!\d))/u;

/**
 * Reads the date that a file's name begins with, as posts' and ids do, or that is all of it, as in Roam. The name of an
 * index is that of its folder.
 */
export function fileDate(path: string): string {
  const name = isFolderNote(path) ? folderName(path) : stemOf(path);
  const parts = DATED.exec(name)
    ?.slice(1)
    .filter((part) => /^\d/.test(part ?? ''));
  return parseDate(parts?.join('-') ?? name);
}

// Matches the name that all pages of Next.js have: https://nextjs.org/docs/app/api-reference/file-conventions/page
const ROUTE = /(?:^|\/)page\.mdx?$/;

/** Adds the file's name to the aliases, as people remember it, unless the title holds its words. */
export function addFileName(aliases: string[], title: string, path: string): string[] {
  const stem = fileTitle(path);
  const isNamed = !title || title === stem || aliases.includes(stem);
  return isNamed || isFolderNote(path) || ROUTE.test(path) || holdsWords(title, stem)
    ? aliases
    : [...aliases, stem];
}

// Matches a name with another in brackets behind it.
const BRACKETS = /^([^()（）]+?)\s*(?<!\])[(（]([^()（）]+)[)）]$/u;
/** Matches an abbreviation: `mTLS`, `IaC`. */
const SHORT = /^(?:(?=.*\p{Lu}{2})[\p{L}\p{N}-]{2,8}|(?=.*\p{Lu}.*\p{Lu})\p{L}{3,4})$/u;
const LATIN = /\p{Script=Latin}/u;
const OTHER_LETTERS = /(?!\p{Script=Latin})\p{L}/u;

/**
 * Adds the two names of a title such as `Civil Code (CC)` to the aliases. A heading with all its words counts too. They
 * are two if one is an abbreviation, or one alone is in Latin letters.
 */
export function addBracketed(aliases: string[], title: string, heading = ''): string[] {
  const names = [title, ...(holdsWords(heading, title) ? [heading] : [])].flatMap((name) => {
    const [, one = '', other = ''] = BRACKETS.exec(name) ?? [];
    const differ = (a: string, b: string) => LATIN.test(a) && !LATIN.test(b) && OTHER_LETTERS.test(b);
    const areTwo = SHORT.test(one) || SHORT.test(other) || differ(one, other) || differ(other, one);
    return areTwo ? [one, other] : [];
  });
  return [...new Set([...aliases, ...names.filter((name) => name !== title)])];
}

function holdsWords(title: string, stem: string): boolean {
  const known = new Set(terms(title));
  return terms(stem).every((term) => known.has(term));
}
