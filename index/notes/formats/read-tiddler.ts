// Reads a tiddler in a file of its own. https://tiddlywiki.com/dev/#TiddlerFiles

import { MARKDOWN, tiddlerFields } from '../../properties/tiddler-fields.js';
import { markdownBody } from '../markdown/read-markdown.js';
import { readText } from './read-text.js';
import type { Body, Reader } from '../reader.js';
import { wikitextToMarkdown } from './wikitext.js';

/** Reads a `.tid` file: its fields, and its text below the first blank line. */
export const readTiddler: Reader = (source, { path, anchors, work }) => {
  const head = source.split(/\n[ \t]*\n/, 1)[0]!;
  const text = source.slice(head.length);
  const { properties, type, excluded } = tiddlerFields(head);
  const body = (): Body => {
    if (type === 'text/plain') return readText(text, { path, anchors }).body();
    const markdown = MARKDOWN.test(type) ? text : wikitextToMarkdown(text);
    return markdownBody(markdown, { titled: false, anchors, line: head.split('\n').length, work });
  };
  return { properties, warnings: [], excluded, body };
};
