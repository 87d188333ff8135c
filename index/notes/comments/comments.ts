// Removes comments, scripts and styles from a note's source. They are removed before anything else is read, because a
// comment may begin in one paragraph and end in another.

import { findMarks, type Mark } from './comment-kinds.js';
import { lineAt } from '../../text/next-mark.js';
import { CONTEXT_LENGTH, standsAlone } from './stands-alone.js';

/**
 * Place of a mark. Marks in fences and inline code have no place and hide nothing. In indented code only `%%`
 * hides, because Obsidian reads such lines as text. Marks in an address or a tag, which no page shows, are
 * `unseen`. Such a mark hides everything after it if the certain marks do not pair up without it.
 */
export type Place = 'text' | 'html' | 'indented' | 'unseen';

/** Source without its hidden parts; lines keep their numbers. */
export interface Shown {
  text: string;
  /** Comment that is never closed, with its line from 1; undefined for none. */
  open: { mark: string; line: number } | undefined;
}

// The number of characters to parse. Beyond it the rest is hidden in one pass, and a comment reaches to the last mark.
// No note in the gardens measured reaches it.
const MAX_PARSED = 500_000;
// Private-use characters, so that no parser gives them a meaning.
const NUMBERED = /\ue000(\d+)\ue001/y;

/**
 * Drops every comment. Removing one may change how the rest is parsed. Places of later marks are therefore computed
 * again, unless the comment stood alone or was plain words on one line. If it is unclear whether a mark closes a
 * comment, the comment counts as never closed, and everything after it is dropped.
 * @param placesOf gives the places of the marks, by number, in a text prepared for {@link markNumbers}. Default:
 * all are in text
 */
export function hideComments(
  source: string,
  marks: RegExp,
  placesOf?: (text: string) => Map<number, Place>,
): Shown {
  // Parses again after each comment while the sum of parsed text is below `MAX_PARSED`. Then one more pass hides all in
  // one go (`late` = 1), and a last one takes every mark for HTML (`late` = 2).
  let [text, late] = [source, 0];
  for (let parsed = 0; ; parsed += text.length) {
    const found = findMarks(text, marks);
    if (!found.length) return { text, open: undefined };
    const places = placesOf?.(numbered(text, found)) ?? new Map(found.map((_, n) => [n, 'text']));
    if (parsed > MAX_PARSED) late++;
    if (late > 1) for (const n of places.keys()) places.set(n, 'html');
    const pass = hideOnce(text, found, places, late > 0 || !placesOf);
    if (pass.open || (pass.done && late !== 1)) return { text: pass.text, open: pass.open };
    text = pass.text;
  }
}

/** Lists the numbers of the marks in a piece of a prepared text. */
export function markNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (let at = text.indexOf('\ue000'); at >= 0; at = text.indexOf('\ue000', at + 1)) {
    NUMBERED.lastIndex = at;
    const number = NUMBERED.exec(text)?.[1];
    if (number !== undefined) numbers.push(Number(number));
  }
  return numbers;
}

// Puts numbers in place of the marks. A note's own private-use characters become others, or they could pass for numbers.
function numbered(source: string, marks: readonly Mark[]): string {
  const text = source.replaceAll('\ue000', '\ue002');
  let [prepared, last] = ['', 0];
  marks.forEach(({ text: mark, index }, n) => {
    prepared += `${text.slice(last, index)}\ue000${n}\ue001`;
    last = index + mark.length;
  });
  return prepared + text.slice(last);
}

