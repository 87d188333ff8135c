// Queries as they are typed: the text of the field after each key.

import { mistype, TYPOS } from './typos.mjs';

const WORD = /[\p{L}\p{N}]+/gu;
const MISTAKABLE = /^[a-z]{5,}$/i;
const MOST_WORDS = 10;

/**
 * Makes queries of 1 to 10 neighbouring words of notes, typed well and each with a mistake.
 * @param count number of queries of each length
 * @returns by kind, the texts after each key
 */
export function typeQueries(notes, count, random) {
  const typed = { clean: [], mistyped: [] };
  for (let words = 1; words <= MOST_WORDS; words++) {
    for (let i = 0; i < count; i++) {
      const run = drawRun(notes, words, random);
      typed.clean.push(...keystrokes(run));
      typed.mistyped.push(...keystrokes(run.map((word) => mistake(word, random))));
    }
  }
  return typed;
}

function drawRun(notes, length, random) {
  for (;;) {
    const { title, sections } = notes[Math.floor(random() * notes.length)];
    const words = [title, ...sections.map(({ text }) => text)].join(' ').match(WORD) ?? [];
    const start = Math.floor(random() * (words.length - length));
    if (words.length > length) return words.slice(start, start + length);
  }
}

function mistake(word, random) {
  const kinds = Object.keys(TYPOS);
  return MISTAKABLE.test(word) ? mistype(word, kinds[Math.floor(random() * kinds.length)], random) : word;
}

function keystrokes(words) {
  const text = words.join(' ');
  return Array.from(text, (_, i) => text.slice(0, i + 1));
}
