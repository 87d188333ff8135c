// Many things to do, a few at a time: more would exhaust the file handles, or the memory, of a large garden.

const AT_ONCE = 16;

/** Works through items in order, and gives the results in theirs. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  onProgress?: (done: number, total: number) => void,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  const queue = items.entries();
  let done = 0;
  const worker = async (): Promise<void> => {
    for (const [i, item] of queue) {
      results[i] = await work(item);
      onProgress?.(++done, items.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
