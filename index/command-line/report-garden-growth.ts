// Draws a garden's growth on the command line.

import { STAGES } from '../../src/core/note.js';
import type { GardenReport } from '../garden/garden-report.js';
import { barChart, levels, type Canvas } from './chart.js';
import { grouped, type Style } from './terminal.js';

/** Most years drawn: the latest ones with a note. */
export const MAX_YEARS = 20;

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** Draws the growth by stage and by month, each if the notes give it. */
export function growthLines(report: GardenReport, style: Style, canvas: Canvas): string[][] {
  return [stageLines(report, style, canvas), monthLines(report, style, canvas)];
}

function stageLines({ stages }: GardenReport, style: Style, canvas: Canvas): string[] {
  if (!STAGES.some((stage) => stages[stage])) return [];
  const bars = [...STAGES, 'none' as const].map((stage) => ({ label: stage, count: stages[stage] }));
  return [style.bold('Notes by stage'), ...barChart(bars, canvas)];
}

// Draws a line for each year, with a character for each month.
function monthLines({ months, undated }: GardenReport, style: Style, canvas: Canvas): string[] {
  if (!months.length) return [];
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  const most = Math.max(...counts.values());
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].slice(-MAX_YEARS);
  const rows = years.map((year) => {
    const inYear = MONTHS.map((month) => counts.get(`${year}-${month}`) ?? 0);
    const sum = inYear.reduce((sum, count) => sum + count, 0);
    return `  ${year}  ${levels(inYear, most, canvas)}  ${grouped(sum).padStart(5)}`;
  });
  const notes = `at most ${grouped(most)} in a month${undated ? `, ${grouped(undated)} without a date` : ''}`;
  return [
    `${style.bold('New notes by month')}, ${notes}`,
    style.dim('        J F M A M J J A S O N D'),
    ...rows,
  ];
}
