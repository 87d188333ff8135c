// Takes out of a note's source what its readers never see: comments, scripts and styles. This is done before anything
// else is read of it, because a comment may begin in one paragraph and end in another.

/** What hides text, in Markdown. */
export const MARKS = /%%|<!--|<(?:script|style)\b[^>]{0,1000}>/gi;
/** The same in MDX. */
export const MDX_MARKS = new RegExp(`${MARKS.source}|\\{/\\*`, 'gi');
/** The same in plain text. */
export const TEXT_MARKS = /%%|<!--/g;

/**
 * Where a mark stands. In fences and in code within a line it hides nothing, and is given no place; in indented code
 * only `%%` does, as Obsidian takes such lines for text.
 */
export type Place = 'text' | 'html' | 'indented';

/** Source without what is hidden, its lines where they were. */
export interface Shown {
  text: string;
  /** A comment that is never closed, with its line from 1. */
  open: { mark: string; line: number } | undefined;
}

const CLOSERS: Record<string, RegExp> = {
  '%%': /%%/g,
  '<!--': /-->/g,
  '<script': /<\/script\s*>/gi,
  '<style': /<\/style\s*>/gi,
  '{/*': /\*\/\s*\}/g,
};
const MAX_ROUNDS = 100;
// Private-use characters, so that no parser gives them a meaning.
const NUMBERED = /\ue000(\d+)\ue001/g;

/**
 * Drops every comment. What one leaves behind may be parsed otherwise than with it, so where a comment held more than
 * words of one line the places of the marks after it are asked for again. Where a `%%` in code closed a comment and
 * another is never closed, the one in code was no end: then everything after the first stays out.
 * @param placesOf the places, by their numbers, of the marks in a text prepared for {@link markNumbers}
 */
export function hideComments(
  source: string,
  marks: RegExp,
  placesOf: (text: string) => Map<number, Place>,
): Shown {
  let [text, doubt] = [source, Infinity];
  for (let round = 0; ; round++) {
    const found = [...text.matchAll(marks)];
    if (!found.length) return { text, open: undefined };
    const places = placesOf(numbered(text, found));
    if (round === MAX_ROUNDS) for (const n of places.keys()) places.set(n, 'html');
    const pass = hideOnce(text, found, places);
    doubt = Math.min(doubt, pass.doubt);
    if (pass.open?.mark === '%%' && doubt < pass.text.length)
      return { text: pass.text.slice(0, doubt), open: { mark: '%%', line: lineAt(pass.text, doubt) } };
    if (pass.open || pass.done) return { text: pass.text, open: pass.open };
    text = pass.text;
  }
}

/** The numbers of the marks in a piece of a prepared text. */
export function markNumbers(text: string): number[] {
  return [...text.matchAll(NUMBERED)].map(([, number]) => Number(number));
}

function numbered(text: string, marks: readonly RegExpExecArray[]): string {
  let [prepared, last] = ['', 0];
  marks.forEach(({ 0: mark, index }, n) => {
    prepared += `${text.slice(last, index)}\ue000${n}\ue001`;
    last = index + mark.length;
  });
  return prepared + text.slice(last);
}

function hideOnce(
  text: string,
  marks: readonly RegExpExecArray[],
  places: Map<number, Place>,
): Shown & { done: boolean; doubt: number } {
  let [shown, last, doubt] = ['', 0, Infinity];
  const placed = new Set(marks.filter((_, n) => places.has(n)).map(({ index }) => index));
  for (const [n, mark] of marks.entries()) {
    const place = places.get(n);
    if (!place || mark.index < last || (place === 'indented' && mark[0] !== '%%')) continue;
    const end = endOf(text, mark, place);
    shown += text.slice(last, mark.index);
    if (!end)
      return { text: shown, open: { mark: nameOf(mark), line: lineAt(text, mark.index) }, done: true, doubt };
    if (mark[0] === '%%' && !placed.has(text.indexOf('%%', mark.index + 2)))
      doubt = Math.min(doubt, shown.length);
    const hidden = text.slice(mark.index, end);
    shown += hidden.replace(/[^\n]+/g, '');
    last = endOfBlanks(text, end);
    // What is left must not grow together to another mark.
    if ((last > end && !/\s/u.test(shown.at(-1) ?? ' ')) || /[%<]$/.test(shown)) shown += ' ';
    if (/[\n`]|.</.test(hidden))
      return { text: shown + text.slice(last), open: undefined, done: false, doubt };
  }
  return { text: shown + text.slice(last), open: undefined, done: true, doubt };
}

// Blanks on both sides of a comment would add up to the indent that makes code of a line.
function endOfBlanks(text: string, at: number): number {
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

// Within HTML nobody knows whether `%%` is a comment: so everything up to the last one is hidden.
function endOf(text: string, mark: RegExpExecArray, place: Place): number | undefined {
  const name = nameOf(mark);
  if (name === '%%' && place === 'html') {
    const end = text.lastIndexOf('%%');
    return end > mark.index + 1 ? end + 2 : undefined;
  }
  const closer = CLOSERS[name]!;
  // `<!-->` is a whole comment.
  closer.lastIndex = mark.index + (name === '<!--' ? 2 : mark[0].length);
  const close = closer.exec(text);
  if (!close) return undefined;
  const end = close.index + close[0].length;
  return name === '%%' ? endOfRemark(text, mark.index, end) : end;
}

// An HTML comment that begins in another comment is hidden whole.
function endOfRemark(text: string, start: number, end: number): number | undefined {
  const hidden = text.slice(start, end);
  if (hidden.lastIndexOf('<!--') <= hidden.lastIndexOf('-->')) return end;
  const close = text.indexOf('-->', end);
  return close < 0 ? undefined : close + 3;
}

function nameOf([mark]: RegExpExecArray): string {
  return mark.replace(/(?<=^<[a-z]+)\b[^]*$/i, '').toLowerCase();
}
