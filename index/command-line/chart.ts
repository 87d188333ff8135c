// Small charts for a terminal.

import { grouped, type Output } from './terminal.js';

/** Abilities of a terminal. */
export interface Canvas {
  /** Characters per line. */
  width: number;
  /** True if the terminal shows more than ASCII. */
  unicode: boolean;
}

/** Bar with its label. The label's letters must be one column wide. */
interface Bar {
  label: string;
  count: number;
}

const USUAL_WIDTH = 80;
const MAX_BAR = 40;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LEVELS = { unicode: '·▁▂▃▄▅▆▇█', ascii: '.12345678' };

/** Detects the abilities of a terminal. Defaults: 80 characters a line if unknown, ASCII unless the locale is UTF-8. */
export function canvasFor({ columns = USUAL_WIDTH }: Output, env: NodeJS.ProcessEnv): Canvas {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  // Windows has no such locale; its newer terminals set WT_SESSION.
  return { width: columns, unicode: /utf-?8/iu.test(locale) || env.WT_SESSION !== undefined };
}

/** Draws bars, one a line, the longest for the largest count. Every count above 0 has a bar. */
export function barChart(bars: readonly Bar[], { width, unicode }: Canvas): string[] {
  const labels = Math.max(...bars.map(({ label }) => label.length));
  const counts = bars.map(({ count }) => grouped(count));
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
 * Draws one character for each count, in nine levels; only a count of 0 has the lowest. Levels follow the square root,
 * or a month in which a whole garden was imported would flatten all others.
 */
export function levels(counts: readonly number[], most: number, { unicode }: Canvas): string {
  const signs = unicode ? LEVELS.unicode : LEVELS.ascii;
  return counts.map((count) => signs[count && Math.ceil(Math.sqrt(count / most) * 8)]).join(' ');
}
