// Tokens of names, kept as numbers: cutting the names of all notes at each key would take longer than all else. The
// words of a name tell most of those that do not fit. A stop word or a word with pieces may be passed over, so what follows
// is a first word too.
//
//   names of a note     first words
//   The soil web        the  soil
//   note-7              note  note7  7

import { tokenize } from '../text/tokenizer.js';
import { isOneEdit, mayBeLeftOut, mayStandFor, type FitQuery, type NameSource } from './name-fit.js';
import type { NoteScores } from './note-ranking.js';

/** Marks of a token. */
const PART = 1;
const PASSABLE = 2;

type NamedNotes = Omit<NameSource, 'words' | 'pace'>;

/** Tokens of the names of a garden's notes, as far as they were asked for. */
export class NameTokens {
  readonly #source: NamedNotes;
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  // Columns of tokens, those of a name side by side.
  readonly #tokens: Record<'term' | 'start' | 'end' | 'marks', number[]> = {
    term: [],
    start: [],
    end: [],
    marks: [],
  };
  /** Places where the tokens of names begin, those of a note side by side, and where the last of them ends. */
  readonly #names: number[] = [];
  /** Place in {@link #names}, by note. */
  readonly #first: Uint32Array;
  /** Place in {@link #names} after the last name, by note. */
  readonly #last: Uint32Array;
  /** 1 for a note whose names were seen, and are the same since; else 0. */
  readonly #seen: Uint8Array;
  /** Notes by term with which a name of theirs begins. */
  readonly #begun = new Map<string, number[]>();
  /** Terms with which names begin, by their ends and lengths. */
  readonly #ends = new Map<string, string[]>();
  /** Terms near the first word of the query before, which is mostly that of the next, among as many with which names begin. */
  #near: { term: string; count: number; terms: readonly string[] } = { term: '', count: 0, terms: [] };
  /** Number of the renamed notes that are known. */
  #renamed = 0;

  constructor(source: NamedNotes) {
    this.#source = source;
    const { length } = source.noteOf;
    this.#first = new Uint32Array(length);
    this.#last = new Uint32Array(length);
    this.#seen = new Uint8Array(length);
  }

  /**
   * Finds the notes with a name that may fit. Its first word stands for the first of the query. After it come only words
   * that stand for any, pieces of them, and what may be passed over.
   */
  find({ matching, names }: Pick<NoteScores, 'matching' | 'names'>, words: FitQuery['words']): Set<number> {
    const different = [...new Map(words)];
    // A name may differ a little in one of several words.
    const fewest = Math.max(1, different.length - 1);
    const renamed = this.#source.aside?.renamed ?? [];
    while (this.#renamed < renamed.length) this.#seen[renamed[this.#renamed++]!] = 0;
    for (const note of matching) if (names[note]! >= fewest && !this.#seen[note]) this.#see(note);
    const standsFor = (some: typeof words) => (term: string) => mayStandFor(term, some, words.length > 1);
    const mayFit = this.#test(standsFor(words.slice(0, 1)), standsFor(different));
    const found = new Set<number>();
    for (const term of this.#beginningsOf(words))
      for (const note of this.#begun.get(term) ?? [])
        if (names[note]! >= fewest && mayFit(note)) found.add(note);
    return found;
  }

  // Gives the terms that names begin with and that may stand for the first word, among others.
  #beginningsOf([first, second]: FitQuery['words']): Set<string> {
    if (!first) return new Set();
    const [{ term, also }, { weights }] = first;
    const near = second ? this.#nearTo(term) : [];
    return new Set([...weights.keys(), ...also.map((one) => one.term), ...near]);
  }

  #nearTo(term: string): readonly string[] {
    const count = this.#begun.size;
    if (this.#near.term !== term || this.#near.count !== count) {
      const ends = [-1, 0, 1].flatMap((more) => endsOf(term, term.length + more));
      const alike = ends.flatMap((end) => this.#ends.get(end) ?? []);
      this.#near = { term, count, terms: alike.filter((one) => isOneEdit(term, one)) };
    }
    return this.#near.terms;
  }

  #test(begins: (term: string) => boolean, follows: (term: string) => boolean): (note: number) => boolean {
    const { term, start, end, marks } = this.#tokens;
    // Holds 1 for a term that is accepted, 2 for one that is not.
    const asked = (accepts: typeof begins) => {
      const known = new Uint8Array(this.#terms.length);
      return (number: number) => (known[number] ||= accepts(this.#terms[number]!) ? 1 : 2) === 1;
    };
    const [isFirst, isNext] = [asked(begins), asked(follows)];
    const mayFit = (from: number, to: number) => {
      let [covered, joined] = [-1, -1];
      for (let i = from; i < to; i++) {
        const isPart = marks[i]! & PART;
        const isCovered = start[i]! < (isPart ? covered : joined);
        if (isCovered || (covered < 0 ? isFirst : isNext)(term[i]!)) {
          covered = Math.max(covered, end[i]!);
          if (isPart && !isCovered) joined = covered;
        } else if (!(marks[i]! & PASSABLE)) return false;
      }
      return covered >= 0;
    };
    return (note) => {
      for (let name = this.#first[note]!; name < this.#last[note]!; name++)
        if (mayFit(this.#names[name]!, this.#names[name + 1]!)) return true;
      return false;
    };
  }

  // Cuts the names of a note that are known.
  #see(note: number): void {
    this.#seen[note] = 1;
    const { title, aliases } = this.#source.namesOf(note);
    this.#first[note] = this.#names.length;
    for (const name of [title, ...aliases]) this.#add(name, note);
    this.#last[note] = this.#names.push(this.#tokens.term.length) - 1;
  }

  #add(name: string, note: number): void {
    const { term, start, end, marks } = this.#tokens;
    this.#names.push(term.length);
    const tokens = tokenize(name);
    let begins = true;
    for (const [i, token] of tokens.entries()) {
      const number = this.#numbers.get(token.term) ?? this.#terms.push(token.term) - 1;
      this.#numbers.set(token.term, number);
      const next = tokens[i + 1];
      const isPassable = (next?.part && next.start < token.end) || mayBeLeftOut(token, this.#source);
      term.push(number);
      start.push(token.start);
      end.push(token.end);
      marks.push((token.part ? PART : 0) | (isPassable ? PASSABLE : 0));
      if (begins) this.#begin(token.term, note);
      begins &&= isPassable;
    }
  }

  #begin(term: string, note: number): void {
    push(this.#begun, term, note);
    if (this.#begun.get(term)!.length === 1) for (const end of endsOf(term)) push(this.#ends, end, term);
  }
}

// Gives the two ends of a term with its length. Any term that is one edit away has one of them, and is at most a letter
// longer or shorter.
function endsOf(term: string, length = term.length): string[] {
  return [`${term[0]}-${length}`, `-${term.at(-1)}${length}`];
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
