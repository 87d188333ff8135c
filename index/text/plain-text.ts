// Cleans text for the index, so that it holds only words that people write.

const DATA_URI = /\bdata:[\w.+-]+\/[\w.+-]+[;,]\S*/gi;
const MAX_WORD = 200;
// Looks behind, so that a word is tried once and not from each of its letters.
const LONG_WORD = /(?<![!-~])[!-~]{201,}/g;

/** Drops data URIs and unbroken ASCII words over 200 characters, which nobody types, and mends half surrogate pairs. */
export function plainText(text: string): string {
  const short = text.replace(DATA_URI, '');
  return (hasLongWord(short) ? short.replace(LONG_WORD, '') : short).toWellFormed();
}

// Looks around each 200th letter alone, as a long word reaches to one of them. The pattern would look at all.
function hasLongWord(text: string): boolean {
  for (let at = MAX_WORD; at < text.length; at += MAX_WORD) {
    let start = at;
    let end = at;
    while (isSign(text, start - 1)) start--;
    while (isSign(text, end)) end++;
    if (end - start > MAX_WORD) return true;
  }
  return false;
}

// True for `!` to `~`: all visible signs of ASCII.
function isSign(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > 32 && unit < 127;
}

/** Cleans a text as {@link plainText} does and joins it into one line. */
export function plainLine(text: string): string {
  return joinBlanks(plainText(text));
}

/** Cleans a text as {@link plainText} does, and each of its lines as {@link plainLine}. Drops blank lines. */
export function plainLines(text: string): string {
  return plainText(text).split('\n').map(joinBlanks).filter(Boolean).join('\n');
}

function joinBlanks(text: string): string {
  // Single spaces are left alone: replacing each by itself would be most of the work.
  return text.replace(/[^\S ]\s*| \s+/gu, ' ').trim();
}

/** Shortens a line of more than `length` characters, after a word and with an ellipsis. */
export function clip(line: string, length: number): string {
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/\p{Cs}$/u, '');
  return `${cut.replace(/(?<=.{20})\s+\S*$/su, '')}…`;
}
