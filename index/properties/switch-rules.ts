// Rules by which values of publication switches exclude a note. Privacy depends on them, so unclear values exclude.

import { parseDate, withoutLink, YEAR_OR_MONTH } from './dates.js';
import { leaves, plainly, propertyName, texts, type Value } from './properties.js';

/** Verdict on a value: `in` is published, `out` excluded, `unclear` excluded with a warning. */
export type Verdict = 'in' | 'out' | 'unclear';

type Rule = (value: Value) => Verdict;

// Words for yes and no beside those of {@link plainly}, also in other languages.
const YES = 'y t x ja oui si sí sim да はい 是'.split(' ');
const NO = 'n f never none private nein non não нет いいえ 否'.split(' ');
// Matches a text without blanks and signs around it. Phones type quotes around words.
const BARE = /[^\s\p{P}](?:.*[^\s\p{P}])?/su;

/**
 * Words for private, by which owners name folders, properties and their values: in German and Scandinavian languages,
 * French, Spanish and Portuguese, Italian and Chinese.
 */
export const PRIVATE_WORDS = 'privat privé privée privado privada privato privata 私密'.split(' ');
/** Words for a draft in German, French, Spanish, Portuguese, Italian, Russian, Chinese and Japanese. */
export const DRAFT_WORDS = 'entwurf brouillon borrador rascunho bozza черновик 草稿 下書き'.split(' ');

