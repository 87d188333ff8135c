/** Makes a text of made-up words, the same for the same seed. @param every number of words of which one is replaced */
export function prose(seed: number, words: number, every = Infinity): string {
  return Array.from({ length: words }, (_, i) => {
    const number = Math.imul((seed * 65_537 + i) ^ 0x5bd1e995, 0x9e3779b1) >>> 8;
    return i % every === every - 1 ? 'replaced' : number.toString(36);
  }).join(' ');
}
