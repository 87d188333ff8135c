// Reads a tiddler in a file of its own. https://tiddlywiki.com/dev/#TiddlerFiles

import type { Property } from '../../properties/properties.js';
import { markdownBody } from '../markdown/read-markdown.js';
import { readText } from './read-text.js';
import type { Body, Reader } from '../reader.js';
import { wikitextToMarkdown } from './wikitext.js';

const FIELD = /^([^\s:]+)[ \t]*:(.*)$/;
// Matches tags, without those of the wiki itself: `$:/tags/Macro`.
const TAGS = /\[\[([^\]]*)\]\]|(?<!\S)(?!\$:\/)(\S+)/g;
// Matches a time in UTC, to the millisecond.
const MOMENT = /^(\d{4})(\d{2})(\d{2})\d{0,9}$/;
const MARKDOWN = /^text\/(?:x-)?markdown$/;
// A type that TiddlyWiki does not know is shown as its own markup: `book`.
const WIKITEXT = /^(?:[^/]*|text\/vnd\.tiddlywiki)$/;

/** Reads a `.tid` file. Excludes system tiddlers, drafts, and types other than text and Markdown. */
export const readTiddler: Reader = (source, { path, anchors, work }) => {
  const { fields, text, line } = splitFields(source);
  const type = fieldNamed(fields, 'type');
  const excluded = exclusionOf(fields, type);
  const body = (): Body => {
    if (type === 'text/plain') return readText(text, { path, anchors }).body();
    const markdown = MARKDOWN.test(type) ? text : wikitextToMarkdown(text);
    return markdownBody(markdown, { titled: false, anchors, line, work });
  };
  return { properties: fields.map(toProperty), warnings: [], excluded, body };
};

interface Fields {
  fields: Property[];
  text: string;
  /** First line of the text in the file, from 1. */
  line: number;
}

// Splits the fields from the text, at the first blank line.
function splitFields(source: string): Fields {
  const head = source.split(/\n[ \t]*\n/, 1)[0]!;
  const lines = head.split('\n');
  const fields = lines.flatMap((written, i): Property[] => {
    const [, key, value] = FIELD.exec(written) ?? [];
    return key === undefined ? [] : [{ key, value: value!.trim(), line: i + 1 }];
  });
  return { fields, text: source.slice(head.length), line: lines.length };
}

function exclusionOf(fields: readonly Property[], type: string): string | undefined {
  const title = fieldNamed(fields, 'title');
  if (title.startsWith('$:/')) return 'system tiddler';
  if (fieldNamed(fields, 'draft.of')) return `draft of ${fieldNamed(fields, 'draft.of')}`;
  return WIKITEXT.test(type) || MARKDOWN.test(type) || type === 'text/plain' ? undefined : `type: ${type}`;
}

function fieldNamed(fields: readonly Property[], name: string): string {
  return (fields.find(({ key }) => key === name)?.value as string | undefined) ?? '';
}

function toProperty({ key, value, line }: Property): Property {
  const written = value as string;
  if (key === 'tags')
    return { key, line, value: [...written.matchAll(TAGS)].map(([, long, word]) => long ?? word!) };
  if (key === 'caption') return { key: 'aliases', line, value: written };
  return { key, line, value: written.replace(MOMENT, '$1-$2-$3') };
}
