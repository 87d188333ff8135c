// Formulas in the text of a page, which a script of the page would typeset.

import { formulaText } from './formula-text.js';

// Matches what MathJax and KaTeX take for formulas on a page, unless it has a line break.
const ON_PAGE =
  /\\\((.{1,500}?)\\\)|\\\[(.{1,1000}?)\\\]|\$\$(.{1,1000}?)\$\$|\$(?!\s)((?:\\.|[^$\\]){1,500})(?<!\s)\$(?!\d)/g;

// Matches signs of regular expressions, whose groups have the same marks.
const PATTERN = /[.*?|[\]\\]/;

/**
 * Shows the formulas of a page's line that its scripts would typeset, as {@link formulaText} does.
 * @param line text of a page, without line breaks
 * @returns the line with its formulas as text; prices, paths and patterns as written
 * @example withFormulas(String.raw`of \(\beta\), $5`) // 'of beta, $5'
 */
export function withFormulas(line: string): string {
  return line.replace(ON_PAGE, (written, ...tex: (string | undefined)[]) => {
    const formula = tex.slice(0, 4).find((one) => one !== undefined)!;
    const isPlain = written.startsWith('\\') && !PATTERN.test(formula);
    return isPlain || hasCommands(formula) ? formulaText(formula) : written;
  });
}

/** True for what is TeX for sure, and neither a pattern such as `\(\d+\)` nor two prices. */
export function hasCommands(tex: string): boolean {
  return /\\[A-Za-z]{2}|[_^]\{/.test(tex);
}
