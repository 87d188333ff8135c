// Formats what became of the notes, with those that were kept back by their reasons.

import { groupBy } from '../../src/core/text/strings.js';
import type { NotesOutcome } from '../garden/garden-read.js';
import { count, grouped, MAX_LINES, printable, type Style } from './terminal.js';

/** Most notes named for a reason. */
export const MAX_NAMED = 5;

const SOURCES = {
  now: 'as --now says',
  SOURCE_DATE_EPOCH: 'as SOURCE_DATE_EPOCH says',
  clock: 'the moment of the build; --now chooses another',
};

/** Formats the outcome of the notes: their numbers, those kept back, and the moment by which dates were judged. */
export function notesLines(result: NotesOutcome, style: Style): string[] {
  return [notesLine(result), ...excludedLines(result, style), ...momentLines(result)];
}

/** Formats the numbers of the notes. */
export function notesLine({ notes }: Pick<NotesOutcome, 'notes'>): string {
  const { read, indexed, excluded, failed } = notes;
  return `${count(read, 'note')} read: ${grouped(indexed)} indexed, ${grouped(excluded)} excluded, ${grouped(failed)} failed.`;
}

/** Formats a line for each reason, the most common first, with the number of its notes and the first of their names. */
export function excludedLines({ excluded }: Pick<NotesOutcome, 'excluded'>, style: Style): string[] {
  const byReason = groupBy(excluded, ({ reason }) => reason);
  const reasons = [...byReason].sort(([, a], [, b]) => b.length - a.length);
  const hidden = reasons.slice(MAX_LINES).flatMap(([, notes]) => notes).length;
  const isCut = hidden > 0 || reasons.some(([, { length }]) => length > MAX_NAMED);
  return [
    ...reasons
      .slice(0, MAX_LINES)
      .map(
        ([reason, notes]) =>
          `  ${grouped(notes.length)} excluded: ${printable(reason)}  ${style.dim(names(notes))}`,
      ),
    ...(hidden
      ? [`  ${grouped(hidden)} excluded for ${grouped(reasons.length - MAX_LINES)} other reasons`]
      : []),
    ...(isCut ? [style.dim('  --json names all')] : []),
  ];
}

function names(notes: readonly { path: string }[]): string {
  const more = notes.length - MAX_NAMED;
  const named = notes.slice(0, MAX_NAMED).map(({ path }) => printable(path));
  return named.join(', ') + (more > 0 ? ` and ${grouped(more)} more` : '');
}

/** Formats the moment by which dates were judged; empty if no note has such a date. */
export function momentLines({ moment }: Pick<NotesOutcome, 'moment'>): string[] {
  const { at, from, notes } = moment;
  if (!notes) return [];
  const dates = notes === 1 ? 'The date of 1 note was' : `The dates of ${grouped(notes)} notes were`;
  return [`${dates} compared with ${at.replace(/\.\d+Z$/u, 'Z')}, ${SOURCES[from]}.`];
}
