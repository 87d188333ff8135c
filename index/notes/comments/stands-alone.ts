// Judges if removing a comment leaves the parsing of its surroundings unchanged.

/** Number of characters around a comment that are examined. */
export const CONTEXT_LENGTH = 1000;

// Matches text without marks that could pair up across the comment.
const WORDS = /^[^`<[|$\\{]*$/;

/**
 * True for a comment on lines of its own, between lines of plain words or blank lines, without a link definition.
 * @param before the text before the comment
 * @param rest the {@link CONTEXT_LENGTH} characters after it
 */
export function standsAlone(before: string, hidden: string, rest: string): boolean {
  if ((before && !before.endsWith('\n')) || hidden.includes(']:') || isOpen(before)) return false;
  return isPlainBefore(before) && isPlainAfter(rest);
}

// True for a text that ends in a comment of HTML, which the end of another comment would close.
function isOpen(text: string): boolean {
  return text.lastIndexOf('<!--') > text.lastIndexOf('-->');
}

// Lines that all begin with a letter are in no list, to which lines below a comment could belong.
function isPlainBefore(text: string): boolean {
  const near = text.slice(-CONTEXT_LENGTH);
  const gap = near.lastIndexOf('\n\n');
  const last = gap < 0 ? near : near.slice(gap + 2);
  return (gap >= 0 || text.length < CONTEXT_LENGTH) && /^(?:\p{L}.*\n)*$/u.test(last) && WORDS.test(last);
}

function isPlainAfter(rest: string): boolean {
  const [blank] = /^(?:[ \t]*(?:\n|$))*/.exec(rest)!;
  const after = rest.slice(blank.length);
  if (!after) return rest.length < CONTEXT_LENGTH;
  if (blank.split('\n').length > 2) return !/^[ \t]/.test(after);
  const [lines] = after.split(/\n[ \t]*\n/, 1) as [string];
  const isWhole = lines !== after || rest.length < CONTEXT_LENGTH;
  return blank !== '' && isWhole && /^\p{L}/u.test(after) && WORDS.test(lines);
}
