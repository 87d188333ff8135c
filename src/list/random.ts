// Random choices of a list.

const choices = new Map<string, { seed: number; turn: number }>();

/**
 * Gives the seed of a list's random choice, which stays while the page is open.
 * @param list name of the list
 * @param turn number of times that another choice was asked for
 */
export function choiceOf(list: string, turn: number): number {
  const known = choices.get(list);
  if (known && known.turn >= turn) return known.seed;
  const seed = Math.random();
  choices.set(list, { seed, turn });
  return seed;
}

/**
 * Draws different numbers below a total, by the linear congruential generator of Numerical Recipes.
 * @param seed from 0 to 1
 */
export function draw(total: number, count: number, seed: number): number[] {
  const drawn = new Set<number>();
  let state = Math.floor(seed * 2 ** 32);
  while (drawn.size < Math.min(count, total)) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    drawn.add(Math.floor((state / 2 ** 32) * total));
  }
  return [...drawn];
}
