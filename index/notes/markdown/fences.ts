// Tells the lines of Markdown that lie outside of fenced code.

const FENCE = /^\s*(`{3,}|~{3,})/;

/** Lists the lines of a text outside of fences, with their numbers from 0. */
export function linesOutsideFences(text: string): { written: string; i: number }[] {
  let fence = '';
  return text.split('\n').flatMap((written, i) => {
    const mark = FENCE.exec(written)?.[1];
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark;
    return fence || mark ? [] : [{ written, i }];
  });
}
