// Salvages front matter with broken syntax: its simple lines, and every key that may exclude a note.

import { parse } from 'yaml';
import { isSwitch } from './publication.js';
import { plainly, type Property, type Value } from './properties.js';
import { isScheduleKey } from './schedules.js';

const KEY_LINE = /^["']?([\p{L}\p{N}_][\p{L}\p{N}_ \t.-]*)(?:["'][ \t]*)?[:=](.*)$/u;
const ITEM_LINE = /^[ \t]*-[ \t]+(.*)$/;
const ANY_KEY = /^([^:=：]*)[:=：](.*)$/;
// Matches marks before a key: of lists, keys, anchors and types, and declarations in scripts.
const BEFORE_KEY = /^(?:[-?\s]|[&!]\S*\s|(?:export|const|let|var)\s)+/;
// Keys that exclude a note only within another key, and that other key. Broken syntax may hide the nesting.
const NESTED = new Map(
  Object.entries({ exclude: 'search', render: 'build', list: 'build', index: 'robots' }),
);
const NO_INDEX_ITEM = /^[ \t]*-[ \t].*no[-_ ]?index/iu;
const ROBOTS = /\b(?:robots|content)\b/iu;
const NO_INDEX = /\b(?:no[-_ ]?index|none)\b/iu;
// Matches a key on its own line, with its value on the next.
const LONE_KEY = /^([ \t]*\?.*)\n[ \t]*:/gm;
const MAX_YAML = 1000;
const LINK = /\[\[[^[\]]*\]\]/gu;

/**
 * Reads `key: value` lines, and the list under a key without a value.
 * @param indented also reads indented lines. Default: false
 */
export function salvage(block: string, line: number, indented = false): Property[] {
  const lines = (indented ? block.replace(/^[ \t]+/gm, '') : block).split('\n');
  return lines.flatMap((text, i) => {
    const [, key, raw] = KEY_LINE.exec(text) ?? [];
    if (key === undefined) return [];
    const value = raw!.trim() ? salvageValue(raw!) : itemsFrom(lines, i + 1);
    return [{ key: key.trimEnd(), value, line: line + i }];
  });
}

/** Finds every key that may exclude a note, indented or not, so that broken syntax can't publish it. */
export function salvageSwitches(block: string, line: number): Property[] {
  const lines = block.replace(LONE_KEY, '\n$1:').split('\n');
  return lines.flatMap((text, i) => (/^\s*#/.test(text) ? [] : switchesIn(text, line + i)));
}

/** Finds switches nested in another key, such as `exclude: true` under `search`, if broken syntax hides the nesting. */
export function salvageNested(block: string, line: number): Property[] {
  return block.split('\n').flatMap((text, i): Property[] => {
    if (/^\s*#/.test(text)) return [];
    if (saysNoIndex(text)) return [{ key: 'robots', value: 'noindex', line: line + i }];
    return text.split(/[{}[\],]/).flatMap((part, at) => {
      const [, written, raw = ''] = ANY_KEY.exec(part) ?? [];
      const key = written?.replace(/["'\s]/g, '').toLowerCase() ?? '';
      const within = at || /^\s/.test(part) ? NESTED.get(key) : undefined;
      const isOff = plainly(unquote(raw)) === (key === 'exclude') || /^\W*never\b/iu.test(raw);
      return within && isOff
        ? [{ key: within, value: new Map([[key, salvageValue(raw)]]), line: line + i }]
        : [];
    });
  });
}

function saysNoIndex(text: string): boolean {
  const robots = text.search(ROBOTS);
  return NO_INDEX_ITEM.test(text) || (robots >= 0 && NO_INDEX.test(text.slice(robots)));
}

function switchesIn(text: string, line: number): Property[] {
  return text.split(/[{}[\],]/).flatMap((part) => {
    const [, written, raw] = ANY_KEY.exec(part) ?? [];
    const key = written?.replace(BEFORE_KEY, '').replace(/["']/g, '').trim();
    return key && (isSwitch(key) || isScheduleKey(key)) ? [{ key, value: salvageValue(raw!), line }] : [];
  });
}

function itemsFrom(lines: readonly string[], start: number): Value {
  const items: Value[] = [];
  for (let i = start; i < lines.length; i++) {
    const item = ITEM_LINE.exec(lines[i]!)?.[1];
    if (item === undefined) break;
    items.push(salvageValue(item));
  }
  return items.length ? items : '';
}

function salvageValue(raw: string): Value {
  const text = raw.trim().replace(/[,;]$/, '');
  // Parses as YAML only values with YAML's signs, up to 1,000 characters, because brackets take it long.
  if (!/^["'[!&|>]/.test(text) || text.length > MAX_YAML) return unquote(text.split(/\s#/u, 1)[0]!);
  try {
    const value = parse(text, { schema: 'failsafe', logLevel: 'error', maxAliasCount: 0 }) as Value;
    if (typeof value === 'string' || Array.isArray(value)) return value;
  } catch {
    // Links side by side are no YAML: `[[soil]], [[peat]]`.
    if (/^[\s,]*$/.test(text.replace(LINK, ''))) return text.match(LINK)!;
    if (/^\[.*\]$/.test(text)) return text.slice(1, -1).split(',').map(unquote);
  }
  return unquote(text);
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
