// Parses dates to the day as written, without regard to clock or time zone.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const TIME =
  '(?:(?:[Tt,]\\s*|\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[ap]m)?\\s*(?:Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?)?)?';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';

const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY},?\\s+(\\d{4})${TIME}$`, 'i');
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})${TIME}$`, 'i');

/**
 * Reads `2026-06-11`, with or without a time and an offset, `20260611`, `2026/6/11`, `June 11, 2026` or `11 June 2026`.
 * @returns `YYYY-MM-DD`; empty for other texts and for ambiguous dates such as `12/05/24`
 */
export function parseDate(written: string): string {
  const text = written.trim().replace(/^\[\[|\]\]$/g, '').replace(COMPACT, '$1-$2-$3'); // prettier-ignore
  if (text.length > 60) return '';
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return toDate(year, Number(month), Number(day));
  const [, name, of, inYear] = MONTH_FIRST.exec(text) ?? [];
  if (inYear) return toDate(inYear, monthNumber(name!), Number(of));
  const [, at, named, thatYear] = DAY_FIRST.exec(text) ?? [];
  return thatYear ? toDate(thatYear, monthNumber(named!), Number(at)) : '';
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function toDate(year: string, month: number, day: number): string {
  if (Number(year) < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(Number(year), month)) return '';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
