// Sentences with syntax in them, through the engine, against what the documentation says of them. Their parts are known
// from how they are made, so neither parser nor tokenizer has a say in what is expected.

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import { STOP_WORD, type SmallNote } from '../query-language/small-garden.js';
import { gardens, openNotes, TAGS, WORDS } from './small-gardens.js';

/** Part of a sentence: a plain word, an operator, or an exclusion. */
interface Part {
  text: string;
  kind: 'word' | 'operator' | 'exclusion';
  /** Words that it is read as in a sentence. */
  words: readonly string[];
  /** True for a note that has what the part asks for. */
  holds: (note: SmallNote) => boolean;
}

const wordsOf = (text: string) => text.split(/[^a-z]+/).filter(Boolean);
const namesOf = ({ title, aliases = [] }: SmallNote) => [title, ...aliases];
const textsOf = (note: SmallNote) => [...namesOf(note), ...(note.tags ?? []), ...note.sections.flat()];
const someSays = (texts: readonly string[], phrase: string) =>
  texts.some((text) => ` ${wordsOf(text).join(' ')} `.includes(` ${phrase} `));
const hasTag = ({ tags = [] }: SmallNote, tag: string) =>
  tags.some((one) => one === tag || one.startsWith(`${tag}/`));

const telling = fc.constantFrom(...WORDS.filter((word) => word !== STOP_WORD));
const phrase = fc.tuple(telling, telling).map((words) => words.join(' '));
const sought: fc.Arbitrary<Omit<Part, 'kind' | 'words'>> = fc.oneof(
  phrase.map((said) => ({ text: `"${said}"`, holds: (note: SmallNote) => someSays(textsOf(note), said) })),
  fc.constantFrom(...TAGS).map((tag) => ({ text: `#${tag}`, holds: (note: SmallNote) => hasTag(note, tag) })),
  telling.map((word) => ({
    text: `title:${word}`,
    holds: (note: SmallNote) => someSays(namesOf(note), word),
  })),
  telling.map((word) => ({
    text: `heading:${word}`,
    holds: ({ sections }: SmallNote) => sections.some(([heading]) => someSays([heading], word)),
  })),
);
const choice = fc.tuple(telling, telling).map(([one, other]) => ({
  text: `${one} OR ${other}`,
  holds: (note: SmallNote) => [one, other].some((word) => someSays(textsOf(note), word)),
}));
const operator = fc.oneof(sought, choice).map(({ text, holds }): Part => {
  const words = wordsOf(text.replace(/^\w+:/, '').replace(' OR ', ' '));
  return { kind: 'operator', text, words, holds };
});
const exclusion = sought.map(({ text, holds }): Part => ({
  kind: 'exclusion',
  text: `-${text}`,
  words: [],
  holds,
}));
const word = fc.constantFrom(...WORDS).map((text): Part => ({
  kind: 'word',
  text,
  words: [text],
  holds: (note) => someSays(textsOf(note), text),
}));

const sentence = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 12 }),
    fc.array(operator, { minLength: 1, maxLength: 3 }),
    fc.array(exclusion, { maxLength: 1 }),
  )
  .chain((parts) => fc.shuffledSubarray(parts.flat(), { minLength: parts.flat().length }));

/** Gives the notes that have one of some words, a stop word only where it must, and meet all else. */
function find(words: readonly string[], required: readonly Part[], notes: readonly SmallNote[]): SmallNote[] {
  const some = words.filter((one) => one !== STOP_WORD);
  const telling = some.length || required.length ? some : words;
  return notes.filter(
    (note) =>
      (!telling.length || telling.some((one) => someSays(textsOf(note), one))) &&
      required.every(({ kind, holds }) => holds(note) === (kind === 'operator')),
  );
}

describe('a search for a sentence', () => {
  it('asks for its syntax below eight words, and for all its words where that finds nothing', async () => {
    const sentences = fc.array(
      fc.record({ parts: sentence, after: fc.constantFrom(' ', '?'), tag: fc.constantFrom('', ...TAGS) }),
      { minLength: 10, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(gardens, sentences, async (notes, sentences) => {
        const garden = openNotes(notes);
        for (const { parts, after, tag } of sentences) {
          const text = parts.map((part) => part.text).join(' ') + after;
          const all = tag ? notes.filter((note) => hasTag(note, tag)) : notes;
          const required = parts.filter(({ kind }) => kind !== 'word');
          const excluded = parts.filter(({ kind }) => kind === 'exclusion');
          const plain = parts.filter(({ kind }) => kind === 'word').map((part) => part.text);
          const strict = find(plain, required, all);
          const plainly = find(
            parts.flatMap(({ words }) => words),
            excluded,
            all,
          );
          const isPlain = plain.length >= 8 || (plain.length >= 2 && !strict.length && plainly.length > 0);
          const expected = isPlain ? plainly : strict;
          const answer = await garden.search(text, tag ? { filters: { tags: { all: [tag] } } } : {});
          const titles = answer.results.map(({ title }) => title);
          expect(titles, text).to.have.members(expected.map(({ title }) => title));
          expect(answer, text).to.include({ total: expected.length, complete: true });
          if (expected.length)
            expect(
              answer.suggestions.some(({ kind }) => kind === 'exact'),
              text,
            ).to.equal(isPlain);
        }
      }),
      { numRuns: runs(60) },
    );
  }).timeout(120_000);
});
