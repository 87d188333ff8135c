// How numbers and dates are written and compared, in queries and in filters.

import { byCodeUnit } from '../text/code-units.js';

/** How a value of a note lies to the value asked for. */
export type Relation = '<' | '<=' | '=' | '>=' | '>';

/** True where a difference, below 0 for less, is the relation. */
export function holds(relation: Relation, difference: number): boolean {
  return relation.includes(difference < 0 ? '<' : difference > 0 ? '>' : '=');
}

/** Values that have an order. */
export interface Scale {
  /** Makes of a value, as typed, the one that is kept; empty where it makes no sense. */
  read(typed: string): string;
  /** Below 0 where the first is the lesser, above 0 where it is the greater. */
  compare(known: string, value: string): number;
}

/** Scales by the type of a property. A date is compared as far as the value goes: to its year, month or day. */
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
