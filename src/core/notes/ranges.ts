// Comparison of numbers and dates, in queries and in filters.

import { byCodeUnit } from '../text/strings.js';

/** Relation of a note's value to the value in a query or filter. */
export type Relation = '<' | '<=' | '=' | '>=' | '>';

/** True if a relation holds. @param difference below 0 for less, above 0 for more */
export function holds(relation: Relation, difference: number): boolean {
  return relation.includes(difference < 0 ? '<' : difference > 0 ? '>' : '=');
}

/** Kind of values that have an order. */
interface Scale {
  /** Reads a value as typed; empty if it is malformed. */
  read(typed: string): string;
  /** Compares two values: below 0 if the first is the lesser, above 0 if it is the greater. */
  compare(known: string, value: string): number;
}

/** Scales by the type of a property. A date is compared to the precision of `value`: its year, month or day. */
export const SCALES: Record<'number' | 'date', Scale> = {
  number: {
    read: (typed) => (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(typed) ? String(Number(typed)) : ''),
    compare: (known, value) => Number(known) - Number(value),
  },
  date: {
    read: (typed) => (/^\d{4}(-[01]\d(-[0-3]\d)?)?$/.test(typed) ? typed : ''),
    compare: (known, value) => byCodeUnit(known.slice(0, value.length), value),
  },
};

const RANGE = /^([<>]=?|=)?(.*)$/s;

/** Reads a range such as `>=4`; the value is empty if it is malformed. */
export function readRange(range: string, { read }: Scale): [relation: Relation, value: string] {
  const [, relation = '=', written = ''] = RANGE.exec(range)!;
  return [relation as Relation, read(written.trim())];
}
