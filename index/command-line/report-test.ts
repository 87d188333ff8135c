// Formats the outcome of `garden-search test`: a table of what moved, and the sizes beside their budgets.

import { BUDGETED, type Budgets } from '../expectations/budgets.js';
import type { Expectation } from '../expectations/test-file.js';
import { LOOKED_AT, type Tried, type Trial } from '../expectations/try-queries.js';
import { columns, count, formatBytes, jsonLine, printable, type Style } from './terminal.js';

/** Outcome with what was expected. */
interface Tested extends Trial {
  expectations: readonly Expectation[];
  budgets: Budgets;
}

/** Formats the outcome as JSON, for `--json`. */
export function testJson({ tried, expectations, sizes, budgets, over }: Tested): string {
  const queries = expectations.map((expectation, i) => ({ ...expectation, ...tried[i] }));
  return jsonLine({ queries, sizes, budgets, over });
}

/** Formats the outcome for people: what failed or moved, a sum, and the sizes. */
export function testText({ tried, expectations, sizes, budgets, over }: Tested, style: Style): string {
  const rows = expectations.map((expectation, i) => [expectation, tried[i]!] as const);
  const news = rows.filter(([{ was }, { passed, place }]) => !passed || (was !== undefined && was !== place));
  const failed = tried.filter(({ passed }) => !passed).length;
  const moved = rows.filter(([{ was }, { place }]) => was !== undefined && was !== place).length;
  const table = news.length
    ? tableText(
        [
          ['', 'query', 'note', 'must be', 'is', 'was'],
          ...news.map(([expected, found]) => row(expected, found)),
        ],
        style,
      )
    : '';
  const sum = `${count(tried.length, 'query', 'queries')}: ${tried.length - failed} as they must be, ${failed} not, ${moved} moved.`;
  const weights = BUDGETED.map((name) => {
    const budget = budgets[name];
    const limit =
      budget === undefined
        ? ''
        : ` of ${formatBytes(budget)}${over.includes(name) ? ', over its budget' : ''}`;
    return `${name} ${formatBytes(sizes[name])}${limit}`;
  });
  return `${table}${sum}\nIn brotli: ${weights.join('; ')}.\n`;
}

function row({ query, note, within, was }: Expectation, { passed, place, unknown }: Tried): string[] {
  const shown = (at: number | undefined) => (at === undefined ? '' : at ? String(at) : `not in ${LOOKED_AT}`);
  return [
    passed ? 'moved' : 'wrong',
    query,
    note,
    within === 1 ? 'first' : `in ${within}`,
    unknown ? 'no such note' : shown(place),
    shown(was),
  ].map(printable);
}

function tableText(rows: readonly string[][], { bold }: Style): string {
  const lines = columns(rows).map((line, i) => (i ? line : bold(line)));
  return `${lines.join('\n')}\n\n`;
}
