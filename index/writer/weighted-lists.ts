// Lists of numbers with weights, all in the same few arrays, which are quicker to read than an array for each pair.

/** Words, tags or linked notes of a note, with their weights. */
export type Traits = [trait: number, weight: number][];

/** Lists of numbers with weights: the traits of each note, or the notes of each trait. */
export interface Lists {
  /** Beginning of each list, and after them the end of the last. */
  starts: Uint32Array;
  numbers: Uint32Array;
  weights: Float64Array;
}

/** Joins lists of traits. */
export function listsOf(traits: readonly Traits[]): Lists {
  const all = traits.flat();
  return {
    starts: startsOf(traits.map(({ length }) => length)),
    numbers: Uint32Array.from(all.map(([trait]) => trait)),
    weights: Float64Array.from(all.map(([, weight]) => weight)),
  };
}

/** Gives the beginnings of lists by their lengths, and the end of the last. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let list = 0; list < lengths.length; list++) starts[list + 1] = starts[list]! + lengths[list]!;
  return starts;
}

/** Scales the weights of each list, so that their squares have the sum 1. */
export function toLengthOne({ starts, numbers, weights }: Lists): Lists {
  const scaled = new Float64Array(weights.length);
  for (let list = 0; list + 1 < starts.length; list++) {
    const [start, end] = [starts[list]!, starts[list + 1]!];
    let squares = 0;
    for (let i = start; i < end; i++) squares += weights[i]! * weights[i]!;
    const length = Math.sqrt(squares) || 1;
    for (let i = start; i < end; i++) scaled[i] = weights[i]! / length;
  }
  return { starts, numbers, weights: scaled };
}

/** Inverts traits by note to notes by trait. A trait of more than `most` notes has none. */
export function inverted({ starts, numbers, weights }: Lists, most: number): Lists {
  const traits = numbers.reduce((count, trait) => Math.max(count, trait + 1), 0);
  const counts = new Uint32Array(traits);
  for (const trait of numbers) counts[trait]!++;
  const ends = new Uint32Array(traits + 1);
  for (let trait = 0; trait < traits; trait++)
    ends[trait + 1] = ends[trait]! + (counts[trait]! > most ? 0 : counts[trait]!);
  const sharing = {
    starts: ends.slice(),
    numbers: new Uint32Array(ends[traits]!),
    weights: new Float64Array(ends[traits]!),
  };
  for (let note = 0; note + 1 < starts.length; note++)
    for (let i = starts[note]!; i < starts[note + 1]!; i++) {
      const trait = numbers[i]!;
      if (counts[trait]! > most) continue;
      const at = ends[trait]!++;
      sharing.numbers[at] = note;
      sharing.weights[at] = weights[i]!;
    }
  return sharing;
}
