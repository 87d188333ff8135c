// Operator at a place of a text, while its value is being typed.

import type { Labels } from './labels.js';
import type { Relation } from '../notes/ranges.js';
import { isBare, isHashtag, namePatterns, QUOTES } from './read-operator.js';
import type { TextRange } from './syntax.js';

/** Operator whose value is being typed. Its range holds the whole operator, whatever of it follows the caret. */
export interface BegunOperator extends TextRange {
  /** Name of the label or the place, in lower case: `tag` for `#`. */
  name: string;
  /** Sign or name as typed, with what stands before the value: `-#`, `stage:>=`. */
  written: string;
  /** Relation of a label that takes one; `=` where none is typed. */
  relation: Relation;
  /** Value up to the caret, without quotation marks and brackets. */
  value: string;
  /** True for an exclusion. */
  not: boolean;
}

// Match the rest of a value after the caret.
const REST_QUOTED = new RegExp(`^[^${QUOTES}]*[${QUOTES}]?`);
const REST_BARE = new RegExp(`^[^\\s${QUOTES})]*`);

/**
 * Finds the operator whose value a caret stands in: after `#` or `name:`, in the same word or between quotation marks.
 * @param labels labels of the garden
 */
export function findBegunOperator(text: string, caret: number, labels: Labels): BegunOperator | undefined {
  const patterns = namePatterns(labels);
  const begun = new RegExp(
    `(?<![^\\s(])((-?)(?:#|${patterns.name}${patterns.relation}))` +
      `(?:([${QUOTES}])([^${QUOTES}]*)|(\\[\\[)([^\\]]*)|([^\\s${QUOTES}\\[][^\\s${QUOTES}]*|))$`,
    'i',
  );
  const match = begun.exec(text.slice(0, caret));
  if (!match) return undefined;
  const [, written, not, name = 'tag', relation = '=', quote, quoted, bracket, linked, bare] = match;
  const rest = quote ? REST_QUOTED : bracket ? /^[^\]]*]{0,2}/ : REST_BARE;
  return {
    name: name.toLowerCase(),
    written: written!,
    relation: relation as Relation,
    value: quoted ?? linked ?? bare!,
    not: !!not,
    start: match.index,
    end: caret + rest.exec(text.slice(caret))![0].length,
  };
}

/** Writes an operator with another value, in the spelling that it was begun in if that can hold the value. */
export function writeOperator(
  { name, written, not }: Pick<BegunOperator, 'name' | 'written' | 'not'>,
  value: string,
): string {
  const sign = written.endsWith('#') && !isHashtag(value) ? `${not ? '-' : ''}tag:` : written;
  if (name === 'links') return `${sign}[[${value}]]`;
  return sign + (isBare(value) ? value : `"${value}"`);
}
