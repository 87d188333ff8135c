// Tokens of names, kept as numbers: cutting the names of all notes at each key would take longer than all else. The
// words of a name tell most of those that do not fit. A stop word or a word with pieces may be passed over, so what follows
// is a first word too.
//
//   names of a note     first words
//   The soil web        the  soil
//   note-7              note  note7  7

import { tokenize, type Token } from '../text/tokenizer.js';
import type { NoteNames } from '../store/note-table.js';
import type { FitQuery } from './name-fit.js';

/** Marks of a token. */
const PART = 1;
const PASSABLE = 2;

/** Source of the names of a garden. */
export interface NamedNotes {
  namesOf(note: number): NoteNames;
  isStopWord: FitQuery['isStopWord'];
  /** Number of the note, by document. */
  readonly noteOf: Uint32Array;
  /** Files beside the entry. Whenever one was read, more names of a note may be known. */
  readonly shelf: { readonly reads: number };
}

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
  /** Number of names by note that were known. */
  readonly #counts: Uint32Array;
  /** Number of files that were read when a note's names were last seen, plus 1; 0 for a note not seen. */
  readonly #seen: Uint32Array;

  constructor(source: NamedNotes) {
    this.#source = source;
    const { length } = source.noteOf;
    this.#first = new Uint32Array(length);
    this.#last = new Uint32Array(length);
    this.#counts = new Uint32Array(length);
    this.#seen = new Uint32Array(length);
  }

  /**
   * Makes a test of notes: true for one with a name that may fit. Its first word is one of those that begin. After it come
   * only words of those that follow, pieces of them, and what may be passed over.
   * @param begins true for a term that may be the first word
   * @param follows true for a term that may follow
   */
  test(begins: (term: string) => boolean, follows: (term: string) => boolean): (note: number) => boolean {
    const { term, start, end, marks } = this.#tokens;
    // Holds 1 for a term that is accepted, 2 for one that is not. A term that is added later is asked for each time.
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
      const last = this.#see(note);
      for (let name = this.#first[note]!; name < last; name++)
        if (mayFit(this.#names[name]!, this.#names[name + 1]!)) return true;
      return false;
    };
  }

  /** Gives the tokens of a note's names, the title first. */
  of(note: number): Token[][] {
    const last = this.#see(note);
    const { term, start, end, marks } = this.#tokens;
    const names: Token[][] = [];
    for (let name = this.#first[note]!; name < last; name++) {
      const tokens: Token[] = [];
      for (let i = this.#names[name]!; i < this.#names[name + 1]!; i++) {
        const part = !!(marks[i]! & PART);
        tokens.push({ start: start[i]!, end: end[i]!, term: this.#terms[term[i]!]!, part });
      }
      names.push(tokens);
    }
    return names;
  }

  // Cuts the names of a note, unless they are those seen last. Gives the place after the last of them.
  #see(note: number): number {
    const seen = this.#source.shelf.reads + 1;
    if (this.#seen[note] !== seen) {
      this.#seen[note] = seen;
      const { title, aliases } = this.#source.namesOf(note);
      // Names that were known stay, so as many are the same ones; but a title may be read later.
      const count = aliases.length + Number(!!title);
      if (this.#counts[note] !== count) {
        this.#counts[note] = count;
        this.#first[note] = this.#names.length;
        for (const name of [title, ...aliases]) this.#add(name);
        this.#last[note] = this.#names.push(this.#tokens.term.length) - 1;
      }
    }
    return this.#last[note]!;
  }

  #add(name: string): void {
    const { term, start, end, marks } = this.#tokens;
    this.#names.push(term.length);
    const tokens = tokenize(name);
    for (const [i, token] of tokens.entries()) {
      const number = this.#numbers.get(token.term) ?? this.#terms.push(token.term) - 1;
      this.#numbers.set(token.term, number);
      const next = tokens[i + 1];
      const isPassable = (next?.part && next.start < token.end) || this.#source.isStopWord(token);
      term.push(number);
      start.push(token.start);
      end.push(token.end);
      marks.push((token.part ? PART : 0) | (isPassable ? PASSABLE : 0));
    }
  }
}
