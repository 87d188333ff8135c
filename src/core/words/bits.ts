// Small sets kept in the bits of a number.

/** How many bits are set. */
export function countBits(set: number): number {
  let count = 0;
  for (; set; set &= set - 1) count++;
  return count;
}
