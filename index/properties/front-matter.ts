// Splits a note into front matter and text. Front matter is data: nothing in it is ever run.

import { propertiesAbove } from './front-matter-lines.js';
import { salvage, salvageNested, salvageSwitches } from './front-matter-salvage.js';
import { parseElixir } from './front-matter-elixir.js';
import { parseToml } from './front-matter-toml.js';
import { parseYaml } from './front-matter-yaml.js';
import { entriesOf, propertyName, type Parsed, type Property } from './properties.js';
import { isSwitch } from './publication.js';
import { closingBrace, lineAt } from '../text/next-mark.js';
import { warn, type Warning } from '../warnings.js';

/** Note split into its properties and its text. */
export interface FrontMatter {
  properties: Property[];
  body: string;
  /** First line of the body in the file, from 1. */
  bodyLine: number;
  warnings: Warning[];
}

type Format = 'YAML' | 'TOML' | 'JSON' | 'Elixir' | 'JavaScript' | 'other';

interface Block {
  format: Format;
  text: string;
  /** First line of the block in the file, from 1. */
  line: number;
  /** Offset of the text after the block; undefined if the block is never closed. */
  end?: number;
}

const OPEN = /(?<=^|\n)(?:(---|\+\+\+|;;;)[ \t]*(?:([a-z]+)[ \t]*)?\n|(?=%\{))/iy;
/** Formats of blocks by what opens them, and what closes these. */
const FENCES: Record<string, { format: Format; close: RegExp }> = {
  '---': { format: 'YAML', close: /^(?:---|\.\.\.)[ \t]*$/gm },
  '+++': { format: 'TOML', close: /^\+\+\+[ \t]*$/gm },
  ';;;': { format: 'JSON', close: /^;;;[ \t]*$/gm },
  '%{': { format: 'Elixir', close: /^---[ \t]*$/gm },
};
const FORMATS = new Map<string, Format>(
  Object.entries({
    ...{ yaml: 'YAML', yml: 'YAML', toml: 'TOML', json: 'JSON' },
    ...{ js: 'JavaScript', javascript: 'JavaScript', node: 'JavaScript' },
  }),
);
const OPEN_JSON = /\{\s*"[^{}]*"\s*:/y;
const JSON_PART = /"(?:\\.|[^"\\])*"|[{}]/g;
// Matches lines of keys in small letters, each with its value, down to a closing fence.
const UNOPENED = /^((?:[\p{Ll}\p{Lo}][\p{L}\p{N}_-]*:.*\n(?:(?:[ \t]+\S.*|- .*|[ \t]*)\n)*)+)---[ \t]*\n/u;
// Matches what a line of a program begins with that declares a name: `const title = 'Soil';`.
const DECLARED = /^(?:export[ \t]+)?(?:const|let|var)[ \t]+|;$/gm;
const END_OF_LINE = /[ \t]*(?:\n|$)/y;
const MAX_LENGTH = 64 * 1024;
// Tables of the owner's own properties in Hugo and Zola, and of computed ones in Eleventy. Material for MkDocs has one of dates,
// Grav one of tags.
const TABLES = new Set(['taxonomies', 'taxonomy', 'params', 'extra', 'eleventycomputed', 'date']);

/**
 * Splits a note's text from its front matter, if it has any. Never throws.
 * @param isMetadata true if lines above the text are properties without fences too
 */
export function splitFrontMatter(text: string, path: string, isMetadata = false): FrontMatter {
  const block = fencedBlock(text) ?? jsonBlock(text) ?? unopenedBlock(text);
  const whole = { properties: [], body: text, bodyLine: 1, warnings: [] };
  if (!block) {
    const { properties, body } = propertiesAbove(text, path, isMetadata);
    return { ...whole, properties, body, bodyLine: lineAt(text, text.length - body.length) };
  }
  if (block.end === undefined)
    return { ...whole, properties: salvageSwitches(block.text.split(/\n\s*\n/u, 1)[0]!, block.line) };
  const read = readBlock(block, path);
  if (!read) return { ...whole, properties: salvageSwitches(block.text, block.line) };
  const body = text.slice(block.end);
  const bodyLine = lineAt(text, block.end);
  // Programs put a block above one that a note has, or above a comment that keeps it back.
  for (const { key, value, line } of propertiesAbove(body, path, false).properties)
    if (isSwitch(key)) read.properties.push({ key, value, line: line + bodyLine - 1 });
  return { ...read, body, bodyLine };
}

