// Cuts the contents of an index into files of about one size.

/** Groups neighbouring items with the same key. */
export function groupNeighbours<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups: Item[][] = [];
  items.forEach((item, i) => {
    if (!i || keyOf(item) !== keyOf(items[i - 1]!)) groups.push([]);
    groups.at(-1)!.push(item);
  });
  return groups;
}

/**
 * Cuts items into runs, in order, each for one file.
 * @param most size above which a run takes no further item; a larger item has a run of its own
 * @param isSeam tells of further cuts: true for an item that begins a run where the one before has a size. Default: none
 */
export function cutBySize<Item>(
  items: Iterable<Item>,
  sizeOf: (item: Item) => number,
  most: number,
  isSeam = (_item: Item, _size: number): boolean => false,
): Item[][] {
  const runs: Item[][] = [];
  let size = Infinity;
  for (const item of items) {
    const own = sizeOf(item);
    if (size + own > most || isSeam(item, size)) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)!.push(item);
    size += own;
  }
  return runs;
}
