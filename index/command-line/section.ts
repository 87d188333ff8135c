// A titled list, cut where it gets long.

import type { Style } from './terminal.js';

/** How many lines of a list are shown. */
export const MAX_LINES = 10;

/** A title with how many lines it has, and the first of them; nothing where there is none. */
export function section(title: string, lines: readonly string[], style: Style): string[] {
  const more = lines.length - MAX_LINES;
  if (!lines.length) return [];
  return [
    style.bold(`${title}: ${grouped(lines.length)}`),
    ...lines.slice(0, MAX_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [style.dim(`  and ${grouped(more)} more; --json lists all`)] : []),
  ];
}

/** A number with its thousands grouped: `1,062`. */
export function grouped(number: number): string {
  return number.toLocaleString('en');
}
