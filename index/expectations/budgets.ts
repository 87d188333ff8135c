// Budgets of what a visitor fetches.

import { BuildError } from '../build-error.js';

/** Parts of a visit that have a budget: the entry, the script, and both with all files that one query needs. */
export const BUDGETED = ['entry', 'script', 'visit'] as const;

/** Part of a visit that has a budget. */
export type Budgeted = (typeof BUDGETED)[number];

/** Most bytes of brotli by part. */
export type Budgets = Partial<Record<Budgeted, number>>;

const UNITS: Readonly<Record<string, number>> = { B: 1, kB: 1e3, KB: 1e3, MB: 1e6 };

/** Reads a budget such as `entry:20kB`. @throws BuildError `option-value` */
export function parseBudget(given: string): [Budgeted, number] {
  const [, name, number, unit = 'B'] = /^(\w+)\s*:\s*(\d+(?:\.\d+)?)\s*(B|kB|KB|MB)?$/u.exec(given) ?? [];
  if (!BUDGETED.includes(name as Budgeted))
    throw new BuildError(
      'option-value',
      '--budget',
      given,
      `${BUDGETED.join(', ')} with a size, such as entry:20kB`,
    );
  return [name as Budgeted, Number(number) * UNITS[unit]!];
}
