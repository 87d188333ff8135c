// Parses dates: to the day as written, or to the moment in a time zone.

/** English names of the months. */
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY_NAME = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
// The half of the day, which Korean, Chinese and Japanese have before the time.
const HALF = '오전|오후|上午|下午|午前|午後';
// A weekday may stand before the time, as in Logseq and Org: `2026-06-11 Thu 10:00`.
const TIME =
  `(?:,?\\s+${WEEKDAY_NAME})?` +
  `(?:(?:[Tt,]\\s*|\\s+)(?:(?:${HALF})\\s*)?` +
  '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[ap]m)?\\s*(?:Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?)?|\\s+[+-]\\d{2}:?\\d{2})?';
const WEEKDAY = `(?:${WEEKDAY_NAME}\\.?,?\\s+)?`;

const YEAR_FIRST = new RegExp(
  `^(\\d{4})(?:([-/.])|[年년] ?)(\\d{1,2})(?:\\2\\b|[月월] ?)(\\d{1,2})[日일]?${TIME}$`,
  'i',
);
/** Milliseconds since 1970 as Dendron writes them, from 2001 to 2286; a shorter number may be a day and a time. */
const MILLISECONDS = /^\d{13}$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY},?\\s+(\\d{4})${TIME}$`, 'i');
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})${TIME}$`, 'i');
// Matches a day with the name of its month in another language: `27. Juli 2023`, `1er mars 2023`, `3 de mayo de 2024`.
const NAMED = new RegExp(
  `^(?:\\p{L}+\\.?,?\\s+){0,2}(\\d{1,2})(?:\\.|er)?\\s+(?:de\\s+)?(\\p{L}{3,})\\.?,?\\s+(?:de\\s+)?(\\d{4})(?:\\s+[гр]\\.?)?${TIME}$`,
  'iu',
);
// A blank may follow the dots, as in Czech and German: `27. 2. 2026`.
const YEAR_LAST = /^(\d{1,2})(?:[-/]|\. ?)(\d{1,2})(?:[-/]|\. ?)(\d{4}(?!\d).*)$/;

// Matches a date as git and `date` print it, the year behind the time: `Thu Jun 11 10:00:00 2026 +0200`.
const YEAR_BEHIND_TIME = new RegExp(
  `^(${WEEKDAY}${MONTH}\\s+\\d{1,2})\\s+([\\d:]{5,8})((?:\\s+(?:UTC|GMT))?)\\s+(\\d{4})(?=\\s|$)`,
  'i',
);
// Matches the zone as JavaScript prints it: `GMT+0200 (Central European Summer Time)`.
const NAMED_OFFSET = /\sGMT([+-]\d{4})(?: \([^()]*\))?$/;

// Gives the text of a date in an order that the patterns of dates know, without the marks of a wiki link.
function inOrder(written: string): string {
  return withoutLink(written).replace(YEAR_BEHIND_TIME, '$1 $5 $3$4').replace(NAMED_OFFSET, ' $1');
}

/**
 * Reads `2026-06-11`, with or without a time and an offset, `20260611`, `2026/6/11`, `2026年6月11日`, `June 11, 2026` or
 * `11 June 2026`, with or without a weekday. Reads `11. Juni 2026` in {@link MONTH_LANGUAGES}, and what git, `date` and
 * JavaScript print, as `Thu Jun 11 10:00:00 2026 +0200`. In `25-06-2026` only the first number can be the day.
 * Thirteen digits are the milliseconds since 1970, and give their day in UTC.
 * @param order part that comes first where the year comes last. Default: unknown
 * @returns `YYYY-MM-DD`; empty for other texts and for ambiguous dates such as `12/05/24`
 */
export function parseDate(written: string, order?: DayOrder): string {
  const text = inOrder(written).replace(COMPACT, '$1-$2-$3');
  if (text.length > 60) return '';
  if (MILLISECONDS.test(text)) return new Date(Number(text)).toISOString().slice(0, 10);
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return toDate(year, Number(month), Number(day));
  const [, name, of, inYear] = MONTH_FIRST.exec(text) ?? [];
  if (inYear) return toDate(inYear, monthNumber(name!), Number(of));
  const [, at, named, thatYear] = DAY_FIRST.exec(text) ?? [];
  if (thatYear) return toDate(thatYear, monthNumber(named!), Number(at));
  const [, on, called, ofYear] = NAMED.exec(text) ?? [];
  if (ofYear) return toDate(ofYear, monthCalled(called!), Number(on));
  const [date = '', other = date] = yearFirst(text).map((day) => parseDate(day));
  if (date === other || order === 'month') return date;
  return order === 'day' ? other : '';
}

