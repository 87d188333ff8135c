// Ids that a program of Astro gives to entries by a function of its own, where that is one plain expression:
// https://docs.astro.build/en/reference/content-loader-reference/#glob-loader. No program is run.

import type { Replacement } from './note-rules.js';
import { compile, escapePattern, rememberPattern } from './patterns.js';
import { firstText } from './placeholders.js';
import type { SiteNote } from './site.js';

/** Manner of making the id of an entry. */
export interface IdRule {
  /** Property that is the id where a note has it; empty for none. */
  key: string;
  /** Changes to the path of the file from the folder of its collection, in their order. */
  steps: readonly (Replacement | 'lower')[];
}

// Matches the begin of a function up to what it gives: `generateId: ({ entry }) => `, `function idOf({ entry }) { return `.
const BEGIN =
  /\(\s*\{[^{}]*\}\s*(?::[^)]*)?\)\s*(?::\s*string\s*)?(?:=>\s*(?:\{\s*return\b)?|\{\s*return\b)\s*/uy;
const NAMED = /\bgenerateId\b\s*(?::\s*(\w+)\s*)?[,}]/u;
const KEY = /\(?\s*data\.(\w+)(?:\s+as\s+string)?\s*\)?\s*(?:\?\?|\|\|)\s*/uy;
const ENTRY = /entry\b/uy;
const REPLACE =
  /\s*\.replace(All)?\(\s*(?:\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^\\/[\n])+)\/(\w*)|(['"])([^'"\\\n]*)\4)\s*,\s*(['"])([^'"\\\n]*)\6\s*,?\s*\)/uy;
const LOWER = /\s*\.toLowerCase\(\)/uy;
const SPLIT = /\s*\.split\((['"])\.\1\)\s*(?:(\[0\])|\.slice\(0,\s*-1\)\s*\.join\((['"])\.\3\))/uy;
const END = /\s*(?:\|\|\s*(['"])index\1\s*)?(?:[;,})]|$)/uy;

/**
 * Reads the function `generateId` of a collection.
 * @param source what the program has for the collection
 * @param program the whole program, which may have the function elsewhere
 * @returns undefined for none, false for one that is not read
 */
export function readIds(source: string, program: string): IdRule | false | undefined {
  if (!/\bgenerateId\b/u.test(source)) return undefined;
  const [named, name = 'generateId'] = NAMED.exec(source) ?? [];
  const [written, at] = named === undefined ? [source, 'generateId\\b\\s*:?'] : [program, definitionOf(name)];
  const begin = new RegExp(at, 'u').exec(written);
  return begin ? ruleAt(written.slice(begin.index + begin[0].length).trimStart()) : false;
}

function definitionOf(name: string): string {
  return `\\bfunction\\s+${name}\\b|\\b(?:const|let)\\s+${name}\\b[^=]*=(?!>)`;
}

// Reads the function that a text begins with.
function ruleAt(written: string): IdRule | false {
  let at = 0;
  const next = (expression: RegExp): RegExpExecArray | undefined => {
    expression.lastIndex = at;
    const found = expression.exec(written) ?? undefined;
    if (found) at = expression.lastIndex;
    return found;
  };
  if (!next(BEGIN)) return false;
  const key = next(KEY)?.[1] ?? '';
  if (!next(ENTRY)) return false;
  const steps: (Replacement | 'lower')[] = [];
  for (let step = stepAt(next); step; step = stepAt(next)) steps.push(step);
  const isRead = steps.every((step) => step === 'lower' || compile(step[0], step[1]));
  return isRead && next(END) !== undefined && { key, steps };
}

function stepAt(
  next: (expression: RegExp) => RegExpExecArray | undefined,
): Replacement | 'lower' | undefined {
  const replaced = next(REPLACE);
  if (replaced) {
    const [, all, source, flags = '', , text = '', , by = ''] = replaced;
    return source === undefined ? [escapePattern(text), all ? 'g' : '', by] : [source, flags, by];
  }
  const split = next(SPLIT);
  if (split) return [split[2] ? '\\.[^]*$' : '\\.[^.]*$', '', ''];
  return next(LOWER) && 'lower';
}

/** Makes the id of an entry. */
export function idBy({ key, steps }: IdRule, { path, properties }: SiteNote): string {
  const given = key && firstText(properties, key);
  if (given) return given;
  return steps.reduce((id, step) => {
    if (step === 'lower') return id.toLowerCase();
    const [source, flags, by] = step;
    rememberPattern(source);
    return id.replace(new RegExp(source, flags), by);
  }, path);
}
