// Reads the table of properties above a page that Notion exports as HTML.

import { notionKey, notionValue } from '../../properties/notion.js';
import { isOfPage, type Property } from '../../properties/properties.js';
import { plainLine } from '../../text/plain-text.js';
import { htmlText } from './html-text.js';

const TABLE = /<table\b[^<>]{0,200}\bclass="properties"/u;
const ROW = /^[^>]*\bclass="property-row property-row-(\w+)"[^>]*>/;
/** Keys of the times that Notion keeps, whatever their columns are called. */
const TIMES = new Map([
  ['created_time', 'created'],
  ['last_edited_time', 'updated'],
]);
/** Types of columns with several values, each within an element. */
const LISTS = ['multi_select', 'relation', 'person'];

/** Reads the properties of a page, except its title and address. None for other pages. */
export function notionProperties(html: string): Property[] {
  const start = html.search(TABLE);
  if (start < 0) return [];
  const [table = ''] = html.slice(start).split('</table>', 1);
  return table.split('<tr ').flatMap((row) => {
    const [open, type = ''] = ROW.exec(row) ?? [''];
    const [head = '', cell = ''] = row.slice(open.length).split(/<td[^>]*>/u, 2);
    const key = TIMES.get(type) ?? notionKey(textOf(head));
    const values = valuesOf(type, cell).filter(Boolean);
    const isNone = !type || !values.length || isOfPage(key);
    return isNone ? [] : [{ key, value: values.length > 1 ? values : values[0]!, line: 1 }];
  });
}

function valuesOf(type: string, cell: string): string[] {
  if (type === 'checkbox') return [String(cell.includes('checkbox-on'))];
  const parts = LISTS.includes(type) ? cell.split(/<\/(?:span|a)>/u) : [cell];
  return parts.map((part) => notionValue(textOf(part)));
}

function textOf(html: string): string {
  return plainLine(htmlText(html));
}
