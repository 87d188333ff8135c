// Ends of JSX in a text: of code, of expressions in braces and of tags.

import { closingBrace } from '../../text/next-mark.js';
import { matchAt } from './inline-rules.js';

// Matches the parts of code that decide its end: quotes and comments as a whole, brackets, quotes that never end, and
// blank lines. A fence ends an example that was read as a module.
const CODE_PART =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`\\]*(?:\\[^][^`\\]*)*`|\/\*[^]*?\*\/|\/\/.*|[({[]|[)}\]]|`|\/\*|\n[ \t]*(?=\n|$|`{3}|~{3})/g;
const FLAT_EXPRESSION = /\{[^{}]*\}/y;
const TAG_NAME = /<\/?(?:[A-Za-z_$][\w:.-]*|(?=\s*\/?>))/y;
// The brace at the end of a match begins an expression.
const ATTRIBUTE = /\s+(?:[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{))?|\{)/y;
const TAG_END = /\s*\/?>/y;

/** State of a parse. */
export interface Unclosed {
  /** Text in which an expression never ended. */
  unclosed?: string;
}

/** Gives the end of code: the first blank line outside its brackets and quotes. Undefined if they never match. */
export function codeEnd(source: string, start: number): number | undefined {
  let depth = 0;
  CODE_PART.lastIndex = start;
  for (let part; (part = CODE_PART.exec(source));) {
    const [text] = part;
    if (text === '`' || text === '/*') return undefined;
    if (/^[({[]/.test(text)) depth++;
    else if (/^[)}\]]/.test(text)) depth--;
    else if (text.startsWith('\n') && depth <= 0) return part.index;
  }
  return depth <= 0 ? source.length : undefined;
}

/**
 * Gives the end of an expression in braces; undefined if there is none. After an expression that never ends, only those
 * without braces in them are read. To search the rest of a text for each of them would take too long.
 */
export function expressionEnd(source: string, start: number, env: Unclosed): number | undefined {
  if (source[start] !== '{') return undefined;
  const end = env.unclosed === source ? undefined : closingBrace(source, start, CODE_PART);
  if (end !== undefined) return end;
  env.unclosed = source;
  const flat = matchAt(FLAT_EXPRESSION, source, start, source.length);
  return flat && start + flat[0].length;
}

/** Gives the end of a tag; undefined if there is none. */
export function tagEnd(source: string, start: number, env: Unclosed): number | undefined {
  let at: number | undefined = start;
  for (let part = TAG_NAME; at !== undefined; part = ATTRIBUTE) {
    const match = matchAt(part, source, at, source.length);
    if (!match) return undefined;
    at += match[0].length;
    if (match[0].endsWith('{')) at = expressionEnd(source, at - 1, env);
    const end: RegExpExecArray | undefined =
      at === undefined ? undefined : matchAt(TAG_END, source, at, source.length);
    if (end) return at! + end[0].length;
  }
  return undefined;
}
