// Reads text: Markdown under front matter, a note copied from a garden's page, or plain text.

import type { Section } from '../../../src/core/note.js';
import { splitFrontMatter } from '../../properties/front-matter.js';
import { TEXT_MARKS } from '../comments/comment-kinds.js';
import { hideComments } from '../comments/comments.js';
import { DATA_READ, isData } from '../html/html-exclusion.js';
import { plainLine } from '../../text/plain-text.js';
import { paragraphs, readExportedText } from './read-exported-text.js';
import { readMarkdown } from '../markdown/read-markdown.js';
import type { Body, Reader } from '../reader.js';

/**
 * Reads a `.txt` file: as Markdown under front matter, as an exported note if it looks like one, else as paragraphs. Data
 * is no note.
 */
export const readText: Reader = (text, file) => {
  if (isData(text)) return DATA_READ;
  const { path, anchors } = file;
  const { properties, warnings, body, bodyLine } = splitFrontMatter(text, path);
  if (properties.length) return readMarkdown(text, file);
  return { properties, warnings, body: () => textBody(body, bodyLine, anchors) };
};

function textBody(source: string, line: number, anchors: (heading: string) => string): Body {
  const { text, open } = hideComments(source, TEXT_MARKS);
  const inFile = open && { ...open, line: open.line + line - 1 };
  const exported = readExportedText(text, { line, anchors });
  return { ...(exported ?? { title: '', tags: [], links: [], sections: plainSections(text) }), open: inFile };
}

function plainSections(text: string): Section[] {
  const lines = paragraphs(text).map(plainLine).filter(Boolean);
  return lines.length ? [{ heading: '', anchor: '', text: lines.join('\n'), code: '' }] : [];
}
