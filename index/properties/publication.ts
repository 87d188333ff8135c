// Applies the table of publication switches to the properties of a note.

import { describeValue, plainly, propertyName, type Property, texts, type Value } from './properties.js';
import { RULES, type Verdict } from './switch-rules.js';
import { SWITCHES, switchName, type Switch } from './switches.js';
import { warn, type Warning } from '../warnings.js';
import { parseDate } from './dates.js';

interface Known extends Switch {
  /** Key as the table spells it. */
  key: string;
}

const BY_NAME = new Map<string, Known>(
  SWITCHES.flatMap((row) => row.keys.map((key): [string, Known] => [switchName(key), { ...row, key }])),
);

/** Keys that keep a note back misspelled too, where their value is plain: `publised: false`, `darft: true`. */
const GUARDED = ['draft', 'private', 'unlisted', 'hidden', 'secret', 'publish', 'published', 'public'];
const BY_SPELLING = new Map(GUARDED.flatMap((key) => spellings(key).map((one) => [one, BY_NAME.get(key)!])));
const LONGEST = Math.max(...GUARDED.map((key) => key.length)) + 1;

/** Exclusion of a note, with a warning if the value was unclear. */
export interface Exclusion {
  /** Reason, equal for all spellings of one value of one switch. */
  reason: string;
  warnings: Warning[];
}

/** True for keys of publication switches, in any spelling. */
export function isSwitch(key: string): boolean {
  return BY_NAME.has(switchName(key));
}

/** Lists the keys of a note that make publication an opt-in for the whole garden, as the table spells them. */
export function optInsOf(properties: readonly Property[]): string[] {
  const known = properties.flatMap(({ key }) => BY_NAME.get(switchName(key)) ?? []);
  return known.filter(({ optsIn }) => optsIn).map(({ key }) => key);
}

/** Judges a note by its properties. @returns undefined if it may be published */
export function exclusionOf(properties: readonly Property[], path: string): Exclusion | undefined {
  for (const property of properties) {
    const name = switchName(property.key);
    const meant = BY_NAME.has(name) ? undefined : meantBy(name, property);
    const known = meant ?? BY_NAME.get(name);
    const verdict = known && RULES[known.rule](property.value);
    if (!verdict || verdict === 'in' || isUndated(property, properties)) continue;
    const { key, line, source } = property;
    const value = known.secret ? '' : valueOf(property.value, RULES[known.rule]);
    const said = value && known.rule !== 'by robots within' ? `${known.key}: ${value}` : known.key;
    const warnings = [
      ...(verdict === 'unclear' ? [warn('publication', path, line, key, value)] : []),
      ...(meant ? [warn('misspelled', path, line, key, meant.key)] : []),
    ];
    return { reason: source === undefined ? said : `${said}, by ${source}`, warnings };
  }
  return undefined;
}

// Finds the switch that a misspelled key with a plain value is meant for. A plural, such as `drafts`, is another word.
function meantBy(name: string, property: Property): Known | undefined {
  if (name.length > LONGEST || plainly(property.value) === undefined) return undefined;
  const [meant] = spellings(name).flatMap((one) => BY_SPELLING.get(one) ?? []);
  return name === `${meant?.key}s` ? undefined : meant;
}

// Lists a key and what is left of it without one letter, which keys have in common that are a letter apart. The first
// letter stays, as `raft` and `craft` are words.
function spellings(key: string): string[] {
  return [key, ...Array.from(key.slice(1), (_, i) => key.slice(0, i + 1) + key.slice(i + 2))];
}

/** Properties that Obsidian's Web Clipper writes beside the date of a page. */
const CLIPPED = ['source', 'author', 'created', 'description'];

// True for the date of a page that names none: `unknown`, or an empty one among all that the clipper's template writes:
// https://help.obsidian.md/web-clipper/variables
function isUndated({ key, value }: Property, all: readonly Property[]): boolean {
  const isUnknown = typeof value === 'string' && value.trim().toLowerCase() === 'unknown';
  if (isUnknown) return propertyName(key) === 'published';
  if (key !== 'published' || value !== '') return false;
  const [source, ...others] = CLIPPED.map((name) => all.find((one) => one.key === name));
  return !!source && /^https?:/.test(texts(source.value).join('')) && others.every(Boolean);
}

// Names the value, of a mapping the entry that excludes.
function valueOf(value: Value, rule: (value: Value) => Verdict): string {
  const entries = value instanceof Map ? [...value] : [];
  const found = entries.find((entry) => rule(new Map([entry])) === 'out');
  return found ? `${String(found[0])}: ${spelled(found[1])}` : spelled(value);
}

// Normalizes booleans, so that all their spellings give one reason. Words of a note are not told, as logs may be public.
function spelled(value: Value): string {
  const plain = plainly(value);
  if (plain !== undefined) return String(plain);
  return /\p{L}\s+\p{L}/u.test(texts(value)[0] ?? '') ? 'a text' : describeValue(value);
}

/** Properties that can mark a note as public, by {@link switchName}. */
export const PUBLIC_KEYS: readonly string[] = SWITCHES.flatMap(({ marksPublic = [] }) =>
  marksPublic.map(switchName),
);

/** True if one of these properties is plainly true, `published` is a date, or `visibility` is `public`. */
export function saysPublic(properties: readonly Property[], keys: readonly string[]): boolean {
  return properties.some(({ key, value }) => {
    const name = switchName(key);
    if (!keys.includes(name)) return false;
    const [text = ''] = texts(value);
    if (name === 'visibility') return /^\s*public\s*$/iu.test(text);
    return plainly(value) === true || (name === 'published' && parseDate(text) !== '');
  });
}
