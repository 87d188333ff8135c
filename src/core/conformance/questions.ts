// Random questions of the conformance suite, with the notes that they must find. A question is made of parts, and
// each part knows the notes that it holds for. No parser has a say in what is expected.

import type { Filter, Filters } from '../notes/filters.js';
import { STAGES } from '../note.js';
import { compares, isWithin, meets, namesOf, says, tendedOf, textsOf, valuesOf } from './note-facts.js';
import { conformanceNotes, type ConformanceNote } from './notes.js';

/** Part of a question, with the notes that it asks for. */
interface Part {
  text: string;
  holds(note: ConformanceNote): boolean;
}

/** Question with its filters and the notes that it must find. */
export interface Question {
  text: string;
  filters: Filters;
  /** Notes that match the text, whatever the filters. */
  matching: ConformanceNote[];
  /** Notes that match the text and meet the filters. */
  expected: ConformanceNote[];
}

const WORDS = ['walnut', 'orchard', 'lantern', 'violet', 'copper', 'juniper', 'saffron'];
const NAMES = ['bramble', 'fennel', 'quince', 'copper', 'thicket'];
const HEADINGS = ['pruning', 'harvest', 'storing'];
const TAGS = ['garden', 'garden/soil', 'garden/herbs', 'kitchen', 'craft', 'craft/metal', 'odd'];
const CATEGORIES = ['Essay', 'Recipe', 'Field notes'];
const DATES = ['2023', '2024-02-01', '2025', '2025-12-31', '2026', '2026-01', '2026-06-30'];
const RELATIONS = ['<', '<=', '', '>=', '>'];

/** Makes random questions, always the same for a seed. */
export class Questions {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Makes a question of at most one plain word, and up to three operators that must all hold. */
  next(): Question {
    const word = this.#chance(0.5) ? [this.#word()] : [];
    const operators = Array.from({ length: this.#below(4) }, () => this.#operator(2));
    const parts = this.#chance(0.5) ? [...word, ...operators] : [...operators, ...word];
    const text = parts.map((part) => `${part.text} `).join('');
    const matching = conformanceNotes.filter((note) => parts.every(({ holds }) => holds(note)));
    const filters = this.#chance(0.5) ? this.#filters() : {};
    return { text, filters, matching, expected: matching.filter((note) => meets(note, filters)) };
  }

  // Random numbers by mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
  #below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  }

  #chance(share: number): boolean {
    return this.#below(1000) < share * 1000;
  }

  #one<Value>(values: readonly Value[]): Value {
    return values[this.#below(values.length)]!;
  }

  #word(): Part {
    const word = this.#one([...WORDS, ...NAMES]);
    return { text: word, holds: (note) => says(textsOf(note), word) };
  }

  #operator(depth: number): Part {
    const kind = this.#below(depth ? 8 : 5);
    if (kind < 5) return this.#leaf();
    if (kind === 5) {
      const { text, holds } = this.#leaf();
      return { text: `-${text}`, holds: (note) => !holds(note) };
    }
    if (kind === 6) {
      const of = [this.#operator(depth - 1), this.#chance(0.5) ? this.#word() : this.#operator(depth - 1)];
      const not = this.#chance(0.3);
      const some = (note: ConformanceNote) => of.some(({ holds }) => holds(note));
      return {
        text: `${not ? '-' : ''}(${of.map(({ text }) => text).join(' OR ')})`,
        holds: (note) => some(note) !== not,
      };
    }
    const of = [this.#operator(depth - 1), this.#operator(depth - 1)];
    return {
      text: `(${of.map(({ text }) => text).join(' ')})`,
      holds: (note) => of.every(({ holds }) => holds(note)),
    };
  }

  #leaf(): Part {
    const phrase = this.#chance(0.5) ? `${this.#one(WORDS)} ${this.#one(WORDS)}` : this.#one(WORDS);
    const [name, heading, tag, category] = [
      this.#one(NAMES),
      this.#one(HEADINGS),
      this.#one(TAGS),
      this.#one(CATEGORIES),
    ];
    const [day, relation, stage, target] = [
      this.#one(DATES),
      this.#one(RELATIONS),
      this.#one(STAGES),
      this.#one(conformanceNotes),
    ];
    const [folder, rating] = [this.#one(['soil', 'kitchen', 'workshop']), this.#one(['2', '4', '4.5'])];
    const stageOf = (note: ConformanceNote) => STAGES.findIndex((one) => one === note.stage);
    return this.#one<Part>([
      { text: `"${phrase}"`, holds: (note) => says(textsOf(note), phrase) },
      { text: `title:${name}`, holds: (note) => says(namesOf(note), name) },
      {
        text: `heading:${heading}`,
        holds: (note) =>
          says(
            note.sections.map(([own]) => own),
            heading,
          ),
      },
      { text: `#${tag}`, holds: (note) => valuesOf('tags', note).includes(tag) },
      { text: `tag:${tag}`, holds: (note) => valuesOf('tags', note).includes(tag) },
      { text: `category:"${category}"`, holds: (note) => note.category === category },
      {
        text: `stage:${relation}${stage}`,
        holds: (note) => !!note.stage && compares(stageOf(note), relation, STAGES.indexOf(stage)),
      },
      { text: `created:${relation}${day}`, holds: ({ created }) => isWithin(created, relation + day) },
      { text: `updated:${relation}${day}`, holds: (note) => isWithin(tendedOf(note), relation + day) },
      { text: `before:${day}`, holds: (note) => isWithin(tendedOf(note), `<${day}`) },
      { text: `after:${day}`, holds: (note) => isWithin(tendedOf(note), `>=${day}`) },
      { text: `links:[[${target.title}]]`, holds: ({ links }) => links.includes(target.title) },
      { text: `path:${folder}`, holds: ({ path }) => path.startsWith(`${folder}/`) },
      { text: 'author:ada', holds: ({ properties }) => properties.author === 'ada' },
      {
        text: `rating:${relation}${rating}`,
        holds: ({ properties }) => isWithin(properties.rating, relation + rating),
      },
    ]);
  }

  #filters(): Filters {
    const values = {
      tags: TAGS,
      category: CATEGORIES,
      stage: STAGES,
      year: ['2023', '2026'],
      author: ['ada', 'lin'],
      rating: ['>=4', '<3', '4'],
    };
    const names = Object.keys(values) as (keyof typeof values)[];
    const facets = new Set(Array.from({ length: 1 + this.#below(2) }, () => this.#one(names)));
    return Object.fromEntries(
      [...facets].map((facet): [string, Filter] => {
        const some = Array.from({ length: 1 + this.#below(2) }, () => this.#one<string>(values[facet]));
        return [facet, { [this.#one(['all', 'any', 'none'] as const)]: [...new Set(some)] }];
      }),
    );
  }
}
