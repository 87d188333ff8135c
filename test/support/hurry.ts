// Lets long waits pass at once, so that no test takes its time.

const setRealTimeout = window.setTimeout.bind(window);

/** Makes a page's waits as long as this says, from how long they would be. Gives back what undoes it. */
export function hurry(length: (ms: number) => number, page: Window = window): () => void {
  page.setTimeout = ((act: () => void, ms = 0) => setRealTimeout(act, length(ms))) as typeof setTimeout;
  return () => (page.setTimeout = setRealTimeout as typeof setTimeout);
}

/** Resolves after the timers of length 0 that are already set, with all that follows of them at once. */
export async function soon(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setRealTimeout(resolve));
}
