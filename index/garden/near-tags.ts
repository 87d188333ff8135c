// Finds tags that are probably spellings of one tag.

import type { Note } from '../../src/core/note.js';
import { byCodeUnit, countEach, groupBy } from '../../src/core/text/strings.js';
import { tagKey, withParents } from '../../src/core/notes/tags.js';
import { folderOf, lastPart } from '../sites/address.js';
import { OneEdit } from './one-edit.js';

/** Spelling of a tag, with the number of notes that carry it or a tag nested in it. */
export interface TagUse {
  tag: string;
  count: number;
}

/** Shortest tag that counts as mistyped. Shorter tags one letter apart are mostly two different words. */
const MIN_MISTYPED = 7;
/** Most notes with a mistyped tag. Two tags a letter apart on more notes each are two words: `planning`, `planting`. */
const MOST_MISTYPED = 2;
// Matches tags of letters alone. A digit apart is another year or version. In scripts whose letters are syllables or
// words, a letter apart is another word.
const SPELLED = /^[\p{Lu}\p{Ll}\p{Lm}]+$/u;

/** Matches keys too short to tell whether two tags are one: a letter, a number, a version or a year. */
const COINCIDENCE = /^(?:[\p{Lu}\p{Ll}]|\p{L}?\p{N}[\p{N}.]*\p{L}?)$/u;

/** Counts every spelling of every tag, including the parents of nested tags; most used first. */
export function tagUses(notes: readonly Note[]): TagUse[] {
  const all = notes.flatMap(({ tags }) => [...new Set(tags.filter(tagKey).flatMap(withParents))]);
  return [...countEach(all)]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || byCodeUnit(a.tag, b.tag));
}

/**
 * Groups tags that are probably one. They differ only in letter case, accents, spaces, `-`, `_` and `/`, in number
 * (`tool`, `tools`) or in their parents (`soil`, `garden/soil`). Tags of seven letters or more may also be one
 * letter apart. Letters and numbers that stand alone are left out.
 * @param all result of {@link tagUses}
 */
export function nearTags(all: readonly TagUse[]): TagUse[][] {
  const uses = all.filter(({ tag }) => !COINCIDENCE.test(keyOf(tag)));
  const groups = new Groups();
  const keys = new Set(uses.map(({ tag }) => keyOf(tag)));
  for (const { tag } of uses) {
    const others = [...singulars(keyOf(tag)), keyOf(lastPart(tag))].filter((key) => keys.has(key));
    for (const key of others) groups.join(key, keyOf(tag));
  }
  for (const [one, other] of mistyped(uses)) groups.join(keyOf(one), keyOf(other));
  return groups.of(uses).filter((group) => group.length > 1 && !differInParents(group));
}

// Yields the pairs of tags with one parent that are one letter apart.
function* mistyped(uses: readonly TagUse[]): Generator<[string, string]> {
  const siblings = new Map<string, OneEdit>();
  for (const { tag, count } of uses) {
    const [parent, key] = [folderOf(tag), keyOf(lastPart(tag))];
    if (key.length < MIN_MISTYPED || !SPELLED.test(key)) continue;
    const spelled = siblings.get(keyOf(parent)) ?? new OneEdit();
    // The uses come with the most frequent first, so the other tag is on at least as many notes.
    if (count <= MOST_MISTYPED) for (const other of spelled.near(key)) yield [tag, parent + other];
    spelled.add(key);
    siblings.set(keyOf(parent), spelled);
  }
}

function keyOf(tag: string): string {
  return tagKey(tag).replace(/[\s_/-]+/gu, '');
}

// Guesses the singulars of an English plural. Singulars of two letters are left out: `css` is not the plural of `cs`.
function singulars(key: string): string[] {
  const ends: [RegExp, string][] = [
    [/s$/u, ''],
    [/es$/u, ''],
    [/ies$/u, 'y'],
  ];
  return ends.map(([end, one]) => key.replace(end, one)).filter((one) => one !== key && one.length > 2);
}

// True if tags differ only in their parents. The parents are then a group themselves, and one report is enough.
function differInParents(group: readonly TagUse[]): boolean {
  return (
    new Set(group.map(({ tag }) => lastPart(tag))).size === 1 && group.every(({ tag }) => tag.includes('/'))
  );
}

/** Disjoint sets of keys, joined pair by pair. */
class Groups {
  readonly #members = new Map<string, Set<string>>();

  join(a: string, b: string): void {
    const [small, large] = [this.#of(a), this.#of(b)].sort((a, b) => a.size - b.size) as [
      Set<string>,
      Set<string>,
    ];
    if (small === large) return;
    for (const key of small) {
      large.add(key);
      this.#members.set(key, large);
    }
  }

  /** Groups uses by the sets of their keys, in the order given. */
  of(uses: readonly TagUse[]): TagUse[][] {
    return [...groupBy(uses, ({ tag }) => this.#of(keyOf(tag))).values()];
  }

  #of(key: string): Set<string> {
    const members = this.#members.get(key) ?? new Set([key]);
    this.#members.set(key, members);
    return members;
  }
}
