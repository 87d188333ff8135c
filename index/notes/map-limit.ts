// Runs asynchronous work on many items, 16 at a time, to spare file handles and memory.

const AT_ONCE = 16;

/** Runs work on items, 16 at a time. @returns the results, in the order of the items */
export async function mapLimit<Item, Result>(
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
