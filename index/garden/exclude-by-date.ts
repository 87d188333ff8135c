// Excludes notes by their dates. The moment is given and no note keeps a verdict, so no cache keeps yesterday's.

import process from 'node:process';
import { BuildError } from '../build-error.js';
import type { NoteRead } from '../notes/read-note.js';
import { parseMoment } from '../properties/dates.js';
import type { Moment } from './garden-read.js';

/** Requirement of the option `now`, in words, and its test. */
export const NOW: [string, (value: unknown) => boolean] = [
  'a text with a date or a time, such as 2026-06-11T10:00:00Z',
  (value) => typeof value === 'string' && parseMoment(value, 'UTC') !== undefined,
];

/**
 * Chooses the moment by which dates are judged.
 * @param now value of the option `now`, in UTC if it has no offset
 * @throws BuildError `option-value` if the environment's SOURCE_DATE_EPOCH is no whole number of seconds
 */
export function chooseMoment(now?: string): Pick<Moment, 'at' | 'from'> {
  if (now !== undefined) return { at: iso(parseMoment(now, 'UTC')!), from: 'now' };
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (!epoch) return { at: iso(Date.now()), from: 'clock' };
  if (!/^\d{1,12}$/u.test(epoch))
    throw new BuildError('option-value', 'SOURCE_DATE_EPOCH', epoch, 'a whole number of seconds since 1970');
  return { at: iso(Number(epoch) * 1000), from: 'SOURCE_DATE_EPOCH' };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Excludes notes whose publication begins after a moment, or ended before it. */
export function excludeByDate(reads: readonly NoteRead[], at: string): NoteRead[] {
  const now = Date.parse(at);
  return reads.map((read) => {
    if (!('note' in read) || !read.period) return read;
    const { from, until } = read.period;
    const { warnings } = read;
    if (from && from.at > now) return { excluded: `${from.key} is in the future`, warnings };
    return until && until.at <= now ? { excluded: `${until.key} has passed`, warnings } : read;
  });
}

/** Counts notes that are judged by their dates. */
export function countDated(reads: readonly NoteRead[]): number {
  return reads.filter((read) => 'note' in read && read.period).length;
}
