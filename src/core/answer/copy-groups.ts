// Near copies as one result. Fetched for gardens that have any.

import type { Copy, Result } from '../garden.js';
import { decoded } from '../text/strings.js';
import { subtagOf } from '../language/waiting-languages.js';
import { unpackCopies } from '../notes/copy-list.js';
import type { CopyName } from '../store/copy-names.js';
import { roundScore } from '../words/ranking.js';
import type { AsideNotes } from './aside-notes.js';
import type { Engine } from './engine.js';
import type { RankedNote } from './note-ranking.js';

/**
 * Share of the best score in a group from which the preferred copy stands for it. Of 396 results in a documentation of
 * twelve versions, 8 are then of an older one; with a share of 0.9 it is 18.
 */
const MIN_SHARE_OF_BEST = 0.8;

/** Parts of an opened garden that rows of copies come from. */
interface CopySource extends Pick<Engine, 'passages' | 'rowOf' | 'namesOf'> {
  /** Notes of a large garden: with the text of each lie the names of its copies. */
  readonly aside: Pick<AsideNotes, 'copiesOf'> | undefined;
  /** Columns of all notes, where they are at hand. */
  readonly notes: object | undefined;
}

/** Groups of near copies. */
export class CopyGroups {
  readonly #source: CopySource;
  /** Numbers of the notes of each group, sorted. */
  readonly #groups: readonly (readonly number[])[];
  /** Number of the group by note, and the note's place in it. */
  readonly #places = new Map<number, [group: number, place: number]>();

  /** @throws RangeError if the packed groups are damaged */
  constructor(packed: string, source: CopySource) {
    this.#source = source;
    const groups = unpackCopies(packed, source.passages.length);
    this.#groups = groups.map((group) => [...group].sort((a, b) => a - b));
    groups.forEach((group, number) =>
      group.forEach((note, place) => this.#places.set(note, [number, place])),
    );
  }

  /**
   * Puts near copies together: the preferred one stands for all, unless another is clearly better found. One in another
   * language than the reader's gives way to one in it, where the names of both have a word of the query.
   * @param language language of the reader, a BCP 47 tag; empty for none
   * @returns one note for each group, with its copies, and all notes without copies
   */
  gather(found: readonly RankedNote[], language = ''): RankedNote[] {
    const subtag = subtagOf(language);
    // Names without a word of the query may not be at hand.
    const isRead = ({ note, named }: RankedNote) =>
      subtag && named ? subtagOf(this.#source.namesOf(note).language) === subtag : undefined;
    const groups = new Map<number, RankedNote[]>();
    const others = found.filter((one) => {
      const [group] = this.#places.get(one.note) ?? [];
      if (group === undefined) return true;
      groups.set(group, [...(groups.get(group) ?? []), one]);
      return false;
    });
    return [...others, ...[...groups.values()].map((group) => this.#stand(group, isRead))];
  }

  /**
   * Cuts a page out of gathered notes in their order. A copy of a version that was typed (`heap 7.2`) stands for all, in
   * the place of the one that did.
   * @param offset number of notes before the page, copies included
   */
  page(sorted: readonly RankedNote[], offset: number, limit: number, text: string): RankedNote[] {
    let before = 0;
    const after = sorted.filter(({ copies = [] }) => {
      before += 1 + copies.length;
      return before - copies.length > offset;
    });
    const typed = text.split(/\s+/).filter((word) => /\d/.test(word));
    return after.slice(0, limit).map((one) => (typed.length ? this.#standByVersion(one, typed) : one));
  }

  #standByVersion(one: RankedNote, typed: readonly string[]): RankedNote {
    const { copies = [], ...alone } = one;
    if (!copies.length) return one;
    const names = this.#namesBeside(one);
    const isTyped = ({ note }: RankedNote) =>
      typed.some((word) => partsOf(names?.get(note)?.url ?? '').includes(word));
    const group = this.#byPlace([alone, ...copies]);
    const first = group.find(isTyped);
    return first ? standFor(group, first) : one;
  }

  #byPlace(group: readonly RankedNote[]): RankedNote[] {
    const placeOf = ({ note }: RankedNote) => this.#places.get(note)![1];
    return [...group].sort((a, b) => placeOf(a) - placeOf(b));
  }

  #stand(group: readonly RankedNote[], isRead: (one: RankedNote) => boolean | undefined): RankedNote {
    const sorted = this.#byPlace(group);
    const least = MIN_SHARE_OF_BEST * Math.max(...sorted.map(({ score }) => roundScore(score)));
    const near = sorted.filter(({ score }) => roundScore(score) >= least);
    const preferred = isRead(near[0]!) === false ? near.find(isRead) : undefined;
    return standFor(sorted, preferred ?? near[0]!);
  }

  /** Adds to results the copies that they stand for, where the names of these are at hand. */
  addCopies(results: Result[], shown: readonly RankedNote[]): Result[] {
    const names = shown.map((one) => (one.copies ? this.#namesBeside(one) : undefined));
    if (results.length < shown.length) return results;
    return results.map((result, i) => {
      const copies = shown[i]!.copies?.flatMap(({ note }) => names[i]?.get(note) ?? []);
      return copies?.length && result.url ? { ...result, copies: listCopies(copies, result) } : result;
    });
  }

  /** Gives the names of a note and of its copies, by number; undefined and missed until they are read. */
  #namesBeside({ note, document }: RankedNote): Map<number, CopyName> | undefined {
    const { aside, notes } = this.#source;
    const [group] = this.#places.get(note)!;
    const others = this.#groups[group]!.filter((other) => other !== note);
    const names =
      aside && !notes ? aside.copiesOf(note, document) : others.map((other) => this.#source.rowOf(other)!);
    const own = this.#source.rowOf(note, document);
    if (!names || !own) return undefined;
    if (names.length !== others.length) throw new RangeError();
    return new Map([[note, own], ...others.map((other, i) => [other, names[i]!] as const)]);
  }
}

function standFor(group: readonly RankedNote[], first: RankedNote): RankedNote {
  const copies = group.filter((one) => one !== first);
  return copies.length ? { ...first, copies } : first;
}

function listCopies(names: readonly CopyName[], first: Result): Copy[] {
  return names.map(({ url, title }) => ({ url, title, label: labelOf(url, first.url) }));
}

function partsOf(url: string): string[] {
  return decoded(url).split('/');
}

/** Gives the part of an address in which it differs from another: mostly a version. */
function labelOf(url: string, other: string): string {
  const [own, theirs] = [url, other].map((one) => partsOf(one).filter(Boolean)) as [string[], string[]];
  const start = own.findIndex((part, i) => part !== theirs[i]);
  const end = own.findLastIndex((part, i) => part !== theirs[i - own.length + theirs.length]);
  return own.slice(Math.max(0, start), end + 1).join('/') || decoded(url);
}
