// Reads front matter in YAML, and in JSON, which is a part of YAML.

import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { parsePlain } from './front-matter-plain.js';
import type { Value, Parsed } from './properties.js';

const MAX_ALIASES = 10;
const MAX_NESTED = 2000;
// Matches what nests a value in another: a bracket, and `- ` or `? ` behind another on its line.
const NESTS = /[[{]|(?<=[-?:] )[-?] /g;
// Matches tabs before an item of a list in brackets, as Hugo, Jekyll and Obsidian read them. A line with a key is left as it is.
const TABS = /^\t+(?=[^:\n]*$)/gm;

/**
 * Reads a block of YAML.
 * @param line the block's first line in the file
 */
export function parseYaml(block: string, line: number): Parsed {
  if ((block.match(NESTS)?.length ?? 0) > MAX_NESTED) return { reason: 'it is nested too deeply', line };
  const plain = parsePlain(block, line);
  return plain ? { properties: plain } : parseFully(block, line);
}

/** Reads a block of YAML, plain or not, as {@link parseYaml} does. */
export function parseFully(block: string, line: number): Parsed {
  const lines = new LineCounter();
  try {
    // The failsafe schema leaves every scalar as written: dates are not shifted, 1.10 stays 1.10, `no` stays a text.
    // `uniqueKeys` and `prettyErrors` take time that grows with the square of the number of keys and errors.
    const spaced = block.replace(TABS, (tabs) => ' '.repeat(tabs.length));
    const document = parseDocument(spaced, {
      schema: 'failsafe',
      merge: true,
      logLevel: 'silent',
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
    });
    const lineAt = (offset: number): number => line + lines.linePos(offset).line - 1;
    const error = document.errors[0];
    return error ? { reason: reasonOf(error), line: lineAt(error.pos[0]) } : toProperties(document, lineAt);
  } catch (error) {
    return { reason: reasonOf(error as Error), line };
  }
}

// Cuts off the piece of the note that a message quotes.
function reasonOf({ message }: Error): string {
  return message.split(/: |\n/u, 1)[0]!;
}

function toProperties(document: Document, lineAt: (offset: number) => number): Parsed {
  const { contents } = document;
  // A block with nothing but a comment is a heading between two rules.
  if (!contents) return document.commentBefore || document.comment ? undefined : { properties: [] };
  if (!isMap(contents)) return undefined;
  // A Map is safe for a key such as `__proto__`; an object is not.
  const values = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES }) as Map<unknown, Value>;
  const lines = new Map<string, number>();
  for (const { key } of contents.items) {
    const { range, source } = key as { range?: [number] | null; source?: string };
    const [name, line] = [source ?? String(key), lineAt(range?.[0] ?? 0)];
    if (lines.has(name)) return { reason: 'a key is given twice', line };
    lines.set(name, line);
  }
  const merged = lines.get('<<');
  // A key may be given by its alias.
  if (values.size < lines.size - (merged === undefined ? 0 : 1))
    return { reason: 'a key is given twice', line: lineAt(0) };
  return {
    properties: [...values].map(([key, value]) => ({
      key: String(key),
      value,
      line: lines.get(String(key)) ?? merged!,
    })),
  };
}
