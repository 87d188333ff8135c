// Times every keystroke of typed queries. Runs in Node and in a browser.

const LIMIT = 10;

/**
 * Asks everything once, so that the engine is warm, and then once more with the clock.
 * @returns by kind, the times of each keystroke in ms
 */
export async function timeKeystrokes(search, typed) {
  for (const texts of Object.values(typed)) await timeAll(search, texts);
  const times = {};
  for (const [kind, texts] of Object.entries(typed)) times[kind] = await timeAll(search, texts);
  return times;
}

async function timeAll(search, texts) {
  const times = [];
  for (const text of texts) {
    const start = performance.now();
    await search(text, LIMIT);
    times.push(performance.now() - start);
  }
  return times;
}
