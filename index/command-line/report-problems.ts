// Formats the problems of a build for people: unread configurations, failed notes, warnings.

import type { BuildResult } from '../rebuild/build-result.js';
import type { UnreadConfig } from '../sites/site-options.js';
import type { Warning } from '../warnings.js';
import { count, MAX_LINES, PLAIN, placeText, printable, type Style } from './terminal.js';

/** Problems of a build: failed notes, warnings, and unread configurations that might exclude notes. */
type Problems = Pick<BuildResult, 'failed' | 'warnings'> & Partial<Pick<BuildResult, 'unread'>>;

/**
 * Formats all unread configurations, all failed notes, and the first {@link MAX_LINES} warnings, grouped by kind. Empty
 * if there are no problems.
 */
export function problemsText({ failed, warnings, unread = [] }: Problems, style: Style): string {
  const failures = failed.map(({ path, reason }) => `  ${printable(path)}  ${printable(reason)}`);
  const kinds = [...new Set(warnings.map(({ code }) => code))];
  const lines = kinds.flatMap((kind) => warnings.filter(({ code }) => code === kind)).map(warningLine);
  const more = lines.length - MAX_LINES;
  return [
    ...unread.map((config) => `${unreadLine(config)}\n`),
    ...section(`${count(failed.length, 'note')} could not be read:`, failures, style),
    ...section(`${count(lines.length, 'warning')}:`, lines.slice(0, MAX_LINES), style),
    ...(more > 0 ? [`  and ${more} more; --json lists all\n`] : []),
  ].join('');
}

/** Tells the problems of a build as plain text, if there are any. */
export function tellProblems(problems: Problems, tell: (text: string) => void): void {
  const text = problemsText(problems, PLAIN).trimEnd();
  if (text) tell(text);
}

function section(title: string, lines: string[], style: Style): string[] {
  return lines.length ? [style.bold(title), ...lines].map((line) => `${line}\n`) : [];
}

function unreadLine({ path, reason }: UnreadConfig): string {
  return `${printable(path)} may exclude notes, but ${printable(reason)}: exclude such notes with --exclude <glob>, or index only notes that are marked as public with --require-publish.`;
}

function warningLine(warning: Warning): string {
  return `  ${placeText(warning)}  ${printable(warning.message)}`;
}
