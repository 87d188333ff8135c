// Cuts a note into passages. A passage is one document of the index, and the text that one excerpt needs.

import type { Note, Section } from '../../src/core/note.js';

/** Most words of a passage. */
export const MAX_WORDS = 1500;

/** Most bytes of a passage in UTF-8, for scripts without spaces between words. */
export const MAX_BYTES = 10 * 1024;

/** Run of a note's sections. */
export type Passage = Section[];

interface Size {
  words: number;
  bytes: number;
}

// The places to cut: after a line, else a sentence, else a word. Lookbehind keeps the border with the text before it.
const BORDERS = [/(?<=\n)/u, /(?<=[.!?…]["'”’)\]]{0,3}\s)|(?<=[。！？])/u, /(?<=\s)/u];

// Matches pieces, at most 10,200 bytes long, of a run without borders. Combining marks stay with their letter.
const LETTERS = /.{1,2500}\p{M}{0,50}/gsu;

/**
 * Cuts a note into passages of at most {@link MAX_WORDS} and {@link MAX_BYTES}, including headings and code.
 * A longer section is cut, and each piece keeps its heading and anchor. No text is dropped.
 * @returns at least one passage
 */
export function cutPassages({ sections }: Pick<Note, 'sections'>): Passage[] {
  if (isShort(sections)) return [sections];
  return group(sections.flatMap(cutSection), sectionSize);
}

// True where so few characters can't be too many words or bytes, however they are written. Most notes are short, and
// counting takes longer. A word takes two characters or more, with the blank after it. The 3 stands for the blanks that
// the last words of heading, text and code lack. A character of UTF-16 takes 3 bytes of UTF-8 at most.
function isShort(sections: readonly Section[]): boolean {
  const length = sections.reduce(
    (sum, { heading, text, code }) => sum + heading.length + text.length + code.length + 3,
    0,
  );
  return length <= 2 * MAX_WORDS && 3 * length <= MAX_BYTES;
}

function cutSection(section: Section): Section[] {
  if (isShort([section]) || fits(sectionSize(section))) return [section];
  const texts = cutText(section.text).map((text) => ({ ...section, text, code: '' }));
  const codes = cutText(section.code).map((code) => ({ ...section, text: '', code }));
  const pieces = [...texts, ...codes];
  return pieces.length ? pieces : [section];
}

function cutText(text: string, [border, ...finer] = BORDERS): string[] {
  if (fits(textSize(text))) return text ? [text] : [];
  const units = border ? text.split(border).flatMap((unit) => cutText(unit, finer)) : text.match(LETTERS)!;
  return group(units, textSize).map((run) => run.join(''));
}

/** Groups neighbours as long as their sum fits a passage. */
function group<Item>(items: readonly Item[], sizeOf: (item: Item) => Size): Item[][] {
  const groups: Item[][] = [];
  let size: Size = { words: Infinity, bytes: Infinity };
  for (const item of items) {
    const own = sizeOf(item);
    const joined = add(size, own);
    if (fits(joined)) groups.at(-1)!.push(item);
    else groups.push([item]);
    size = fits(joined) ? joined : own;
  }
  return groups;
}

function sectionSize({ heading, text, code }: Section): Size {
  return [heading, text, code].map(textSize).reduce(add);
}

function textSize(text: string): Size {
  return { words: countWords(text), bytes: Buffer.byteLength(text) };
}

// Counts the runs between blanks. A pattern would make a text of each, which takes several times as long.
function countWords(text: string): number {
  let words = 0;
  let wasBlank = true;
  for (let i = 0; i < text.length; i++) {
    const isBlank = isBlankAt(text, i);
    if (wasBlank && !isBlank) words++;
    wasBlank = isBlank;
  }
  return words;
}

function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return /\s/.test(text[at]!);
}

function add(a: Size, b: Size): Size {
  return { words: a.words + b.words, bytes: a.bytes + b.bytes };
}

function fits({ words, bytes }: Size): boolean {
  return words <= MAX_WORDS && bytes <= MAX_BYTES;
}