function fencedBlock(text: string): Block | undefined {
  OPEN.lastIndex = text.search(/[^ \t\n]/);
  const open = OPEN.exec(text);
  if (!open) return undefined;
  const [, fence = '%{', language] = open;
  const start = open.index + open[0].length;
  const { close, format: usual } = FENCES[fence]!;
  const format = language ? (FORMATS.get(language.toLowerCase()) ?? 'other') : usual;
  close.lastIndex = start;
  const end = close.exec(text);
  const block = { format, text: text.slice(start, end?.index), line: lineAt(text, start) };
  return end ? { ...block, end: end.index + end[0].length + 1 } : block;
}

// Finds a block of JSON without fences, as in Hugo.
function jsonBlock(text: string): Block | undefined {
  const start = text.search(/\S/u);
  OPEN_JSON.lastIndex = start;
  if (!OPEN_JSON.test(text)) return undefined;
  const brace = closingBrace(text, start, JSON_PART);
  const block = {
    format: 'JSON' as const,
    text: text.slice(start, brace),
    line: lineAt(text, start),
  };
  END_OF_LINE.lastIndex = brace ?? text.length;
  return brace !== undefined && END_OF_LINE.test(text) ? { ...block, end: END_OF_LINE.lastIndex } : block;
}

// Finds a block of YAML that lacks its first fence, which Hexo lets writers leave out. It gives a title or a date, or
// stands above a title. Other lines with a colon may be prose above a rule.
function unopenedBlock(text: string): Block | undefined {
  const [all = '', lines = ''] = UNOPENED.exec(text) ?? [];
  const isMatter = /^(?:title:|date:[ \t]*\d{4}-)/m.test(lines) || /^\s*# /.test(text.slice(all.length));
  return lines && isMatter ? { format: 'YAML', text: lines, line: 1, end: all.length } : undefined;
}

// Gives undefined if the block is not a mapping: the fences are then two rules around text.
function readBlock(block: Block, path: string): Pick<FrontMatter, 'properties' | 'warnings'> | undefined {
  const parsed = parse(block);
  if (!parsed) return undefined;
  if ('properties' in parsed) return { properties: withTables(parsed.properties), warnings: [] };
  const { line, format } = block;
  const isProgram = format === 'JavaScript';
  const text = isProgram ? block.text.replace(DECLARED, '') : block.text;
  const properties = [
    ...salvage(text, line, format === 'JSON' || format === 'Elixir'),
    ...salvageSwitches(text, line),
    ...salvageNested(text, line),
  ];
  // Keys of several words are prose before a colon, not properties, but in a program.
  if (!isProgram && properties.every(({ key }) => /\s/u.test(key))) return undefined;
  const { reason } = parsed;
  return { properties, warnings: reason ? [warn('front-matter', path, parsed.line, format, reason)] : [] };
}

function parse({ format, text, line }: Block): Parsed {
  if (format === 'JavaScript' || format === 'other') return { reason: '', line };
  if (text.length > MAX_LENGTH) return { reason: `it is longer than ${MAX_LENGTH / 1024} KB`, line };
  if (format === 'TOML') return parseToml(text, line);
  if (format === 'Elixir') return parseElixir(text, line);
  // JSON is read as YAML, whose parser gives line numbers. Hexo leaves the braces out.
  const braced = format === 'YAML' || /^\s*\{/.test(text);
  return parseYaml(braced ? text : `{${text}}`, line);
}

/** Adds the properties in the tables `params`, `extra`, `taxonomies`, `taxonomy`, `eleventyComputed` and `date` to the others. */
export function withTables(properties: readonly Property[]): Property[] {
  const tables = properties.filter(({ key }) => TABLES.has(propertyName(key)));
  return [...properties, ...tables.flatMap(({ value, line }) => entriesOf(value, line))];
}
