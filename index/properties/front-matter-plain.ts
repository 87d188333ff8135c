// Reads plain front matter, which is most of it, in a fraction of the time that the full parser of YAML takes.
//
//   title: On compost        a key, and on its line a text: bare, or in quotes without escapes
//   tags: [soil, "worms"]    or a list of such texts in brackets
//   aliases:                 or nothing, or the list below
//     - Heap
//
// All else is left to the full parser: comments, nesting, several lines, anchors, types, and what might be an error.

import type { Property, Value } from './properties.js';

const CONTROL = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u;
// Bare texts never begin with an indicator of YAML.
const BARE = String.raw`(?<bare>[^\s"'#%&*,:>?@[\]\x60{|}!-](?:.*\S)?)`;
const QUOTED = String.raw`"(?<double>[^"\\]*)"|'(?<single>[^']*)'`;
const PAIR = new RegExp(String.raw`^(?<key>[A-Za-z][\w-]*):(?: +(?:${BARE}|${QUOTED}|\[(?<list>.*)\]))? *$`);
const ITEM = new RegExp(String.raw`^(?<indent> *)- +(?:${BARE}|${QUOTED}) *$`);
// In brackets fewer signs are plain.
const LISTED = new RegExp(
  String.raw`^ *(?:(?<bare>[\p{L}\p{N}_](?:[\p{L}\p{N}_/. -]*[\p{L}\p{N}_/.-])?)|${QUOTED}) *$`,
  'u',
);
/** Signs in a bare text that end it, or make a key of it. */
const SIGNS = /: |:$| #/;

/** List below a key. */
interface OpenList {
  property: Property;
  items: string[];
  indent?: string;
}

/**
 * Reads a block of plain front matter.
 * @param line the block's first line in the file
 * @returns undefined if the block is not plain
 */
export function parsePlain(block: string, line: number): Property[] | undefined {
  if (CONTROL.test(block)) return undefined;
  const properties = new Map<string, Property>();
  let open: OpenList | undefined;
  for (const [i, text] of block.split('\n').entries()) {
    if (open && addItem(open, text)) continue;
    open = undefined;
    if (/^ *$/.test(text)) continue;
    const pair = PAIR.exec(text)?.groups;
    const value = !pair || properties.has(pair.key!) ? undefined : valueOf(pair);
    if (value === undefined) return undefined;
    const property = { key: pair!.key!, value, line: line + i };
    properties.set(property.key, property);
    if (text.trimEnd().endsWith(':')) open = { property, items: [] };
  }
  return properties.size ? [...properties.values()] : undefined;
}

/** Adds a line to a list. @returns false if it is no plain item of this list */
function addItem(list: OpenList, text: string): boolean {
  const written = ITEM.exec(text)?.groups;
  const item = !written || written.indent !== (list.indent ?? written.indent) ? undefined : textOf(written);
  if (item === undefined) return false;
  list.indent = written!.indent!;
  list.items.push(item);
  list.property.value = list.items;
  return true;
}

/** Parts of a value, as the patterns name them. */
type Written = Partial<Record<string, string>>;

/** Gives the value of a pair; undefined if it is not plain. */
function valueOf(written: Written): Value | undefined {
  const { list } = written;
  if (list === undefined) return textOf(written);
  if (/^ *$/.test(list)) return [];
  const items = list.split(',').map((item) => {
    const found = LISTED.exec(item);
    return found ? textOf(found.groups!) : undefined;
  });
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** Gives a text without its quotes; undefined if a sign in it says that it is not one. */
function textOf({ bare = '', double, single }: Written): string | undefined {
  return double ?? single ?? (SIGNS.test(bare) ? undefined : bare);
}
