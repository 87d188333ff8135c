// Formats the explanation of a result for people.

import type { Explanation, FoundTerm } from '../../src/core/explanation.js';
import type { Result } from '../../src/core/garden.js';
import { count, printable } from './terminal.js';

/** Formats the score of a result and its parts, as lines; none if the answer has no explanations. */
export function explanationLines({ score, explanation }: Result): string[] {
  if (!explanation) return [];
  return [`score ${score.toFixed(2)}${sumOf(explanation)}`, ...explanation.words.flatMap(wordLines)];
}

function sumOf({ words, together, lift, weight }: Explanation): string {
  const sum = words.map(({ score }) => score.toFixed(2)).join(' + ');
  const parts = [
    ...(together > 1 ? [`(${sum}) x ${together.toFixed(2)} for ${words.length} words`] : [sum]),
    ...(lift ? [`${lift.toFixed(2)} for its name or a boost`] : []),
  ];
  const all = parts.join(' + ');
  return sum && ` = ${weight === 1 ? all : `(${all}) x ${weight.toFixed(2)} for its weight`}`;
}

function wordLines({ word, score, terms }: Explanation['words'][number]): string[] {
  const elsewhere = terms.length ? '' : ', in another passage of the note';
  return [
    `  ${printable(word)} ${score.toFixed(2)}${elsewhere}`,
    ...terms.map((term) => `    ${termText(term)}`),
  ];
}

function termText({ term, reading, edits, fields, weight }: FoundTerm): string {
  const places = Object.entries(fields).map(([field, times]) => (times > 1 ? `${field} x ${times}` : field));
  const how = reading === 'spelling' && edits ? `spelling, ${count(edits, 'edit')}` : reading;
  return `${printable(term)} (${how}, weight ${weight.toFixed(2)}): ${places.join(', ')}`;
}
