// Formats the line that `--watch` prints after a rebuild.

import type { BuildResult, Changes } from '../rebuild/build-result.js';
import { count, printable } from './terminal.js';

/** Most notes that the line names. */
export const MAX_NAMED = 3;

/** Formats the duration, changes and problems of a rebuild, in one line. */
export function rebuildText({ seconds, failed, warnings }: BuildResult, changes: Changes): string {
  const problems = [
    ...(failed.length ? [`${count(failed.length, 'note')} could not be read`] : []),
    ...(warnings.length ? [count(warnings.length, 'warning')] : []),
  ];
  return `Rebuilt in ${seconds.toFixed(1)} s: ${[changesText(changes), ...problems].join('; ')}.\n`;
}

function changesText({ added, changed, removed }: Changes): string {
  const all = [
    ...changed.map((path) => `${printable(path)} changed`),
    ...added.map((path) => `${printable(path)} added`),
    ...removed.map((path) => `${printable(path)} removed`),
  ];
  const more = all.length - MAX_NAMED;
  const named = all.slice(0, MAX_NAMED).join(', ') || 'no note changed';
  return more > 0 ? `${named} and ${more} more` : named;
}
