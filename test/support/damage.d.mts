import type { Garden } from '../../src/core/garden.js';

export function tryDamage(
  folder: string,
  open: (place: string) => Promise<Garden>,
  count: number,
  random: () => number,
): Promise<{ outcomes: Record<'right' | 'refused' | 'wrong', number>; faults: string[] }>;