/** Part that comes first in a date whose year comes last, as in `25-06-2024` or `06/25/2024`. */
export type DayOrder = 'day' | 'month';

/** Gives the day in UTC of the seconds since 1970, from 2001 to 2033, as Statamic writes them; empty for other texts. */
export function secondsDate(written: string): string {
  return /^1\d{9}$/.test(written) ? parseDate(`${written}000`) : '';
}

/** Lists what `09-04-2023` may mean, the year first: `2023-09-04` and `2023-04-09`. Empty for others. */
export function yearFirst(written: string): string[] {
  const [, first, second, rest] = YEAR_LAST.exec(written.trim()) ?? [];
  if (rest === undefined) return [];
  const days = [`${first}-${second}`, `${second}-${first}`];
  return days.map((day) => rest.replace(/^\d+/, `$&-${day}`)).filter((day) => parseDate(day));
}

/** Gives the target of a wiki link, as Logseq and Obsidian link days and months; any other text without blanks around. */
export function withoutLink(written: string): string {
  const text = written.trim();
  return /^\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]$/.exec(text)?.[1]!.trim() ?? text;
}

const SECONDS = /^\d{9,11}$/;
/** Matches a year, or a month of one. */
export const YEAR_OR_MONTH = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;
const CLOCK = new RegExp(
  `(?:(${HALF})\\s*)?` +
    '(?<![\\d+-])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]m)?\\s*(Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?)?$',
  'i',
);
// Matches the offset of a day without a time: `2026-06-11 +0200`.
const DAY_OFFSET = /\s([+-]\d{2}:?\d{2})$/;
const MINUTE = 60_000;

/**
 * Reads a moment: a date as {@link parseDate} does, with its time and offset, a month, a year, or the seconds or milliseconds
 * since 1970. A day, a month or a year counts from its beginning.
 * @param zone IANA time zone of a moment without an offset
 * @returns milliseconds since 1970; undefined for other texts
 */
export function parseMoment(written: string, zone: string): number | undefined {
  const text = inOrder(written);
  if (SECONDS.test(text)) return Number(text) * 1000;
  if (MILLISECONDS.test(text)) return Number(text);
  const [, year, month = '01'] = YEAR_OR_MONTH.exec(text) ?? [];
  const day = year === undefined ? parseDate(text) : toDate(year, Number(month), 1);
  if (!day) return undefined;
  const [, before, hour = '0', minute = '0', second = '0', behind, after] = CLOCK.exec(text) ?? [];
  const offset = after ?? DAY_OFFSET.exec(text)?.[1];
  const half = before ?? behind;
  const hours = half ? (Number(hour) % 12) + (/[p후下後]/iu.test(half) ? 12 : 0) : Number(hour);
  if (hours > 24 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const wall =
    Date.parse(`${day}T00:00:00Z`) + (hours * 60 + Number(minute)) * MINUTE + Number(second) * 1000;
  return offset === undefined ? inZone(wall, zone) : wall - offsetIn(offset);
}

/** Gives an IANA time zone if this machine knows it, else UTC; without a name that of this machine. */
export function timeZone(name?: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

// Reads `Z`, `UTC`, `+2`, `+02:00` or `-0530`, as milliseconds.
function offsetIn(written: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(written) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

// Computes twice, because the offset may change between the two moments.
function inZone(wall: number, zone: string): number {
  if (zone === 'UTC') return wall;
  // Swedish writes dates as ISO 8601 does. A clock is slow to make.
  const clock =
    CLOCKS.get(zone) ??
    new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  CLOCKS.set(zone, clock);
  const offset = (at: number): number => Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) - at;
  return wall - offset(wall - offset(wall));
}

function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

/** Languages by whose names of months dates are read, beside English. */
export const MONTH_LANGUAGES = 'cs da de el es fi fr it nb nl pl pt ro ru sv tr uk'.split(' ');
// Made when a name is asked for first, because that takes long and few gardens have such names.
let months: Map<string, number> | undefined;

// Gives the number of a month by its name within a date: `juin`, `juil`, `czerwca`; 0 for no month, or for two.
function monthCalled(name: string): number {
  months ??= monthNames();
  return months.get(name.toLowerCase()) ?? 0;
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of MONTH_LANGUAGES)
    for (const style of ['long', 'short'] as const) {
      const dates = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (const month of MONTHS.keys()) {
        const { value } = dates.formatToParts(Date.UTC(2026, month)).find(({ type }) => type === 'month')!;
        const name = value.toLowerCase().replace('.', '');
        names.set(name, [month + 1, undefined].includes(names.get(name)) ? month + 1 : 0);
      }
    }
  return names;
}

function toDate(year: string, month: number, day: number): string {
  if (Number(year) < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(Number(year), month)) return '';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
