// Takes the texts of parts into a note: Markdown in other files that pages show, and that are no pages themselves.

import type { Shown } from '../comments/comments.js';

// Matches an import in MDX: https://mdxjs.com/docs/using-mdx
const IMPORT = /^import\s+([A-Z]\w*)\s+from\s+(["'])([^"'\n]+\.mdx?)\2/gmu;
// Matches an element without content.
const ELEMENT = /<([A-Z]\w*)\b[^<>]{0,500}(?:\/>|>\s{0,100}<\/\1>)/gu;
// Match what names a whole file. Parts of files, by lines or regions, are left out: others may be for nobody.
const NAMED = [
  // https://vitepress.dev/guide/markdown#markdown-file-inclusion
  /<!--\s*@include:\s*([^\s{}#<>]+\.md)\s*-->/gu,
  // https://quarto.org/docs/authoring/includes.html
  /\{\{<\s*include\s+([^\s<>{}]+\.q?md)\s*>\}\}/gu,
  // https://rust-lang.github.io/mdBook/format/mdbook.html#including-files
  /\{\{#include\s+([^\s:{}]+\.md)\s*\}\}/gu,
];
/** Most characters that parts add to a note; further ones are left out. */
const MAX_ADDED = 1_000_000;
/** Stand around the number of a part while comments are removed. Private use, so that no parser gives them a meaning. */
const [OPEN, CLOSE] = ['\ue003', '\ue004'];
const HOLE = /\ue003(\d+)\ue004/u;

/** Place in a text that shows a part. */
interface Place {
  start: number;
  end: number;
  /** Path of the part, as written. */
  path: string;
}

/** Text with its parts. */
interface Taken extends Shown {
  /** Line of the source, from 0, for each line of the text. A line of a part has that of its place. Default: the same. */
  lines?: readonly number[];
}

/** Lists the paths of the parts that a text shows, as written, each once. */
export function partsNamed(text: string): string[] {
  return [...new Set(placesIn(text).map(({ path }) => path))];
}

/**
 * Removes everything from a text that no page shows, and puts the texts of parts in. A part within a comment is
 * removed with it.
 * @param parts texts of parts without their own comments, by their paths as written
 * @param visible removes what no page shows
 */
export function takeIn(
  text: string,
  parts: Readonly<Record<string, string>>,
  visible: (text: string) => Shown,
): Taken {
  const places = Object.keys(parts).length
    ? placesIn(text).filter(({ path }) => Object.hasOwn(parts, path))
    : [];
  if (!places.length) return visible(text);
  let [holed, last] = ['', 0];
  for (const [n, { start, end }] of places.entries()) {
    if (start < last) continue; // within another place
    holed += withoutMarks(text.slice(last, start)) + OPEN + n + CLOSE;
    last = end;
  }
  const shown = visible(holed + withoutMarks(text.slice(last)));
  const lines = [0];
  let added = 0;
  const pieces = shown.text.split(HOLE).map((piece, i) => {
    const isPart = i % 2 === 1;
    const part = isPart ? parts[places[Number(piece)]!.path]! : '';
    added += part.length;
    // Blank lines keep the text around a part from joining it.
    const put = isPart ? `\n\n${added > MAX_ADDED ? '' : part}\n\n` : piece;
    for (let ends = put.split('\n').length - 1; ends > 0; ends--)
      lines.push(lines.at(-1)! + (isPart ? 0 : 1));
    return put;
  });
  return { text: pieces.join(''), open: shown.open, lines };
}

function withoutMarks(text: string): string {
  return text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}

function placesIn(text: string): Place[] {
  const imports = new Map([...text.matchAll(IMPORT)].map(([, name, , path]) => [name!, path!]));
  const pathOf = (pattern: RegExp, name: string) => (pattern === ELEMENT ? imports.get(name) : name);
  return [...(imports.size ? [ELEMENT] : []), ...NAMED]
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(({ 0: written, 1: name, index }) => {
        const path = pathOf(pattern, name!);
        return path === undefined ? [] : [{ start: index, end: index + written.length, path }];
      }),
    )
    .sort((a, b) => a.start - b.start);
}
