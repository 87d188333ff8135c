// Reads front matter in TOML.

import { parse, TomlError } from 'smol-toml';
import { toValue, type Parsed } from './properties.js';

const MAX_DEPTH = 100;
const KEY = /^[ \t[]*["']?([^\s"'=.\]]+)/;

/**
 * Reads a block of TOML.
 * @param line the block's first line in the file
 */
export function parseToml(block: string, line: number): Parsed {
  try {
    const table = parse(block, { maxDepth: MAX_DEPTH, integersAsBigInt: true });
    const lines = keyLines(block);
    return {
      properties: Object.entries(table).map(([key, value]) => ({
        key,
        value: toValue(value),
        line: line + (lines.get(key) ?? 0),
      })),
    };
  } catch (error) {
    const at = error instanceof TomlError ? error.line - 1 : 0;
    return { reason: (error as Error).message.split('\n', 1)[0]!, line: line + at };
  }
}

// Finds the lines of keys, which the parser does not give.
function keyLines(block: string): Map<string, number> {
  const lines = new Map<string, number>();
  block.split('\n').forEach((text, i) => {
    const key = KEY.exec(text)?.[1];
    if (key !== undefined && !lines.has(key)) lines.set(key, i);
  });
  return lines;
}
