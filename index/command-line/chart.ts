// Small charts for a terminal.

import type { Output } from './terminal.js';

/** What a terminal can show. */
export interface Canvas {
  /** How many letters fit a line. */
  width: number;
  /** Whether it shows more than ASCII. */
  unicode: boolean;
}

/** A bar with its label, which must be of letters one column wide. */
export interface Bar {
  label: string;
  count: number;
}

const USUAL_WIDTH = 80;
const MAX_BAR = 40;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LEVELS = { unicode: '·▁▂▃▄▅▆▇█', ascii: '.12345678' };

/** What an output can show: a line is 80 letters where its width is not known, and ASCII where the locale is not UTF-8. */
export function canvasFor({ columns = USUAL_WIDTH }: Output, env: NodeJS.ProcessEnv): Canvas {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  // Windows has no locale of this kind; its newer terminals name themselves.
  return { width: columns, unicode: /utf-?8/iu.test(locale) || env.WT_SESSION !== undefined };
}

/** Draws bars, one a line, the longest for the largest count. What is counted at all has a bar. */
export function barChart(bars: readonly Bar[], { width, unicode }: Canvas): string[] {
  const labels = Math.max(...bars.map(({ label }) => label.length));
  const counts = bars.map(({ count }) => count.toLocaleString('en'));
  const digits = Math.max(...counts.map(({ length }) => length));
  const room = Math.max(1, Math.min(MAX_BAR, width - labels - digits - 5));
  const most = Math.max(...bars.map(({ count }) => count));
  return bars.map(({ label, count }, i) => {
    const bar = count ? draw((count / most) * room, unicode) : '';
    return `  ${label.padEnd(labels)}  ${counts[i]!.padStart(digits)} ${bar}`.trimEnd();
  });
}

function draw(length: number, unicode: boolean): string {
  if (!unicode) return '#'.repeat(Math.max(1, Math.round(length)));
  const eighths = Math.max(1, Math.round(length * 8));
  return '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7]!;
}

/**
 * Draws one sign for each count, in nine levels from none to the most; what is counted at all is above none. Levels go
 * by the square root, or the month in which a whole garden was brought in would flatten all others.
 */
export function levels(counts: readonly number[], most: number, { unicode }: Canvas): string {
  const signs = unicode ? LEVELS.unicode : LEVELS.ascii;
  return counts.map((count) => signs[count && Math.ceil(Math.sqrt(count / most) * 8)]).join(' ');
}
