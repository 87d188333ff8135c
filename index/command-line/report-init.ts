// Formats what `garden-search init` plans and does.

import type { Change, Plan } from '../init/plan.js';
import { printable, type Style } from './terminal.js';

/** Way to undo a change of a file that git has not, or not as it was. */
const BY_HAND = 'remove the lines with +, and put back those with -';

/** Formats a change: its file, and the lines that it adds and takes away. */
export function changeText({ file, before, after }: Change, { bold }: Style): string {
  const lines = changedLines(before, after).map((line) => `  ${shown(line)}\n`);
  return `${bold(printable(file))}\n${lines.join('')}`;
}

/**
 * Formats the outcome: what was written, how to undo it, and what is left to do.
 * @param undo how what was written can be undone; undefined if nothing was written
 */
export function outcomeText(
  { changes, steps }: Plan,
  undo: 'git' | 'hand' | undefined,
  dryRun: boolean,
  { bold }: Style,
): string {
  const files = changes.map(({ file }) => printable(file)).join(' ');
  const told = undo
    ? `\nWritten. To undo it: ${undo === 'git' ? `git checkout -- ${files}` : BY_HAND}\n`
    : changes.length
      ? `\nNothing was written${dryRun ? '' : ': say yes in a terminal, or give --yes'}.\n`
      : '';
  const left = steps.map(
    ({ what, lines }) => `\n${what}\n${lines.map((line) => `  ${bold(shown(line))}\n`).join('')}`,
  );
  return told + left.join('');
}

// Shows tabs as spaces: a terminal's stops are far apart, and other control characters are written as codes.
function shown(line: string): string {
  return printable(line.replaceAll('\t', '  '));
}

/** Lists the lines that a text has more than another, each after `+`, in their order; lines that it lacks after `-`. */
export function changedLines(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => text.split(/\r?\n/u)) as [string[], string[]];
  const changed: string[] = [];
  let at = 0;
  for (const line of now) {
    const found = old.indexOf(line, at);
    if (found < 0) changed.push(`+ ${line}`);
    else {
      changed.push(...old.slice(at, found).map((lost) => `- ${lost}`));
      at = found + 1;
    }
  }
  return [...changed, ...old.slice(at).map((lost) => `- ${lost}`)];
}