const WORDS = [
  ...['draft', 'private', 'secret', 'confidential', 'hidden', 'unlisted', 'unpublished'],
  ...['first draft', 'rough draft', 'trash', 'trashed', 'deleted', ...PRIVATE_WORDS, ...DRAFT_WORDS],
];
const AUDIENCES = [
  ...[...WORDS, 'members', 'paid', 'tiers', 'subscribers', 'followers', 'friends', 'family'],
  ...['internal', 'protected', 'restricted', 'password', 'none', 'gm', 'dm'],
  ...['personal', 'me', 'self', 'owner'],
];
const NO_INDEX = /\bno[-_ ]?index\b|(?:^|[\s,:;])(?:none|disallow)(?=$|[\s,;])/iu;
const ROBOTS = /^(?:\w+-)?robots?(?:-tag)?$|^\w+bot$/iu;
const ROBOTS_TEXT = [/<meta\b/iu, /robots/iu, /no[-_ ]?index|\bnone\b/iu];
// Matches a text from its first letter to its last.
const LETTERS = /\p{L}(?:.*\p{L})?/su;
// Matches what parts several words, and a word from a remark: `Draft (pending review)`, `DRAFT - confidential`.
const PARTS = /[,;|(:]|\s[-–—]+\s/u;
// Matches the end of `members-only`.
const ONLY = /[-_ ]only$/u;

/** All rules, by their names in the table of switches. */
export const RULES = {
  'unless false': unlessFalse,
  'unless true': (value) => unless(value, true),
  'unless true or a date': (value) => (isDate(value) ? 'in' : unless(value, true)),
  'when true': (value) => (leaves(value).some(said) ? 'out' : 'in'),
  'when false': (value) => (saysNo(value) ? 'out' : 'in'),
  'when plainly false': (value) => (plainly(value) === false ? 'out' : 'in'),
  'when set': (value) => (plainly(value) === false || !texts(value).length ? 'in' : 'out'),
  'unless met': (value) => (plainly(value) === true || !texts(value).length ? 'in' : 'out'),
  'by its word': (value) => oneOf(value, WORDS),
  'by its audience or no': (value) => (saysNo(value) ? 'out' : byAudience(value)),
  'by its audience': byAudience,
  'out of search': outOfSearch,
  'by robots': (value) => (keepsRobotsOut(value) ? 'out' : 'in'),
  'by robots within': (value) => (holdsRobots(value) ? 'out' : 'in'),
  'by build options': byBuildOptions,
} satisfies Record<string, Rule>;

/** Name of a rule. */
export type RuleName = keyof typeof RULES;

function unlessFalse(value: Value): Verdict {
  return unless(value, false);
}

function unless(value: Value, shown: boolean): Verdict {
  const plain = plainly(value);
  if (plain === undefined) return 'unclear';
  return plain === shown ? 'in' : 'out';
}

function said(text: string): boolean | undefined {
  const word = (BARE.exec(text)?.[0] ?? '').toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : plainly(word);
}

function saysNo(value: Value | undefined): boolean {
  return typeof value === 'string' && said(value) === false;
}

// True for dates, months and years: `published` may be the year of a book that the note is about. YAML takes the brackets of
// a link for lists.
function isDate(value: Value): boolean {
  if (Array.isArray(value) && value.length === 1 && Array.isArray(value[0]))
    return value[0].length === 1 && isDate(value[0][0]!);
  return typeof value === 'string' && (parseDate(value) !== '' || YEAR_OR_MONTH.test(withoutLink(value)));
}

function oneOf(value: Value, words: readonly string[]): Verdict {
  const said = leaves(value).flatMap((text) => text.normalize().toLowerCase().split(PARTS));
  const isOut = said.some((word) => words.includes((LETTERS.exec(word)?.[0] ?? '').replace(ONLY, '')));
  return isOut ? 'out' : 'in';
}

function byAudience(value: Value): Verdict {
  return asksForRight(value) ? 'out' : oneOf(value, AUDIENCES);
}

// True for the rights that a visitor of Grav must have: `{ site.login: true }`.
function asksForRight(value: Value): boolean {
  return value instanceof Map && within(value).some((inner) => plainly(inner) === true);
}

/** Judges `search`: `search: false` in VitePress, `search: { exclude: true }` in MkDocs. */
function outOfSearch(value: Value): Verdict {
  if (!(value instanceof Map)) return saysNo(value) || isText(value, 'exclude') ? 'out' : 'in';
  const options = namesOf(value);
  if (['index', 'include', 'enable', 'enabled'].some((name) => saysNo(options.get(name)))) return 'out';
  const off = ['exclude', 'noindex', 'hidden', 'disable', 'disabled'];
  return strictest(off.flatMap((name) => options.get(name) ?? []).map(unlessFalse));
}

/** Judges `robots`: `noindex, nofollow`, a list of such, `false` in Nuxt, `{ index: false }` in Next.js. */
function keepsRobotsOut(value: Value): boolean {
  if (plainly(value) === false) return true;
  return within(value).some((part) => (typeof part === 'string' ? NO_INDEX.test(part) : deniesIndex(part)));
}

/** Judges elements of a page's head, in any notation of the generators. */
function holdsRobots(value: Value): boolean {
  return within(value).some((part) => {
    if (typeof part === 'string') return part.split('>').some(saysNoIndex);
    if (Array.isArray(part)) return part.some(isRobots) && keepsRobotsOut(part);
    const named = [...part].some(([key, inner]) => isRobots(String(key)) && keepsRobotsOut(inner));
    return named || deniesIndex(part) || ([...part.values()].some(isRobots) && keepsRobotsOut(part));
  });
}

// True for the tag of a `<meta>` that keeps robots out, without its `>`.
function saysNoIndex(tag: string): boolean {
  return ROBOTS_TEXT.every((pattern) => pattern.test(tag));
}

function deniesIndex(part: Value): boolean {
  if (!(part instanceof Map)) return false;
  const options = namesOf(part);
  const [index, noIndex] = [options.get('index'), options.get('noindex')];
  // `index: 0` may be a position in a list, and is not a no.
  if (saysNo(index) && index !== '0') return true;
  return noIndex !== undefined && unlessFalse(noIndex) !== 'in';
}

function isRobots(value: Value): boolean {
  return typeof value === 'string' && ROBOTS.test(value.trim());
}

/** Lists a value and all values within it, each once, because a YAML alias may put a list within itself. */
function within(value: Value, seen = new Set<Value>()): Value[] {
  if (typeof value === 'string') return [value];
  if (seen.has(value)) return [];
  seen.add(value);
  return [value, ...[...value.values()].flatMap((inner) => within(inner, seen))];
}

/**
 * Judges `build`: `{ render: never }`, `{ list: false }`. A page with `render: link` has no file, and counts as unseen.
 */
function byBuildOptions(value: Value): Verdict {
  if (!(value instanceof Map)) return saysNo(value) ? 'out' : 'in';
  const options = namesOf(value);
  return strictest([
    among(options.get('render'), ['always'], ['never', 'link']),
    among(options.get('list'), ['always', 'local'], ['never']),
  ]);
}

function strictest(verdicts: readonly Verdict[]): Verdict {
  return (['out', 'unclear'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'in';
}

function among(value: Value | undefined, shown: readonly string[], hidden: readonly string[]): Verdict {
  if (value === undefined) return 'in';
  if (hidden.some((word) => isText(value, word))) return 'out';
  return shown.some((word) => isText(value, word)) ? 'in' : unless(value, true);
}

function isText(value: Value, word: string): boolean {
  return typeof value === 'string' && value.trim().toLowerCase() === word;
}

function namesOf(value: Map<unknown, Value>): Map<string, Value> {
  return new Map([...value].map(([key, inner]) => [propertyName(String(key)), inner]));
}
