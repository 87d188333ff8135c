// Lets long waits pass at once, so that no test takes its time.

const setRealTimeout = window.setTimeout.bind(window);

/** Changes the length of a page's waits, from how long they would be. @returns function that undoes it */
export function hurry(length: (ms: number) => number, page: Window = window): () => void {
  page.setTimeout = ((act: () => void, ms = 0) => setRealTimeout(act, length(ms))) as typeof setTimeout;
  return () => (page.setTimeout = setRealTimeout as typeof setTimeout);
}

/** Holds back a page's waits of one length, until the test ends them. @returns what the waits do, and the undoing */
export function holdBack(length: number): { held: readonly (() => void)[]; undo: () => void } {
  const held: (() => void)[] = [];
  window.setTimeout = ((act: () => void, ms = 0) =>
    ms === length ? held.push(act) : setRealTimeout(act, ms)) as typeof setTimeout;
  return { held, undo: () => (window.setTimeout = setRealTimeout as typeof setTimeout) };
}

/** Changes the length of waits for each test of a suite. @returns function that undoes it, for the rest of a test */
export function hurryEach(length: (ms: number) => number): () => void {
  let undo: () => void;
  beforeEach(() => {
    undo = hurry(length);
  });
  afterEach(() => undo());
  return () => undo();
}

/** Resolves after the timers of length 0 that are already set, and after all timers that follow at once. */
export async function soon(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setRealTimeout(resolve));
}
