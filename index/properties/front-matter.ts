// The properties at the head of a note. They are data: nothing in them is ever run.

import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { salvage, salvageSwitches } from './front-matter-salvage.js';
import type { Property, Value } from './properties.js';
import { warn, type Warning } from '../readers/warnings.js';

/** A note parted into its properties and its text. */
export interface FrontMatter {
  properties: Property[];
  body: string;
  /** The line of the file that the body begins on, from 1. */
  bodyLine: number;
  warnings: Warning[];
}

const OPEN = /^(?:[ \t]*\n)*(---|\+\+\+)[ \t]*([a-z]*)[ \t]*\n/i;
const MAX_LENGTH = 64 * 1024;
const MAX_ALIASES = 10;
const MAX_BRACKETS = 2000;

/** Parts a note's text from its front matter, if it has any. Never throws. */
export function splitFrontMatter(text: string, path: string): FrontMatter {
  const open = OPEN.exec(text);
  const whole = { properties: [], body: text, bodyLine: 1, warnings: [] };
  if (!open) return whole;
  const start = open[0].length;
  const line = countLines(open[0]) + 1;
  const close = open[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  close.lastIndex = start;
  const end = close.exec(text);
  if (!end)
    return { ...whole, properties: salvageSwitches(text.slice(start).split(/\n\s*\n/u, 1)[0]!, line) };
  const block = text.slice(start, end.index);
  const read = readBlock(block, line, path, isYaml(open));
  const bodyStart = end.index + end[0].length + 1;
  return read
    ? { ...read, body: text.slice(bodyStart), bodyLine: line + countLines(block) + 1 }
    : { ...whole, properties: salvageSwitches(block, line) };
}

function isYaml([, fence, language]: RegExpExecArray): boolean {
  return fence === '---' && /^(?:ya?ml|json|)$/i.test(language!);
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

type Block = Pick<FrontMatter, 'properties' | 'warnings'>;

// Nothing where the block is no mapping: then the fences are two rules around text.
function readBlock(block: string, line: number, path: string, yaml: boolean): Block | undefined {
  const parsed = yaml ? parseBlock(block, line) : { reason: '', line };
  if (!parsed || 'properties' in parsed) return parsed && { ...parsed, warnings: [] };
  const properties = [...salvage(block, line), ...salvageSwitches(block, line)];
  // Words before a colon are prose: a property has one.
  if (properties.every(({ key }) => /\s/u.test(key))) return undefined;
  return {
    properties,
    warnings: parsed.reason ? [warn('front-matter', path, parsed.line, parsed.reason)] : [],
  };
}

type Parsed = { properties: Property[] } | { reason: string; line: number } | undefined;

function parseBlock(block: string, line: number): Parsed {
  if (block.length > MAX_LENGTH) return { reason: `it is longer than ${MAX_LENGTH / 1024} KB`, line };
  if ((block.match(/[[{]/g)?.length ?? 0) > MAX_BRACKETS) return { reason: 'it is nested too deeply', line };
  const lines = new LineCounter();
  try {
    // The failsafe schema leaves every scalar as written: a date is not shifted, 1.10 is not 1.1, `no` is no boolean.
    // Unique keys and pretty errors take a time that grows with the square of their number.
    const document = parseDocument(block, { schema: 'failsafe', logLevel: 'silent', lineCounter: lines, uniqueKeys: false, prettyErrors: false }); // prettier-ignore
    const lineAt = (offset: number): number => line + lines.linePos(offset).line - 1;
    const error = document.errors[0];
    return error ? { reason: error.message, line: lineAt(error.pos[0]) } : toProperties(document, lineAt);
  } catch (error) {
    return { reason: String(error).split('\n', 1)[0]!, line };
  }
}

function toProperties(document: Document, lineAt: (offset: number) => number): Parsed {
  const { contents } = document;
  // Nothing but a comment is a heading between two rules.
  if (!contents) return document.commentBefore || document.comment ? undefined : { properties: [] };
  if (!isMap(contents)) return undefined;
  // A Map and not an object: a key may be `__proto__`.
  const values = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES }) as Map<unknown, Value>;
  const lines = contents.items.map(({ key }) => lineAt((key as { range?: [number] | null }).range?.[0] ?? 0));
  if (values.size < lines.length) {
    const keys = contents.items.map(({ key }) => String(key));
    const again = keys.findIndex((key, i) => keys.indexOf(key) < i);
    return { reason: 'a key is given twice', line: lines[Math.max(0, again)]! };
  }
  return { properties: [...values].map(([key, value], i) => ({ key: String(key), value, line: lines[i]! })) };
}
