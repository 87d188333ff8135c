// Takes out of a note's source what its readers never see: comments, scripts and styles. This is done before anything
// else is read of it, because a comment may begin in one paragraph and end in another.

/** What hides text, in Markdown. */
export const MARKS = /%%|<!--|<(?:script|style)\b[^>]{0,1000}>/gi;
/** The same in MDX. */
export const MDX_MARKS = new RegExp(`${MARKS.source}|\\{/\\*`, 'gi');
/** The same in plain text. */
export const TEXT_MARKS = /%%|<!--/g;

/**
 * Where a mark stands. In fences and code within a line it hides nothing, and is given no place; in indented code only
 * `%%` does, as Obsidian takes such lines for text.
 */
export type Place = 'text' | 'html' | 'indented';

/** Source without what is hidden, its lines where they were. */
export interface Shown {
  text: string;
  /** A comment that is never closed, with its line from 1. */
  open: { mark: string; line: number } | undefined;
}

const CLOSERS: Record<string, RegExp> = {
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
 * words of one line the places of the marks after it are asked for again.
 * @param placesOf the places, by their numbers, of the marks in a text prepared for {@link markNumbers}
 */
export function hideComments(
  source: string,
  marks: RegExp,
  placesOf: (text: string) => Map<number, Place>,
): Shown {
  let text = source;
  for (let round = 0; ; round++) {
    const found = [...text.matchAll(marks)];
    if (!found.length) return { text, open: undefined };
    const places = placesOf(numbered(text, found));
    if (round === MAX_ROUNDS) for (const n of places.keys()) places.set(n, 'html');
    const pass = hideOnce(text, found, places);
    if (pass.open || pass.done) return pass;
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
): Shown & { done: boolean } {
  let [shown, last] = ['', 0];
  const percents = new Set(
    marks.filter(([name], n) => name === '%%' && places.has(n)).map(({ index }) => index),
  );
  for (const [n, mark] of marks.entries()) {
    const place = places.get(n);
    if (!place || mark.index < last || (place === 'indented' && nameOf(mark) !== '%%')) continue;
    const end = nameOf(mark) === '%%' ? endOfPercents(text, mark.index, place, percents) : endOf(text, mark);
    shown += text.slice(last, mark.index);
    if (!end)
      return { text: shown, open: { mark: nameOf(mark), line: lineAt(text, mark.index) }, done: true };
    const hidden = text.slice(mark.index, end);
    shown += hidden.replace(/[^\n]+/g, '');
    last = endOfBlanks(text, end);
    if (last > end && !/\s/u.test(shown.at(-1) ?? ' ')) shown += ' ';
    if (/[\n`]|.</.test(hidden)) return { text: shown + text.slice(last), open: undefined, done: false };
  }
  return { text: shown + text.slice(last), open: undefined, done: true };
}

// Blanks on both sides of a comment would add up to the indent that makes code of a line.
function endOfBlanks(text: string, at: number): number {
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

// In HTML nobody knows whether `%%` is a comment, nor whether one in code or in an HTML comment closes another: so
// everything is hidden up to the last one outside code, and all of the HTML comment.
function endOfPercents(text: string, start: number, place: Place, outside: Set<number>): number | undefined {
  const closer = text.indexOf('%%', start + 2);
  if (closer < 0) return undefined;
  const hidden = text.slice(start, closer);
  const remark = hidden.lastIndexOf('<!--') > hidden.lastIndexOf('-->');
  if (place !== 'html' && outside.has(closer) && !remark) return closer + 2;
  const last = Math.max(closer, [...outside].at(-1)!) + 2;
  const remarkEnd = remark ? text.indexOf('-->', closer) : 0;
  return remarkEnd < 0 ? undefined : Math.max(last, remarkEnd + 3);
}

function endOf(text: string, mark: RegExpExecArray): number | undefined {
  const name = nameOf(mark);
  const closer = CLOSERS[name]!;
  // `<!-->` is a whole comment.
  closer.lastIndex = mark.index + (name === '<!--' ? 2 : mark[0].length);
  const close = closer.exec(text);
  return close ? close.index + close[0].length : undefined;
}

function nameOf([mark]: RegExpExecArray): string {
  return mark.replace(/(?<=^<[a-z]+)\b[^]*$/i, '').toLowerCase();
}
