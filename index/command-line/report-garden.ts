// Formats the report of a garden for the command line.

import { OVERSIZED, type GardenReport } from '../garden/garden-report.js';
import type { TagUse } from '../garden/near-tags.js';
import type { Canvas } from './chart.js';
import { growthLines } from './report-garden-growth.js';
import { baseLines, missingNotes, mistakenLinks } from './report-garden-links.js';
import { excludedLines, momentLines, notesLine } from './report-notes.js';
import { problemsText } from './report-problems.js';
import { grouped, MAX_LINES, section, count, formatBytes, printable, type Style } from './terminal.js';

/** Formats a report for people: the totals, the growth, then the problems. */
export function reportText(report: GardenReport, style: Style, canvas: Canvas): string {
  const parts = [
    sums(report),
    ...growthLines(report, style, canvas),
    baseLines(report),
    mistakenLinks(report, style),
    missingNotes(report, style),
    section('Orphans, without a link to or from a note', report.orphans.map(printable), style),
    tagLines(report, style),
    section(
      'Tags that may be the same, apart by case, number, parents or a letter',
      report.nearTags.map(uses),
      style,
    ),
    sizeLines(report, style),
    lacking('Without a title of their own, so called by their file', report.untitled, report, style),
    lacking('Without a description, which stands where no text matches', report.undescribed, report, style),
    keptBack(report, style),
  ];
  const texts = parts.filter((lines) => lines.length).map((lines) => `${lines.join('\n')}\n`);
  return [...texts, problemsText(report, style)].filter(Boolean).join('\n');
}

function sums({ site, notes, links, broken, orphans, tags, warnings }: GardenReport): string[] {
  const counts = [
    count(orphans.length, 'orphan'),
    count(tags.length, 'tag'),
    count(warnings.length, 'warning'),
  ];
  const unwritten = broken.filter(({ nearest }) => !nearest).length;
  const ofThem = unwritten ? `, ${grouped(unwritten)} of them to notes not written` : '';
  return [
    notesLine({ notes }),
    `${count(links, 'link')} between notes, ${grouped(broken.length)} broken${ofThem}; ${counts.join(', ')}.`,
    ...(site === 'plain' ? [] : [`Addresses follow the rules of ${site}.`]),
  ];
}

// Lists notes that lack something, if they are at most a tenth. If more lack it, that is the garden's style.
function lacking(title: string, paths: readonly string[], { notes }: GardenReport, style: Style): string[] {
  if (paths.length <= notes.indexed / 10) return section(title, paths.map(printable), style);
  return [`${style.bold(`${title}:`)} ${grouped(paths.length)} of ${count(notes.indexed, 'note')}`];
}

function tagLines({ tags }: GardenReport, style: Style): string[] {
  if (!tags.length) return [];
  const once = tags.filter(({ count }) => count === 1).length;
  return [
    style.bold(`Tags: ${grouped(tags.length)}, ${grouped(once)} of them on one note`),
    `  ${uses(tags.slice(0, MAX_LINES))}`,
  ];
}

function uses(tags: readonly TagUse[]): string {
  return tags.map(({ tag, count }) => `${printable(tag)} ${grouped(count)}`).join(', ');
}

function sizeLines({ sizes, oversized }: GardenReport, style: Style): string[] {
  if (!sizes.length) return [];
  const rows = sizes
    .slice(0, MAX_LINES)
    .map(({ path, bytes }) => `  ${formatBytes(bytes).padStart(6)}  ${printable(path)}`);
  return [
    style.bold(`Largest notes, ${grouped(oversized.length)} over ${formatBytes(OVERSIZED)} of text`),
    ...rows,
  ];
}

function keptBack(report: GardenReport, style: Style): string[] {
  const lines = [...excludedLines(report, style), ...momentLines(report)];
  return lines.length
    ? [style.bold(`Excluded, so never found: ${grouped(report.excluded.length)}`), ...lines]
    : [];
}
