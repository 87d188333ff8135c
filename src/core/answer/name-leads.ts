// First words of names, kept as numbers: at each key they tell most of the names that do not fit. Of their notes nothing
// else is looked at. A stop word or a word with pieces may be passed over, so what follows is a first word too.
//
//   names of a note     first words
//   The soil web        the  soil
//   note-7              note  note7  7

import { tokenize } from '../text/tokenizer.js';
import type { NoteNames } from '../store/note-table.js';
import type { FitQuery } from './name-fit.js';

/** Source of the names of a garden. */
export interface LeadSource {
  namesOf(note: number): NoteNames;
  isStopWord: FitQuery['isStopWord'];
  /** Number of the note, by document. */
  readonly noteOf: Uint32Array;
  /** Files beside the entry. Whenever one was read, more names of a note may be known. */
  readonly shelf: { readonly reads: number };
}

/** First words of the names of a garden, as far as they were asked for. */
export class NameLeads {
  readonly #source: LeadSource;
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** Numbers of the first words of names, those of a note side by side. */
  readonly #leads: number[] = [];
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** Number of names by note. */
  readonly #counts: Uint32Array;
  /** Number of files that were read when a note's names were last seen, plus 1; 0 for a note not seen. */
  readonly #seen: Uint32Array;

  constructor(source: LeadSource) {
    this.#source = source;
    const { length } = source.noteOf;
    this.#starts = new Uint32Array(length);
    this.#ends = new Uint32Array(length);
    this.#counts = new Uint32Array(length);
    this.#seen = new Uint32Array(length);
  }

  /** Makes a test of notes: true for one with a name that has a first word of those accepted. */
  test(accepts: (word: string) => boolean): (note: number) => boolean {
    const seen = this.#source.shelf.reads + 1;
    const known: (boolean | undefined)[] = [];
    return (note) => {
      if (this.#seen[note] !== seen) this.#see(note, seen);
      for (let i = this.#starts[note]!; i < this.#ends[note]!; i++) {
        const lead = this.#leads[i]!;
        if ((known[lead] ??= accepts(this.#words[lead]!))) return true;
      }
      return false;
    };
  }

  #see(note: number, seen: number): void {
    const { title, aliases } = this.#source.namesOf(note);
    const names = [title, ...aliases].filter(Boolean); // a title may be read later
    this.#seen[note] = seen;
    // Names that were known stay, so as many are the same ones.
    if (this.#counts[note] === names.length) return;
    this.#counts[note] = names.length;
    this.#starts[note] = this.#leads.length;
    for (const name of names) this.#addLeads(name);
    this.#ends[note] = this.#leads.length;
  }

  #addLeads(name: string): void {
    const tokens = tokenize(name);
    for (const [i, token] of tokens.entries()) {
      const { term, end } = token;
      const number = this.#numbers.get(term) ?? this.#words.push(term) - 1;
      this.#numbers.set(term, number);
      this.#leads.push(number);
      const next = tokens[i + 1];
      if (!(next?.part && next.start < end) && !this.#source.isStopWord(token)) return;
    }
  }
}
