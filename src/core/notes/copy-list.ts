// Groups of near copies in few bytes: of each note the step to the next note of its group.
//
//   group    9 4 5      the preferred note first
//   by note  9 to 4: -5    4 to 5: +1    5: none
//   packed   0 none; 1, 2, 3, 4 ... for +1, -1, +2, -2 ...

import { readNumbers, writeNumbers } from '../store/numbers.js';

/** Packs groups of near copies. @param count number of notes */
export function packCopies(groups: readonly (readonly number[])[], count: number): string {
  const steps = new Uint32Array(count);
  for (const group of groups)
    group.slice(1).forEach((note, i) => {
      const step = note - group[i]!;
      steps[group[i]!] = step > 0 ? 2 * step - 1 : -2 * step;
    });
  return writeNumbers(steps);
}

/** Unpacks groups packed by {@link packCopies}. @throws RangeError if they are damaged */
export function unpackCopies(packed: string, count: number): number[][] {
  const steps = readNumbers(packed);
  const next = Array.from(steps, (step, note) =>
    step ? note + (step % 2 ? step + 1 : -step) / 2 : undefined,
  );
  const later = next.filter((note) => note !== undefined);
  const known = new Set(later);
  const groups = next.flatMap((second, first) =>
    second === undefined || known.has(first) ? [] : [[...walk(next, first)]],
  );
  // Two ways to one note, a circle, or a way out of the garden give other counts.
  const grouped = groups.flat().length - groups.length;
  const isWhole = steps.length === count && known.size === later.length && grouped === known.size;
  if (!isWhole || later.some((note) => note < 0 || note >= count)) throw new RangeError();
  return groups;
}

function* walk(next: readonly (number | undefined)[], first: number): Generator<number> {
  for (let note: number | undefined = first; note !== undefined; note = next[note]) yield note;
}
