// Parts of which rules for anchors are made.

import type { AnchorRule, WrittenHeading } from './site.js';

/** Matches footnotes, which are numbered through the whole text, so that the anchor of a heading with one is not known. */
export const NUMBERED = /\[\^[^\]]+\]/u;
/** Matches footnotes and Obsidian's syntax, which plugins read, each in its own way. */
export const OBSIDIAN = /\[\[[^[\]]+\]\]|\[\^[^\]]+\]|^\[!\w+\]|\$\$/u;

/** Makes a rule that gives no anchor where one can't be known: a result then leads to the note. */
export function unless(unsure: RegExp, rule: AnchorRule): AnchorRule {
  return (heading, written) => (unsure.test(written?.source ?? '') ? '' : rule(heading, written));
}

// Matches a brace outside of code that begins no attributes at the end of a heading.
const BRACE = /^(?:[^`{]|`[^`]*`)*\{(?!:?[ \t]*(?:[.#][^{}]*|[\w-]+=[^{}]*)\}[ \t]*$)/u;

/**
 * Makes a rule that gives no anchor to a heading with an expression, such as `{{ version }}`, which texts do not show.
 * Generators make the anchor of its source.
 */
export function unlessExpression(rule: AnchorRule): AnchorRule {
  return (heading, written) => {
    const isShown = written?.runs.some(({ text, code }) => !code && text.includes('{'));
    return written && !isShown && BRACE.test(written.source) ? '' : rule(heading, written);
  };
}

/** Joins the text of a heading. Matches of `leftOut` are removed, but never from code. */
export function textOf(heading: string, written?: WrittenHeading, leftOut?: RegExp): string {
  if (!written) return heading;
  return written.runs.map(({ text, code }) => (code || !leftOut ? text : text.replace(leftOut, ''))).join('');
}

/** Gives the attributes in braces as text, for generators that do not read them. */
export function attributesOf(written?: WrittenHeading): string {
  return /\{:?\s*(?:[.#]|[\w-]+=)[^{}]*\}\s*$/u.exec(endOf(written))?.[0] ?? '';
}

/** Finds the id that a heading gives itself in braces: `{#id}`, `{: #id}`, `{id="id"}`. */
export function givenId(written?: WrittenHeading): string | undefined {
  return /\{:?[^{}]*?(?:#|\bid=["']?)([^\s{}"'#=]+)[^{}]*\}[ \t]*$/u.exec(endOf(written))?.[1];
}

function endOf(written?: WrittenHeading): string {
  return written?.source.slice(-200) ?? '';
}

type Numbered = (name: string, times: number) => string;
const hyphened: Numbered = (name, times) => `${name}-${times}`;

/** Makes a function that numbers repeated names: `a`, `a-1`. Another name may have the number already. */
export function numberedName(numbered: Numbered = hyphened): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times ? numbered(name, times) : name;
  };
}

/**
 * Makes names unique by numbers. Given ids are kept as they are, and reserved. Numbers of a name go on from the last
 * one, because a heading may come a thousand times.
 */
export function uniqueName(numbered: Numbered = hyphened, reserved: readonly string[] = []) {
  const taken = new Set(reserved);
  const counted = new Map<string, number>();
  return (name: string, given?: string): string => {
    let times = counted.get(name) ?? 0;
    let free = given ?? (times ? numbered(name, times) : name);
    while (given === undefined && taken.has(free)) free = numbered(name, ++times);
    if (given === undefined) counted.set(name, times);
    taken.add(free);
    return free;
  };
}
