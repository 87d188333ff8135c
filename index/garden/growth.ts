// How a garden grows: how grown its notes are, and when they were made.

import { byCodeUnit } from '../../src/core/text/code-units.js';
import { STAGES, type Note, type Stage } from '../../src/core/note.js';

/** Counts of notes by how grown they are and by the month they were made in. */
export interface Growth {
  /** How many notes are at each stage; `none` where no stage is given. */
  stages: Record<Stage | 'none', number>;
  /** How many notes were made in each month, `YYYY-MM`, ascending. A month without a note is left out. */
  months: { month: string; count: number }[];
  /** How many notes don't say when they were made. */
  undated: number;
}

/** Counts the growth of a garden. */
export function growthOf(notes: readonly Note[]): Growth {
  const made = notes.map(({ created }) => created.slice(0, 7)).filter(Boolean);
  return {
    stages: {
      ...(Object.fromEntries(STAGES.map((stage) => [stage, atStage(notes, stage)])) as Record<Stage, number>),
      none: atStage(notes, ''),
    },
    months: monthsOf(made),
    undated: notes.length - made.length,
  };
}

function atStage(notes: readonly Note[], stage: Stage | ''): number {
  return notes.filter((note) => note.stage === stage).length;
}

function monthsOf(made: readonly string[]): Growth['months'] {
  const counts = new Map<string, number>();
  for (const month of made) counts.set(month, (counts.get(month) ?? 0) + 1);
  return [...counts].map(([month, count]) => ({ month, count })).sort((a, b) => byCodeUnit(a.month, b.month));
}
