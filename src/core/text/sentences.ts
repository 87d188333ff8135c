// Sentences of a text: what an excerpt begins and ends with.
//
//   text   Hot or cold ⏎ Hot compost is quick. It kills seeds. ⏎ #soil #worms
//          [label     ]  [sentence          ] [sentence      ]   left out

import { nameKey } from './keys.js';

/** Run of a text: a sentence, or a line that ends without one. */
export interface Sentence {
  /** Offset of the first UTF-16 code unit. */
  start: number;
  /** Offset after the last UTF-16 code unit. */
  end: number;
  /** True for a short line without the end of a sentence: a heading, an item of a list. */
  label: boolean;
  /** Number of the line. */
  line: number;
}

/** Longest label in UTF-16 code units. */
const LABEL = 60;

// Matches the end of a sentence, after the quotation marks that close with it. None is after an initial or a common
// abbreviation, nor before a small letter.
const END =
  /(?<=[.!?…]["'”’)\]]*)(?<!(?:^|[\s("“.])(?:\p{Lu}|e\.g|i\.e|cf|vs|al|[DM]rs?|St)\.)\s+(?!\p{Ll})|(?!["'”’)\]」』）。！？])(?<=[。！？]["'”’)\]」』）]*)/u;

// Matches a line of tags alone, with a word before them at most: `tags: #soil #worms`.
const TAGS = /^[\s>*+-]*(?:\p{L}+\s?[:：]{1,2})?(?:[\s,;|·]*#[^\s#,;|]+)+[\s,;|·]*$/u;

// Matches a word that is a tag, or several; `#12` is a number.
const TAG = /^(?:#(?!\d+(?!\S))[^\s#,;|]+[,;|·]*)+\s*$/u;

// Matches the name before a value.
const NAME = /^\p{L}+[:：]{1,2}\s*$/u;

// Matches what a token begins with.
const SAYING = /[\p{L}\p{N}\p{RI}\p{Extended_Pictographic}]/u;

/** Most signs around a name in its line. */
const SIGNS = 12;

const ENDED = /[.!?…。！？:：]["'”’)\]」』）]*$/u;

/**
 * Cuts a text into sentences, in their order. Lines of tags are left out, and lines without a letter or digit.
 * @param shown names that the reader sees already, as `nameKey` gives them: lines that are no more are left out
 */
export function sentencesOf(text: string, shown: ReadonlySet<string>): Sentence[] {
  const sentences: Sentence[] = [];
  const longest = Math.max(...[...shown].map(({ length }) => length + SIGNS));
  let start = 0;
  for (const [line, whole] of text.split('\n').entries()) {
    const [before, words] = withoutTags(whole);
    let at = start + before;
    const isShown = words.length <= longest && shown.has(nameKey(words));
    const told = isShown || !SAYING.test(words) || TAGS.test(words);
    for (const one of told ? [] : words.split(END)) {
      at = text.indexOf(one, at);
      const trimmed = one.trimEnd();
      const from = at + one.length - one.trimStart().length;
      at += one.length;
      const label = trimmed.length <= LABEL && !ENDED.test(trimmed);
      if (trimmed) sentences.push({ start: from, end: at - one.length + trimmed.length, label, line });
    }
    start += whole.length + 1;
  }
  return sentences;
}

/**
 * Gives what a line says beside the tags at its ends, with its place in the line. Tags are two or more, or those that a
 * name announces: `parent: soil tags: #clay`.
 */
function withoutTags(line: string): [before: number, words: string] {
  if (!line.includes('#')) return [0, line];
  const words = line.split(/(?<=\s)/u);
  let end = words.length;
  while (end && TAG.test(words[end - 1]!)) end--;
  const tags = words.length - end;
  if (tags && NAME.test(words[end - 1] ?? '')) end--;
  else if (tags < 2) end = words.length;
  let start = 0;
  while (start < end && TAG.test(words[start]!)) start++;
  if (start < 2) start = 0;
  const said = words.slice(start, end).join('');
  return [words.slice(0, start).join('').length, said !== line && NAME.test(said) ? '' : said];
}
