// Sorted texts in few characters (front coding): a line has only the end that differs from the text before.
//
//   compost      0compost     0 letters shared
//   composter    7er          7 letters shared
//   compote      5te          5 letters shared
//
// The number is a single digit to base 36. No text has a line break.

const BASE = 36;

/** Writes sorted texts, without line breaks in them, as one text. */
export function writeSorted(texts: readonly string[]): string {
  let last = '';
  const lines = texts.map((text) => {
    const shared = sharedStart(last, text);
    last = text;
    return shared.toString(BASE) + text.slice(shared);
  });
  return lines.join('\n');
}

/** Reads the texts that {@link writeSorted} wrote. @throws RangeError for any other text */
export function readSorted(text: string): string[] {
  let last = '';
  return (text ? text.split('\n') : []).map((line) => {
    const shared = parseInt(line[0]!, BASE);
    if (!(shared <= last.length)) throw new RangeError();
    return (last = last.slice(0, shared) + line.slice(1));
  });
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length, BASE - 1);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared++;
  return shared;
}
