// Formats a titled list, shortened to ten lines.

import type { Style } from './terminal.js';

/** The most lines of a list that are shown. */
export const MAX_LINES = 10;

/** Formats a title with the number of lines, and the first {@link MAX_LINES} of them. Empty without lines. */
export function section(title: string, lines: readonly string[], style: Style): string[] {
  const more = lines.length - MAX_LINES;
  if (!lines.length) return [];
  return [
    style.bold(`${title}: ${grouped(lines.length)}`),
    ...lines.slice(0, MAX_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [style.dim(`  and ${grouped(more)} more; --json lists all`)] : []),
  ];
}

/** Formats a number with its thousands grouped: `1,062`. */
export function grouped(number: number): string {
  return number.toLocaleString('en');
}
