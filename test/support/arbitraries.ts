// Inputs for property tests.

import fc from 'fast-check';

const letters = fc.constantFrom(
  ...'abzABZ019 .,-_#+\'’"()/\n\u00adéßøİıςﬁĳ½Å̈ёжסּשלוםكِتَابَـहिন্দি堆肥のカﾞ한국กุ้ງ🌱👩🏽‍🌾🇳🇱️\u0000\ud800\u202e',
);

/** Text of many scripts, with marks, joiners, controls and broken surrogates. */
export const anyText = fc.oneof(
  fc.array(letters, { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** Short words of few letters, so that they often meet and often nearly meet. */
export const closeWord = fc
  .array(fc.constantFrom(...'abcd'), { minLength: 1, maxLength: 10 })
  .map((all) => all.join(''));
