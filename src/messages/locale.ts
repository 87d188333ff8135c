// Dates as the visitor writes them, in the language of the page around the element.

import { langOf } from './page-messages.js';

let last: { locale: string | undefined; format: Intl.DateTimeFormat } | undefined;

/**
 * Gives the locale for dates: the language of the nearest `lang`, with the visitor's region if the visitor reads
 * that language. Undefined, the browser's own, where the page names none.
 */
export function localeOf(host: Element): string | undefined {
  const lang = langOf(host);
  const base = lang.split('-')[0]?.toLowerCase();
  return (
    navigator.languages.find((language) => language.split('-')[0]?.toLowerCase() === base) ??
    (lang || undefined)
  );
}

/** Formats a day `YYYY-MM-DD` for reading; empty where it is no day. */
export function formatDay(day: string, locale: string | undefined): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (!last || last.locale !== locale) last = { locale, format: dayFormat(locale) };
  return Number.isNaN(date.valueOf()) ? '' : last.format.format(date);
}

function dayFormat(locale: string | undefined): Intl.DateTimeFormat {
  const options = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return inLocale(locale, (known) => new Intl.DateTimeFormat(known, options));
}

/** Makes a format in a locale, or in the browser's own where `Intl` refuses it: a page may say lang="x_y". */
export function inLocale<Format>(
  locale: string | undefined,
  make: (locale: string | undefined) => Format,
): Format {
  try {
    return make(locale);
  } catch {
    return make(undefined);
  }
}
