// Growth of a garden: its notes by stage, and by the month of their creation.

import { byCodeUnit, countEach } from '../../src/core/text/strings.js';
import { STAGES, type Note, type Stage } from '../../src/core/note.js';

/** Counts of notes by stage and by the month of their creation. */
export interface Growth {
  /** Number of notes at each stage; `none` counts the notes without a stage. */
  stages: Record<Stage | 'none', number>;
  /** Number of notes created in each month, `YYYY-MM`, ascending. Months without a note are left out. */
  months: { month: string; count: number }[];
  /** Number of notes without a date of creation. */
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
  return [...countEach(made)]
    .map(([month, count]) => ({ month, count }))
    .sort((a, b) => byCodeUnit(a.month, b.month));
}
