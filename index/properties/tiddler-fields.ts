// Fields of a tiddler, in its own file or in one beside its text. https://tiddlywiki.com/dev/#TiddlerFiles

import type { Property } from './property.js';

const FIELD = /^([^\s:]+)[ \t]*:(.*)$/;
// Matches tags, without those of the wiki itself: `$:/tags/Macro`.
const TAGS = /\[\[([^\]]*)\]\]|(?<!\S)(?!\$:\/)(\S+)/g;
// Matches the tag of a tiddler that owners filter out of a public wiki, by `-[tag[private]]`:
// https://github.com/andjar/tw-receiver
const PRIVATE = /^private$/i;
// Matches a time in UTC, to the millisecond.
const MOMENT = /^(\d{4})(\d{2})(\d{2})\d{0,9}$/;

/** Matches the type of a tiddler in Markdown. */
export const MARKDOWN = /^text\/(?:x-)?markdown$/;
// A type that TiddlyWiki does not know is shown as its own markup: `book`.
const WIKITEXT = /^(?:[^/]*|text\/vnd\.tiddlywiki)$/;

/** Fields of a tiddler. */
interface TiddlerFields {
  properties: Property[];
  /** Type of the text; empty for TiddlyWiki's own markup. */
  type: string;
  /** Reason to exclude the tiddler: of the system, a draft, private, or of a type other than text and Markdown. */
  excluded?: string | undefined;
}

/** Reads the fields of a tiddler, one on each line. */
export function tiddlerFields(source: string): TiddlerFields {
  const fields = source.split('\n').flatMap((written, i): Field[] => {
    const [, key, value] = FIELD.exec(written) ?? [];
    return key === undefined ? [] : [{ key, value: value!.trim(), line: i + 1 }];
  });
  const named = (name: string) => fields.find(({ key }) => key === name)?.value ?? '';
  const type = named('type');
  return { properties: fields.map(toProperty), type, excluded: exclusionOf(named, type) };
}

type Field = Property & { value: string };

function exclusionOf(named: (name: string) => string, type: string): string | undefined {
  if (named('title').startsWith('$:/')) return 'system tiddler';
  if (named('draft.of')) return `draft of ${named('draft.of')}`;
  if (tagsIn(named('tags')).some((tag) => PRIVATE.test(tag))) return 'tags: private';
  return WIKITEXT.test(type) || MARKDOWN.test(type) || type === 'text/plain' ? undefined : `type: ${type}`;
}

function tagsIn(written: string): string[] {
  return [...written.matchAll(TAGS)].map(([, long, word]) => long ?? word!);
}

function toProperty({ key, value, line }: Field): Property {
  if (key === 'tags') return { key, line, value: tagsIn(value) };
  if (key === 'caption') return { key: 'aliases', line, value };
  return { key, line, value: value.replace(MOMENT, '$1-$2-$3') };
}
