// What somebody who mistyped a name probably meant.

/** The name that is at most two letters, and a third of its length, away from a word; the nearest one. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, edits: countEdits(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.min(2, Math.ceil(name.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.name;
}

/** How a message names the nearest; empty where there is none. */
export function hint(word: string, names: readonly string[]): string {
  const name = nearest(word, names);
  return name ? ` Did you mean ${name}?` : '';
}

// Levenshtein's distance, a row of his matrix at a time.
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
