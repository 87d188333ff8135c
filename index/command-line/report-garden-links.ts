// Formats a garden's broken links for the command line.

import { groupBy } from '../../src/core/text/strings.js';
import type { GardenReport } from '../garden/garden-report.js';
import { comparable } from '../garden/places.js';
import { grouped, section, count, placeText, printable, type Style } from './terminal.js';

type Broken = GardenReport['broken'][number];

const MAX_TARGET = 80;

/** Suggests the base address that would mend most broken links at once. */
export function baseLines({ likelyBase }: GardenReport): string[] {
  if (!likelyBase) return [];
  const base = printable(likelyBase.base);
  return [`${grouped(likelyBase.links)} of the broken links would lead to a note with --base-url ${base}`];
}

/** Lists broken links that were probably meant for a note, a line for each target. */
export function mistakenLinks({ broken, excluded }: GardenReport, style: Style): string[] {
  const reasons = new Map(excluded.map(({ path, reason }) => [path, reason]));
  const lines = byTarget(broken.filter(({ nearest }) => nearest)).map((links) => {
    const { target, nearest } = links[0];
    return `${placeText(links[0])}${others(links)}  ${shown(target)}  ${style.dim(hint(nearest, reasons.get(nearest)))}`;
  });
  return section('Broken links, probably meant for another note', lines, style);
}

/**
 * Lists targets of broken links without a similar note, the most linked first. Often these are notes still to write.
 */
export function missingNotes({ broken }: GardenReport, style: Style): string[] {
  const lines = byTarget(broken.filter(({ nearest }) => !nearest)).map(
    (links) => `${shown(links[0].target)}  ${style.dim(`${placeText(links[0])}${others(links)}`)}`,
  );
  return section('Notes not written, though links lead to them', lines, style);
}

function byTarget(broken: readonly Broken[]) {
  const targets = groupBy(broken, ({ target }) => comparable(target));
  return [...targets.values()].sort((a, b) => b.length - a.length);
}

function others({ length }: readonly Broken[]): string {
  return length > 1 ? ` and ${count(length - 1, 'other')}` : '';
}

function hint(nearest: string, reason: string | undefined): string {
  return reason === undefined
    ? `Did you mean ${printable(nearest)}?`
    : `${printable(nearest)} is excluded (${printable(reason)}).`;
}

function shown(target: string): string {
  return printable(target.length > MAX_TARGET ? `${target.slice(0, MAX_TARGET)}...` : target);
}
