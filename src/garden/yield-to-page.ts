// Long work in short steps, so that the page goes on answering its reader.

/** Longest work before the page has its turn, in ms: 32 on a processor four times slower. */
const MAX_STEP = 8;

let start = -MAX_STEP;

/** Waits until the page has had its turn. Undefined if the work has not gone on for long. */
export function yieldToPage(): Promise<void> | undefined {
  if (performance.now() - start < MAX_STEP) return undefined;
  return new Promise((resume) =>
    setTimeout(() => {
      start = performance.now();
      resume();
    }),
  );
}
