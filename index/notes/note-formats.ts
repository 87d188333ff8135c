// Table of note formats: readers by file extension.

import { readCanvas } from './formats/read-canvas.js';
import { readHtml } from './html/read-html.js';
import { readMarkdown, readMdx } from './markdown/read-markdown.js';
import { readText } from './formats/read-text.js';
import { readTiddler } from './formats/read-tiddler.js';
import type { Reader } from './reader.js';

const FORMATS: [extension: RegExp, reader: Reader][] = [
  [/\.(?:md|markdown|qmd)$/i, readMarkdown],
  [/\.mdx$/i, readMdx],
  [/\.txt$/i, readText],
  [/\.x?html?$/i, readHtml],
  [/\.tid$/i, readTiddler],
  [/\.canvas$/i, readCanvas],
];

/** True for the files that can be read as notes. */
export function isNoteFile(path: string): boolean {
  return FORMATS.some(([extension]) => extension.test(path));
}

/** True for a file that is read as Markdown or MDX. */
export function isMarkdown(path: string): boolean {
  return [readMarkdown, readMdx].includes(readerOf(path));
}

/** Gives the reader of a file by its extension; Markdown's for an unknown one. */
export function readerOf(path: string): Reader {
  return FORMATS.find(([extension]) => extension.test(path))?.[1] ?? readMarkdown;
}
