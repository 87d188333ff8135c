// Reads the properties of pages that Notion exports, which stand below the title:
// https://www.notion.com/help/export-your-content

import { isMetadataKey } from './metadata.js';
import { salvage } from './front-matter-salvage.js';
import { propertyName, type Property } from './properties.js';

// Matches the name of a page that Notion exports.
const NAME = / [\da-f]{32}\.\w+$/;
const LINES = /^(# .*\n\n)((?:[^:\n]{1,80}: .*(?:\n|$))+)/;
// Matches the end of a span of time, and the file of a page to which a property relates: `Soil (Soil%20….md)`.
const MORE = /\s*→.*$|\s\([^()\s]+\.(?:md|csv|html)\)/gu;

/** Names of what a page's address and title say. A property of these names is of something else, as a bookmark's `URL`. */
export const OWN_NAMES: readonly string[] = ['url', 'permalink', 'slug', 'title'];

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

/** Reads a page in Markdown. @returns undefined for a file that has not such a name, or no such lines */
export function readNotionPage(text: string, path: string): NotionPage | undefined {
  const [all, title = '', lines = ''] = (NAME.test(path) && LINES.exec(text)) || [];
  if (!all) return undefined;
  const line = title.split('\n').length;
  const read = salvage(lines, line);
  if (!read.some(({ key }) => isMetadataKey(key))) return { lines, line, properties: [], text };
  const own = read.filter(({ key }) => !OWN_NAMES.includes(propertyName(key)));
  return {
    lines,
    line,
    properties: own.map(({ key, value, line }) => ({
      key,
      value: typeof value === 'string' ? notionValue(value) : value,
      line,
    })),
    text: title + lines.replace(/[^\n]/gu, ' ') + text.slice(all.length),
  };
}

/** Takes from a value what Notion adds to it: `@` before a time, the end of a span, and files of other pages. */
export function notionValue(written: string): string {
  return written.replace(/^@/u, '').replace(MORE, '');
}
