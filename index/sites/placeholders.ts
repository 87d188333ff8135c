// Fills addresses with placeholders, as in Jekyll and Hugo: `/:year/:title/`.

import { texts, textsNamed, type Property } from '../properties/properties.js';
import { MONTHS, parseDate } from '../properties/dates.js';
import { writtenAddress } from './address.js';
import { eleventySlug } from './slugs.js';

/** Values of placeholders by name; undefined for one without a value. */
export type Fill = Readonly<Record<string, string | undefined>>;

/** Fills a template. @returns undefined if a placeholder or its slice is unknown */
export function fillTemplate(template: string, values: Fill): string | undefined {
  let unknown = false;
  const filled = template.replace(/:([a-z_]*[a-z])(\[[^\]]*\])?/gu, (_, name: string, slice = '[:]') => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const part = value === undefined ? undefined : partOf(value, slice as string);
    unknown ||= part === undefined;
    return part ?? '';
  });
  return unknown ? undefined : filled;
}

// Gives the folders that a slice of Hugo names: `[last]`, `[0]`, `[1:]` or `[:last]`, which leaves out its end.
function partOf(value: string, slice: string): string | undefined {
  const [whole, first, colon, end] = /^\[(\d+|last)?(:?)(\d+|last)?\]$/u.exec(slice) ?? [];
  const parts = value.split('/');
  const at = (written: string | undefined, unsaid: number): number =>
    written === 'last' ? parts.length - 1 : Number(written ?? unsaid);
  if (whole === undefined) return undefined;
  return colon ? parts.slice(at(first, 0), at(end, parts.length)).join('/') : (parts[at(first, 0)] ?? '');
}

/**
 * Fills the placeholders of Eleventy: a value, and the filters `slugify` and, of simple words, `slug`.
 * @param valueOf gives the value of a placeholder; undefined for one without a value
 * @returns undefined if marks of a template are left
 */
export function fillBraces(
  template: string,
  valueOf: (name: string) => string | undefined,
): string | undefined {
  const filled = template.replace(
    /\{\{-?\s*([\w.]+)\s*(?:\|\s*(slugify|slug)\s*)?-?\}\}/gu,
    (whole, name: string, filter?: string) => {
      const value = valueOf(name);
      const isSimple = filter !== 'slug' || /^[a-z\d -]+$/iu.test(value ?? '');
      if (value === undefined || !isSimple) return whole;
      return filter ? (eleventySlug(value) ?? whole) : value;
    },
  );
  return /\{[{%]|<%/u.test(filled) ? undefined : filled;
}

/** Gives the first text of the properties with these names. */
export function firstText(properties: readonly Property[], ...names: string[]): string | undefined {
  return textsNamed(properties, names)[0];
}

/** Gives the address that a note sets itself, decoded; empty for none, and for one on another site. */
export function ownAddress(properties: readonly Property[], name = 'permalink'): string {
  return writtenAddress(firstText(properties, name) ?? '') ?? '';
}

/** Gives the first text of each property by its key in lower case; undefined for one without a text. */
export function firstTexts(properties: readonly Property[]): Fill {
  return Object.fromEntries(properties.map(({ key, value }) => [key.toLowerCase(), texts(value)[0]]));
}

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Splits a date into the parts that generators have placeholders for; empty for an invalid date. */
export function dateParts(written: string): Record<string, string> {
  const [year, month, day] = parseDate(written).split('-') as [string, string?, string?];
  if (!month || !day) return {};
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const [monthName, weekdayName] = [MONTHS[date.getUTCMonth()]!, WEEKDAYS[date.getUTCDay()]!];
  return {
    year,
    month,
    day,
    monthNumber: String(Number(month)),
    dayNumber: String(Number(day)),
    monthName,
    monthShort: monthName.slice(0, 3),
    weekday: String(date.getUTCDay()),
    weekdayName,
    weekdayShort: weekdayName.slice(0, 3),
    yearDay: String((date.getTime() - Date.UTC(Number(year), 0)) / 86_400_000 + 1),
  };
}
