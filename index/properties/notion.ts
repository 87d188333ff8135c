// Reads the properties of pages that Notion exports, which stand below the title:
// https://www.notion.com/help/export-your-content

import { parseDate } from './dates.js';
import { isMetadataKey } from './metadata.js';
import { salvage } from './front-matter-salvage.js';
import { isOfPage, propertyName, type Property } from './properties.js';

// Matches the name of a page that Notion exports, and what it calls its own times, if the file was renamed.
const NAME = / [\da-f]{32}\.\w+$/;
const TIME = /^(?:created|last edited) time: /imu;
const LINES = /^(# .*\n\n)((?:[^:\n]{1,80}: .*(?:\n|$))+)/;
// Matches the place of a page to which a property relates: `Soil (Soil%20….md)`.
const PLACE = /\s\((?:[^()\s]+\.(?:md|csv|html)|https:\/\/www\.notion\.so\/[^()\s]+)\)/gu;
/** Names that Notion and its users give to tags in other languages. */
const TAGS = /^(?:etiquetas|schlag(?:worte|wörter)|étiquettes|теги|タグ|标签|標籤|태그)$/u;

/** Page in Markdown, split into its lines of properties and the rest. */
interface NotionPage {
  lines: string;
  /** Number of the first of the lines, from 1. */
  line: number;
  /** Properties, if one of them is known to be metadata. Other lines may be text. */
  properties: Property[];
  /** Text of the page, with blanks in the place of its properties. */
  text: string;
}

/** Reads a page in Markdown. @returns undefined for a file that is none of Notion, or has no such lines */
export function readNotionPage(text: string, path: string): NotionPage | undefined {
  const [all, title = '', lines = ''] = LINES.exec(text) ?? [];
  if (!all || !(NAME.test(path) || TIME.test(lines))) return undefined;
  const line = title.split('\n').length;
  const read = salvage(lines, line).map(({ key, ...rest }) => ({ key: notionKey(key), ...rest }));
  if (!read.some(({ key }) => isMetadataKey(key))) return { lines, line, properties: [], text };
  return {
    lines,
    line,
    properties: read
      .filter(({ key }) => !isOfPage(key))
      .map(({ key, value, line }) => ({
        key,
        value: typeof value === 'string' ? notionValue(value) : value,
        line,
      })),
    text: title + lines.replace(/[^\n]/gu, ' ') + text.slice(all.length),
  };
}

/** Gives a property's key, in English if it holds tags. */
export function notionKey(name: string): string {
  return TAGS.test(propertyName(name)) ? 'tags' : name;
}

/** Takes from a value what Notion adds to it: `@` before a time, the end of a span, and the places of other pages. */
export function notionValue(written: string): string {
  const value = written.replace(/^@/u, '').replace(PLACE, '');
  const [start = ''] = value.split(/\s*→/u, 1);
  return parseDate(start) ? start : value;
}
