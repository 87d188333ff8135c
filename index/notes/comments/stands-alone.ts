// Whether a text is parsed alike with a comment in it and without.

/** How much of the text around a comment is looked at, in characters. */
export const NEAR = 1000;

// What could belong to something that begins before the comment and ends after it.
const WORDS = /^[^`<[|$\\{]*$/;

/**
 * True for a comment on lines of its own, among lines of words alone or blank ones, that defines nothing for later.
 * @param before the text before it
 * @param rest what follows it, {@link NEAR} of it
 */
export function standsAlone(before: string, hidden: string, rest: string): boolean {
  if (!/(?:^|\n)$/.test(before.slice(-1)) || hidden.includes(']:')) return false;
  return isPlainBefore(before) && isPlainAfter(rest);
}

function isPlainBefore(text: string): boolean {
  const near = text.slice(-NEAR);
  const gap = near.lastIndexOf('\n\n');
  return (gap >= 0 || text.length < NEAR) && WORDS.test(near.slice(gap + 1));
}

function isPlainAfter(rest: string): boolean {
  const [blank] = /^(?:[ \t]*(?:\n|$))*/.exec(rest)!;
  const after = rest.slice(blank.length);
  if (!after) return rest.length < NEAR;
  if (blank.split('\n').length > 2) return !/^[ \t]/.test(after);
  const [lines] = after.split(/\n[ \t]*\n/, 1) as [string];
  const isWhole = lines !== after || rest.length < NEAR;
  return blank !== '' && isWhole && /^\p{L}/u.test(after) && WORDS.test(lines);
}
