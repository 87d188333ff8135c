// What went wrong with single notes, for people.

import type { BuildResult } from '../build-index.js';
import type { Warning } from '../garden/read-garden.js';
import { count, printable, type Style } from './terminal.js';

/** How many warnings are shown. */
export const MAX_SHOWN = 10;

/** Notes that could not be read, all of them, and the first warnings, those of a kind together. */
export function problemsText(
  { failed, warnings }: Pick<BuildResult, 'failed' | 'warnings'>,
  style: Style,
): string {
  const failures = failed.map(({ path, reason }) => `  ${printable(path)}  ${printable(reason)}`);
  const kinds = [...new Set(warnings.map(({ code }) => code))];
  const lines = kinds.flatMap((kind) => warnings.filter(({ code }) => code === kind)).map(warningLine);
  const more = lines.length - MAX_SHOWN;
  return [
    ...section(`${count(failed.length, 'note')} could not be read:`, failures, style),
    ...section(`${count(lines.length, 'warning')}:`, lines.slice(0, MAX_SHOWN), style),
    ...(more > 0 ? [`  and ${more} more; --json lists all\n`] : []),
  ].join('');
}

function section(title: string, lines: string[], style: Style): string[] {
  return lines.length ? [style.bold(title), ...lines].map((line) => `${line}\n`) : [];
}

function warningLine({ path, line, message }: Warning): string {
  return `  ${printable(path)}${line ? `:${line}` : ''}  ${printable(message)}`;
}