function hideOnce(
  text: string,
  marks: readonly Mark[],
  places: Map<number, Place>,
  inOneGo: boolean,
): Shown & { done: boolean } {
  let [last, passed] = [0, 0];
  const shown = new Pieces();
  const endless = new Set<string>();
  const sure = new Set(marks.filter((mark, n) => isSure(mark, places.get(n))).map(({ index }) => index));
  for (const [n, mark] of marks.entries()) {
    const place = places.get(n);
    if (sure.has(mark.index)) passed++;
    if (!place || mark.index < last || (place === 'indented' && mark.text !== '%%')) continue;
    if (place === 'text' && isEscapedTag(text, mark)) continue;
    const end = endless.has(mark.kind.name) ? undefined : endOf(text, mark, place, sure);
    if (!end && mark.text !== '%%') endless.add(mark.kind.name); // none follows, so none is looked for again
    // A brace and a rank sign may stand in a text by themselves.
    if (!end && mark.kind.name === '{#') continue;
    // The certain `%%` after this one pair up without it, so it opens nothing.
    if (!end && place === 'unseen' && (mark.text !== '%%' || (sure.size - passed) % 2 === 0)) continue;
    shown.add(text.slice(last, mark.index));
    if (!end)
      return {
        text: shown.whole(),
        open: { mark: mark.kind.name, line: lineAt(text, mark.index) },
        done: true,
      };
    const hidden = text.slice(mark.index, end);
    const alone =
      isParted(mark, place) && standsAlone(shown.end, hidden, text.slice(end, end + CONTEXT_LENGTH));
    last = endOfBlanks(text, end);
    shown.add(hidden.replace(/[^\n]+/g, ''));
    // A block that begins with such an element ends with the line, whatever else of HTML this holds.
    if (isElement(mark) && text[last] === '<' && /^$|\n$/.test(shown.end)) shown.add('<pre></pre>');
    // A space keeps the remaining text from joining into another mark.
    if ((last > end && !/\s/u.test(shown.end.at(-1) ?? ' ')) || /[%<{#]$/.test(shown.end.slice(-1)))
      shown.add(' ');
    if (!inOneGo && !alone && /[\n`]|.</.test(hidden))
      return { text: shown.whole() + text.slice(last), open: undefined, done: false };
  }
  return { text: shown.whole() + text.slice(last), open: undefined, done: true };
}

// Collects pieces of a long text, and keeps its end at hand without joining them each time.
class Pieces {
  /** Last {@link CONTEXT_LENGTH} characters of the text. */
  end = '';
  readonly #pieces: string[] = [];

  add(piece: string): void {
    this.#pieces.push(piece);
    this.end = (this.end + piece).slice(-CONTEXT_LENGTH);
  }

  whole(): string {
    return this.#pieces.join('');
  }
}

// Skips the blanks after a comment. With those before it they could add up to the indent of code.
function endOfBlanks(text: string, at: number): number {
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function endOf(text: string, mark: Mark, place: Place, sure: ReadonlySet<number>): number | undefined {
  const { name, close } = mark.kind;
  if (name === '%%') return remarkEnd(text, mark.index, place, sure);
  // `<!-->` is a whole comment.
  close.lastIndex = mark.index + (name === '<!--' ? 2 : mark.text.length);
  let depth = 0;
  for (let found; (found = close.exec(text));) {
    const [end, opens, isKept] = found;
    if (opens) depth++;
    else if (!depth) return found.index + (isKept ? 0 : end.length);
    else if (!isKept) depth--;
  }
  return undefined;
}

// Finds the end of a `%%` comment. In HTML it is unknown if `%%` begins one, so everything up to the last mark is
// hidden. A mark in code or in an address may or may not be an end, so it counts as none.
function remarkEnd(text: string, start: number, place: Place, sure: ReadonlySet<number>): number | undefined {
  const end = place === 'html' ? text.lastIndexOf('%%') : text.indexOf('%%', start + 2);
  const known = place === 'html' || (place !== 'unseen' && sure.has(end));
  if (end < start + 2 || !known) return undefined;
  return endOfRemark(text, start, end + 2);
}

// Extends a comment over an HTML comment that begins within it.
function endOfRemark(text: string, start: number, end: number): number | undefined {
  const hidden = text.slice(start, end);
  if (hidden.lastIndexOf('<!--') <= hidden.lastIndexOf('-->')) return end;
  const close = text.indexOf('-->', end);
  return close < 0 ? undefined : close + 3;
}

// True for the start of an element with no text, `<script>` or `<style>`.
function isElement({ kind }: Mark): boolean {
  return kind.name.startsWith('<s');
}

// Finds `\<script>`, which names the tag. A comment counts as one even so: Python-Markdown reads no such escape.
function isEscapedTag(text: string, mark: Mark): boolean {
  return isElement(mark) && /(?<!\\)\\$/.test(text.slice(Math.max(0, mark.index - 2), mark.index));
}

function isParted(mark: Mark, place: Place): boolean {
  return place === 'text' || mark.text === '<!--';
}

function isSure(mark: Mark, place: Place | undefined): boolean {
  return mark.text === '%%' && place !== undefined && place !== 'unseen';
}
